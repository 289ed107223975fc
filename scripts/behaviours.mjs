// @ts-check
/**
 * `npm run behaviours`: what makes a service fit for a cluster, as forty behaviours, each with its executable check. A
 * check is a test whose name says `behaviour 12`, wherever it stands. Prints the table; fails when one failed or has none.
 *
 * `--last` tells what the last runs of the suites found, without running anything again.
 */
import { argv } from 'node:process'
import { lastChecks } from './behaviour-checks.mjs'
import { say } from './steps.mjs'
import { runTests } from './vitest.mjs'

const titles = [
  'three probes with three meanings: started, alive, ready',
  'readiness is about this replica, not about a shared dependency',
  'drain: unready, wait, stop accepting, finish, then pools and telemetry last',
  'the wait before stopping and the grace period cover routing and the longest request',
  'connections are kept longer than the load balancer keeps them',
  'rate, errors, duration for each route; use of pools; event loop; cache; queues',
  'trace context in and out, through jobs and messages',
  'a correlation id, accepted or made, returned, in every line',
  'structured logs without secrets and bodies',
  'errors as problem documents with a stable code',
  'input is validated by what makes the documents and the client',
  'idempotency keys: one effect and one answer',
  'outbox in the transaction, delivered at least once, consumed once',
  'pools of all replicas fit into the database, surge included',
  'timeouts of statements, locks and idle transactions; cancelled when the client leaves',
  'retries of what may be repeated only, with jitter and a budget',
  'a timeout for each hop, and the deadline passed on',
  'circuit breaker and bulkhead for each dependency',
  'load is shed before it queues',
  'rate limits by user, address and route; they hold without the store',
  'cache-aside: single flight, jitter, negative, stale on error, versions',
  'the loss of the cache is a slow-down, not an outage',
  'reads that decide writes go to the primary',
  'migrations expand before they contract; old and new code work at every step',
  'backfills in batches, resumable, throttled',
  'configuration is checked at start; rotated secrets are read without a restart',
  'passwords are slow to guess and their answers say nothing',
  'access tokens: short, asymmetric, allow-listed; refresh tokens rotate',
  'keys rotate with overlap',
  'browser sessions in cookies that scripts and other sites cannot use',
  'cross-origin requests from listed origins alone',
  'security headers from one source, at the edge and at the origin',
  'one table decides who may do what, to whose object',
  'pages, bodies and headers are bounded',
  'time zones, money in minor units, one rule of rounding',
  'two editors: the second is told',
  'an audit trail that replays to the same state',
  'personal data can be exported and erased',
  'faults on demand, and never by accident',
  'build information, flags, read-only and maintenance mode',
]

/** @typedef {import('./behaviour-checks.mjs').Check} Check */

/** A line for each behaviour. @param {readonly Check[]} checks */
export function tableOf(checks) {
  return titles.map((title, index) => {
    const number = index + 1
    const own = checks.filter((check) => new RegExp(`\\bbehaviour ${number}\\b`).test(check.title))
    const count = (/** @type {string} */ status) => own.filter((check) => check.status === status).length
    const verdict =
      count('failed') > 0 ? 'FAILED' : count('passed') > 0 ? 'pass' : own.length > 0 ? 'not run' : 'MISSING'
    return { number, title, verdict, passed: count('passed'), all: own.length }
  })
}

/** @param {ReturnType<typeof tableOf>} table */
export function linesOf(table) {
  return table.map(({ number, title, verdict, passed, all }) => {
    return `${String(number).padStart(2)}  ${verdict.padEnd(7)}  ${`${passed}/${all}`.padEnd(6)} ${title}`
  })
}

async function main() {
  if (!argv.includes('--last')) {
    await runTests('vitest.config.ts', ['-t', 'behaviour \\d+'], 'unit')
    await runTests('conformance/vitest.config.ts', ['-t', 'behaviour \\d+', 'conformance/shop'], 'conformance')
    await runTests('conformance/drills/vitest.config.ts', ['-t', 'behaviour \\d+'], 'drills')
  }
  const table = tableOf(await lastChecks())
  for (const line of linesOf(table)) say(line)
  const held = table.filter(({ verdict }) => verdict === 'pass').length
  say(`${held} of ${table.length} behaviours pass`)
  return table.some(({ verdict }) => verdict === 'FAILED' || verdict === 'MISSING') ? 1 : 0
}

if (argv[1] === import.meta.filename) process.exitCode = await main()
