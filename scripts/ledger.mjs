// @ts-check
/**
 * `npm run ledger`: every row of a document's requirements with the evidence that it holds, looked at anew.
 *
 *     npm run ledger                   the shop
 *     npm run ledger -- --rows         with each row that waits for a later capability
 *     npm run ledger -- taskmanager    another blueprint
 */
import { join } from 'node:path'
import { tsImport } from 'tsx/esm/api'
import { root, say } from './steps.mjs'

const words = process.argv.slice(2)
const name = words.find((word) => !word.startsWith('--')) ?? 'shop'
const folder = join(root, 'blueprints', name)

/** @param {string} file */
const load = (file) => tsImport(file, { parentURL: import.meta.url, tsconfig: join(root, 'tsconfig.json') })

const { renderFailures, renderOpen, renderTable } = await load('./ledger/judge.ts')
const { readLedger } = await load('./ledger/ledger.ts')
const { default: platform } = await load(`../blueprints/${name}/platform.ts`)
const { default: documented } = await load(`../blueprints/${name}/documented.ts`)

const { judged, mistakes } = readLedger(folder, { platform, documented, root })
say(renderTable(judged))
if (words.includes('--rows')) say(`\n${renderOpen(judged)}`)
const failures = renderFailures(judged)
if (failures !== '') say(`\nevidence that does not hold:\n${failures}`)
if (mistakes.length > 0) say(`\nthe ledger itself:\n${mistakes.join('\n')}`)
process.exitCode = failures === '' && mistakes.length === 0 ? 0 : 1
