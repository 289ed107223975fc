import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { compile } from 'plinth'
import { expect, test } from 'vitest'
import { subjectsOf } from '../../packages/plinth/src/answers/subjects.ts'
import { command } from '../../packages/plinth/src/cli/testing/command.ts'
import { conform } from '../../packages/plinth/src/conform/conform.ts'
import { countsOf, findingsOf } from '../../packages/plinth/src/conform/report.ts'
import platform from './platform.ts'

const text = readFileSync(join(import.meta.dirname, 'document.md'), 'utf8')
const { graph, platform: resolved } = compile(platform)
const [demo] = subjectsOf(graph, resolved?.environments ?? [])
if (demo === undefined) throw new Error('the shop has no environment')
const report = conform(text, demo)

test('every node and arrow of every diagram is explained', async () => {
  const { out, exit } = await command(import.meta.dirname, 'conform', 'document.md', '--env', 'demo', '--all')
  await expect(out).toMatchFileSnapshot(join(import.meta.dirname, 'conform.txt'))
  expect(exit).toBe(1)
})

/** Nodes and arrows as counted by hand in each diagram of the document; boxes come on top. */
const counted: Readonly<Record<string, readonly [nodes: number, arrows: number]>> = {
  '1. Network Architecture': [10, 13],
  '2. User Traffic Flow': [7, 19],
  '3. EKS Architecture': [17, 9],
  '4. Security Groups and Network Flow': [5, 5],
  '5. IAM Roles and IRSA': [17, 16],
  '6. Storage and Registry': [10, 7],
  '7. Secrets Management': [7, 9],
  '8. Terraform Layer Architecture': [9, 6],
  '10. Complete Architecture': [20, 14],
}

test('nothing of a diagram is left out', () => {
  const found = report.diagrams.map(({ heading, items }) => {
    const of = (...kinds: readonly string[]): number => items.filter(({ what }) => kinds.includes(what)).length
    return [heading, [of('node'), of('arrow', 'message')]]
  })
  expect(Object.fromEntries(found)).toEqual(counted)
})

test('nothing that the document draws is unknown', () => {
  expect(report.diagrams.flatMap(({ items }) => items.filter(({ verdict }) => verdict === 'unknown'))).toEqual([])
})

test('what is missing is really not there', () => {
  const missing = report.diagrams.flatMap(({ items }) => items.filter(({ verdict }) => verdict === 'missing'))
  expect(missing.map(({ line, says }) => `${line}: ${says}`)).toEqual([
    "46: 'Internet Gateway' -> 'Application Load Balancer': the load balancer is internal: nothing from the internet reaches it, CloudFront goes in through a VPC origin",
    "345: 'Route 53': the platform has no Route 53 zone",
  ])
  expect(demo.graph.resources.filter(({ type }) => type.startsWith('aws_route53'))).toEqual([])
})

test('production has a zone, so that the same document is right about Route 53 there', () => {
  const [, production] = subjectsOf(graph, resolved?.environments ?? [])
  if (production === undefined) throw new Error('the shop has one environment')
  const { diagrams } = conform(text, production)
  const zone = diagrams.flatMap(({ items }) => items.filter(({ written }) => written === "'Route 53'"))
  expect(zone.map(({ verdict }) => verdict)).toEqual(['matched'])
})

interface Contradiction {
  readonly diagrams?: readonly string[]
}

test('every contradiction of its diagrams is found', () => {
  const listed = load(readFileSync(join(import.meta.dirname, 'contradictions.yaml'), 'utf8')) as Readonly<
    Record<string, Contradiction>
  >
  const found = new Set<string>(findingsOf(report).map(({ code }) => code))
  const wanted = Object.values(listed).flatMap(({ diagrams = [] }) => diagrams)
  expect(wanted.length).toBeGreaterThan(7)
  expect(wanted.filter((code) => !found.has(code))).toEqual([])
})

test('the same document gives the same report', () => {
  expect(conform(text, demo)).toEqual(report)
  expect(countsOf(report.diagrams.flatMap(({ items }) => items)).matched).toBe(220)
})
