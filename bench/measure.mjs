// @ts-check
/** One cold run of a program as a process of its own: what it took, and what it left in an empty folder. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * @typedef {object} Run
 * @property {number} seconds wall time
 * @property {number} processor seconds of user and system time, child processes included where the system tells
 * @property {number} memory peak of the largest process in MiB
 * @property {number} files
 * @property {number} bytes
 */

const timeCommand = '/usr/bin/time'

/** How processor time and memory are found on this machine. */
export const measuredBy = existsSync(timeCommand) ? `${timeCommand} -v` : 'process.resourceUsage()'

/**
 * Runs a program with an output folder that does not exist yet and counts what is there afterwards. The output stays:
 * a disk that is still busy with deleting the last one would be measured with the next one.
 *
 * @param {readonly string[]} args of node; `{out}` stands for the output folder
 * @param {string} place folder for the output
 * @returns {Promise<Run>}
 */
export async function measure(args, place) {
  const folder = await mkdtemp(join(place, 'run-'))
  const out = join(folder, 'out')
  const report = join(folder, 'usage')
  const filled = args.map((arg) => (arg === '{out}' ? out : arg))
  const seconds = await timed(filled, report, folder)
  return { seconds, ...readUsage(await readFile(report, 'utf8')), ...(await contentOf(out)) }
}

/** @param {readonly string[]} args @param {string} report @param {string} cwd @returns {Promise<number>} */
function timed(args, report, cwd) {
  const [command, ...rest] = existsSync(timeCommand)
    ? [timeCommand, '-v', '-o', report, process.execPath, ...args]
    : [process.execPath, '--import', fileURLToPath(new URL('usage.mjs', import.meta.url)), ...args]
  const started = process.hrtime.bigint()
  const child = spawn(command, rest, {
    cwd,
    env: { ...process.env, PLINTH_BENCH_USAGE: report },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (/** @type {Buffer} */ text) => (said += text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      const seconds = Number(process.hrtime.bigint() - started) / 1e9
      if (code === 0) resolve(seconds)
      else reject(new Error(`node ${args.join(' ')} ended with ${code ?? 'a signal'}\n${said.trim()}`))
    })
  })
}

/** @param {string} report of GNU time, or of `usage.mjs` */
function readUsage(report) {
  if (report.startsWith('{')) return /** @type {Pick<Run, 'processor' | 'memory'>} */ (JSON.parse(report))
  const number = (/** @type {string} */ label) => Number(new RegExp(`${label}: ([\\d.]+)`).exec(report)?.[1])
  return {
    processor: number('User time \\(seconds\\)') + number('System time \\(seconds\\)'),
    memory: number('Maximum resident set size \\(kbytes\\)') / 1024,
  }
}

/**
 * Files and bytes below a folder, if there is one; the compiler's own notes in `.plinth` are not output.
 *
 * @param {string} folder
 */
async function contentOf(folder) {
  if (!existsSync(folder)) return { files: 0, bytes: 0 }
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(join(folder, '.plinth')))
  const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size))
  return { files: paths.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}
