import { beforeAll, expect, test } from 'vitest'
import { compile, type Compilation } from '../../packages/plinth/src/index.ts'
import platform from './platform.ts'

let compilation: Compilation

beforeAll(() => {
  compilation = compile(platform)
})

test('nothing is wrong with it', () => {
  expect(compilation.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
})

test('every warning is accepted, for a reason that a reviewer can read', () => {
  const warnings = compilation.diagnostics.filter(({ severity }) => severity === 'warning')
  const lines = warnings.map(
    ({ code, environments, waived }) => `${code} [${environments.join(', ')}]\n  ${waived?.reason ?? 'NOT ACCEPTED'}`,
  )
  expect(`\n${lines.join('\n')}\n`).toMatchInlineSnapshot(`
    "
    availability/single-cache [demo]
      The cache of the demo fills itself again from the database.
    availability/single-database [demo]
      The demo holds seed data alone, which is loaded again in a minute.
    availability/single-nat [demo]
      The demo may lose its way out for an hour; a second gateway would cost more than its nodes save.
    edge/clear-text [demo]
      The demo has no domain; requests leave the internet at CloudFront and stay inside the network of AWS.
    "
  `)
})

test('what is worth knowing', () => {
  const notes = compilation.diagnostics.filter(({ severity }) => severity === 'info')
  const lines = notes.map(({ code, environments, message }) => `${code} [${environments.join(', ')}]: ${message}`)
  expect(`\n${lines.join('\n')}\n`).toMatchInlineSnapshot(`
    "
    cost/incomplete-estimate [demo]: the estimate that the budget is held against leaves out 4 things without a known price in us-east-1: reads (dynamodb), writes (dynamodb), storage (dynamodb) and 1 more
    edge/two-hops [demo, production]: '/api/*' goes through frontend to backend: two hops for every request
    identity/irsa [demo]: roles of pods trust an OIDC provider made for this cluster (IRSA)
    stores/redis-engine [demo]: redis runs Redis; Valkey speaks the same protocol for 20 % less
    terraform/lock-table [demo]: the state is locked by a DynamoDB table, which Terraform has deprecated
    "
  `)
})

test('it becomes files in both environments', () => {
  const paths = compilation.files.map(({ path }) => path)
  for (const environment of ['demo', 'production']) {
    expect(paths.some((path) => path.startsWith('terraform/') && path.includes(`/${environment}/`))).toBe(true)
    expect(paths.some((path) => path.startsWith('gitops/') && path.includes(environment))).toBe(true)
  }
  expect(paths.some((path) => path.startsWith('.github/workflows/'))).toBe(true)
})
