// @ts-check
/** What the scripts share: where things are, running a command, timing it. No dependencies: it runs before `npm ci`. */
import { spawn } from 'node:child_process'
import { readdir, readFile, stat } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
export const packageRoot = join(root, 'packages', 'plinth')

/**
 * Runs a command of this clone or of the machine and returns what it printed.
 * Throws a `CommandFailed` with that text when the command fails.
 *
 * @param {string} command
 * @param {readonly string[]} [args]
 * @param {{ folder?: string }} [options] where to run it: the root folder
 * @returns {Promise<string>}
 */
export function run(command, args = [], { folder = root } = {}) {
  const child = start(command, args, ['ignore', 'pipe', 'pipe'], folder)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text))
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve(output) : reject(new CommandFailed(command, code, output))))
  })
}

/**
 * Runs a command that talks to the terminal itself; returns its exit code.
 *
 * @param {string} command
 * @param {readonly string[]} [args]
 * @returns {Promise<number>}
 */
export function show(command, args = []) {
  const child = start(command, args, 'inherit', root)
  // It decides itself how it ends; a Ctrl-C of the terminal reaches it too.
  const handOn = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal)
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
  for (const signal of signals) process.on(signal, handOn)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      for (const signal of signals) process.off(signal, handOn)
      resolve(code ?? 1)
    })
  })
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').StdioOptions} stdio
 * @param {string} cwd
 */
function start(command, args, stdio, cwd) {
  const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`
  // npm's own commands are scripts on Windows, which only a shell starts there.
  const shell = process.platform === 'win32'
  return spawn(command, args, { cwd, env: { ...process.env, PATH: path }, stdio, shell })
}

export class CommandFailed extends Error {
  /** @param {string} command @param {number | null} code @param {string} output */
  constructor(command, code, output) {
    super(`${command} ended with ${code ?? 'a signal'}\n${output.trimEnd()}`)
    this.output = output
  }
}

/** @param {string} path @returns {Promise<any>} undefined when there is no such file */
export async function readJson(path) {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : JSON.parse(text)
}

/**
 * Time of the newest change of any file or folder in these places; tests do not count.
 *
 * @param {readonly string[]} places
 * @returns {Promise<number>}
 */
export async function newestChange(places) {
  const times = await Promise.all(
    places.map(async (place) => {
      const found = await stat(place).catch(() => undefined)
      if (found === undefined || place.endsWith('.test.ts')) return 0
      if (!found.isDirectory()) return found.mtimeMs
      const inside = (await readdir(place)).map((name) => join(place, name))
      // A folder is as new as the last file that was added to it or removed from it.
      return Math.max(found.mtimeMs, await newestChange(inside))
    }),
  )
  return Math.max(0, ...times)
}

/** @param {number} started */
export function seconds(started) {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`
}

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`)
}
