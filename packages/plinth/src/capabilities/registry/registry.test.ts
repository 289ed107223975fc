import { expect, it } from 'vitest'
import { Maker } from '#capabilities/maker.ts'
import { decided } from '#graph/value.ts'
import { GraphBuilder } from '#graph/graph.ts'
import { github } from '#language/words/github.ts'
import { smallEnvironment } from '#testing/small-platform.ts'
import { makeRegistry } from './registry.ts'

const staging = {
  ...smallEnvironment({ delivery: github({ repository: 'acme/shop' }) }),
  name: 'staging',
  approval: decided(false, 'nobody is asked'),
}
const production = {
  ...staging,
  name: 'production',
  account: decided('444455556666', 'its own account'),
  approval: decided(true, 'somebody is asked'),
}

function registryOf(environment: typeof staging) {
  const graph = new GraphBuilder()
  const part = {
    environment: environment.name,
    layer: 'bootstrap',
    file: '',
    capability: 'registry',
    path: [],
  } as const
  const registry = makeRegistry(new Maker(graph, part), environment, [production, staging])
  return { registry, resources: graph.build().resources }
}

it('gives each service a repository with tags that never move and a scan of each image', () => {
  const { registry, resources } = registryOf(staging)
  expect([...registry.repositories.keys()]).toEqual(['backend'])
  expect(resources.find(({ type }) => type === 'aws_ecr_repository')?.args).toMatchObject({
    name: 'small/backend',
    image_tag_mutability: 'IMMUTABLE',
    image_scanning_configuration: { scan_on_push: true },
  })
})

it('lets the release role of the next environment read, and nobody else', () => {
  const policy = registryOf(staging).resources.find(({ type }) => type === 'aws_ecr_repository_policy')
  expect(policy?.args['policy']).toMatchObject({
    value: {
      Statement: [
        {
          Principal: { AWS: 'arn:aws:iam::444455556666:root' },
          Action: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
          Condition: {
            ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::444455556666:role/small-production-github-actions-role' },
          },
        },
      ],
    },
  })
  expect(registryOf(production).resources.some(({ type }) => type === 'aws_ecr_repository_policy')).toBe(false)
})
