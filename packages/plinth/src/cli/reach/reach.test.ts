import { expect, test } from 'vitest'
import { command } from '../testing/command.ts'
import { folderOf } from '../testing/folder.ts'
import { shop } from '../testing/shop.ts'

test('the way, hop by hop, with the lines of the platform file that open it', async () => {
  const folder = folderOf({ 'platform.ts': shop })
  const { exit, out } = await command(folder, 'reach', 'backend', 'database', '--env', 'demo')
  expect(exit).toBe(0)
  expect(out).toContain('reachable: can backend reach database? (demo)\n  backend reaches database on 5432/tcp\n')
  expect(out).toContain('NetworkPolicy shop/backend lets backend reach database')
  expect(out).toContain('demo/gitops/NetworkPolicy/shop/backend.spec.egress.0   platform.ts:4:59   database')
  expect(out).toContain('help: if it should not: take database out of `uses` of backend')
})

test('what stops it, for every environment, and exit code 1', async () => {
  const folder = folderOf({ 'platform.ts': shop })
  const { exit, out } = await command(folder, 'reach', 'internet', 'database:5432/tcp')
  expect(exit).toBe(1)
  expect(out).toContain('blocked: can internet reach database:5432/tcp? (demo)')
  expect(out).toContain('blocked: can internet reach database:5432/tcp? (production)')
  expect(out).toContain('[stops]')
})

test('as data: verdict, path or reasons, provenance', async () => {
  const folder = folderOf({ 'platform.ts': shop })
  const reached = await command(folder, 'reach', 'internet', 'backend', '--env', 'demo', '--json')
  const answer = JSON.parse(reached.out) as Record<string, unknown>
  expect(answer).toMatchObject({ environment: 'demo', verdict: 'reachable' })
  expect(answer.path).not.toEqual([])
  expect(answer.provenance).toContainEqual(
    expect.objectContaining({ resource: 'demo/edge/aws_cloudfront_distribution.main', file: 'platform.ts' }),
  )
  const blocked = await command(folder, 'reach', 'internet', 'database', '--env', 'demo', '--json')
  expect(JSON.parse(blocked.out)).toMatchObject({ verdict: 'blocked', reasons: [{ outcome: 'stops' }] })
})

test('every way that is open', async () => {
  const folder = folderOf({ 'platform.ts': shop })
  const { exit, out } = await command(folder, 'reach', '--all', '--env', 'demo')
  expect(exit).toBe(0)
  expect(out.split('\n').map((line) => line.trimEnd())).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^demo \(\d+ ways\)$/),
      expect.stringMatching(/^ {2}backend +database +5432\/tcp$/),
      expect.stringMatching(/^ {2}internet +backend +3000\/tcp +through cdn, load-balancer$/),
    ]),
  )
  const asData = await command(folder, 'reach', '--all', '--env', 'demo', '--json')
  expect(JSON.parse(asData.out)).toMatchObject({ environments: [{ environment: 'demo' }] })
})

test.for([
  [['internet'], 'error: name what internet wants to reach'],
  [[], 'error: name who wants to reach what'],
  [['internet', 'databse'], "error: there is nothing called 'databse'. Did you mean:\n  database"],
  [['backend', 'database', '--env', 'staging'], "error: the platform has no environment 'staging'."],
  [['--all', 'a', 'b'], 'error: `--all` lists every way'],
] as const)('asked wrongly: %s', async ([words, said]) => {
  const folder = folderOf({ 'platform.ts': shop })
  const { exit, err } = await command(folder, 'reach', ...words)
  expect(exit).toBe(2)
  expect(err).toContain(said)
})
