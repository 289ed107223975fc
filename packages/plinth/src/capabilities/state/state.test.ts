import { expect, it } from 'vitest'
import { Maker } from '#capabilities/maker.ts'
import { GraphBuilder } from '#graph/graph.ts'
import type { Resource } from '#graph/resource.ts'
import type { StateInput } from '#language/words/state.ts'
import { smallEnvironment } from '#testing/small-platform.ts'
import { makeState, stateOf } from './state.ts'

function stateResources(terraform: StateInput = {}): readonly Resource[] {
  const graph = new GraphBuilder()
  const part = {
    environment: 'test',
    layer: 'bootstrap',
    file: 'state',
    capability: 'state',
    path: ['terraform'],
  } as const
  makeState(new Maker(graph, part), smallEnvironment({ terraform }))
  return graph.build().resources
}

it('keeps the state in a bucket that cannot be destroyed by mistake', () => {
  const bucket = stateResources().find(({ type }) => type === 'aws_s3_bucket')
  expect(bucket?.args).toEqual({ bucket: 'small-test-terraform-state' })
  expect(bucket?.terraform?.preventDestroy).toBe(true)
})

it('makes a lock table where the platform file asks for one', () => {
  const tables = (terraform: StateInput) =>
    stateResources(terraform)
      .filter(({ type }) => type === 'aws_dynamodb_table')
      .map(({ args }) => args['name'])
  expect(tables({})).toEqual([])
  expect(tables({ lock: 'dynamodb', table: 'locks' })).toEqual(['locks'])
  expect(tables({ lock: 'both' })).toEqual(['small-test-terraform-locks'])
})

it.each([
  ['s3', true, undefined],
  ['both', true, 'small-test-terraform-locks'],
  ['dynamodb', false, 'small-test-terraform-locks'],
] as const)('locks with %s', (lock, lockfile, table) => {
  const { useLockfile, dynamodbTable } = stateOf(smallEnvironment({ terraform: { lock } }))
  expect([useLockfile.value, dynamodbTable?.value]).toEqual([lockfile, table])
})

it('gives each layer of each environment a state of its own', () => {
  expect(stateOf(smallEnvironment()).key('edge')).toBe('test/edge.tfstate')
})
