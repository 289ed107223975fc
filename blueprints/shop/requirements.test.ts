import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { compile } from 'plinth'
import { expect, test } from 'vitest'
import { renderFailures } from '../../scripts/ledger/judge.ts'
import { readLedger } from '../../scripts/ledger/ledger.ts'
import { readable } from '../../scripts/ledger/readable.ts'
import documented from './documented.ts'
import platform from './platform.ts'

const root = join(import.meta.dirname, '..', '..')
const { judged, mistakes } = readLedger(import.meta.dirname, { platform, documented, root })

test('every row of the document is in the ledger', () => {
  expect(mistakes).toEqual([])
  expect(judged.length).toBe(133)
})

test('all evidence holds', () => {
  expect(renderFailures(judged)).toBe('')
})

test('the ledger and the list of contradictions name the same rows', () => {
  const text = readFileSync(join(import.meta.dirname, 'contradictions.yaml'), 'utf8')
  const listed = Object.entries(load(text) as Readonly<Record<string, { readonly rows: readonly string[] }>>)
  const fromList = listed.flatMap(([name, { rows }]) => rows.map((row) => `${row} ${name}`))
  const fromLedger = judged.flatMap(({ row }) => row.contradictions.map((name) => `${row.id} ${name}`))
  expect(fromLedger.toSorted()).toEqual(fromList.toSorted())
})

test('the role of the load balancer controller has the policy that its makers publish for this version', () => {
  const { graph } = compile(platform)
  const role = graph.byId.get('demo/platform/aws_iam_role_policy.lb_controller')
  const { policy } = readable(role?.args) as { readonly policy: unknown }
  // docs/install/iam_policy.json of kubernetes-sigs/aws-load-balancer-controller at v3.5.0, byte for byte.
  const published = '16f232c9d9f79366fe949c4550ad517a202380058a9e48d45a4e215044a20a6a'
  const text = `${JSON.stringify(policy, undefined, 4)}\n`
  expect(createHash('sha256').update(text).digest('hex')).toBe(published)
  const controller = graph.byId.get('demo/gitops/Application/argocd/addon-aws-load-balancer-controller')
  expect(controller?.args).toMatchObject({ spec: { source: { targetRevision: '3.5.0' } } })
})

test('the way back takes the layers down in the reverse of their order', () => {
  const readme = compile(platform).files.find(({ path }) => path === 'terraform/demo/bootstrap/README.md')
  const destroyed = [...(readme?.text.matchAll(/terraform\/demo\/(\w+) destroy|delete (ingress) --all/g) ?? [])]
  expect(destroyed.map(([, layer, ingress]) => layer ?? ingress)).toEqual([
    'edge',
    'ingress',
    'services',
    'platform',
    'bootstrap',
  ])
})
