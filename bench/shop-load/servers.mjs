// @ts-check
/** The two servers that are compared, as processes of their own over one database. */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import pg from 'pg'
import { register } from 'tsx/esm/api'

register()
const { freePort } = await import('../../packages/kit/src/testing/free-port.ts')

/**
 * @typedef {object} Server
 * @property {string} name
 * @property {string} url
 * @property {number} pid
 * @property {() => Promise<void>} stop
 */

const inRoot = (/** @type {string} */ path) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** Builds the server without the kit as the shop builds its own: one file. @param {string} folder */
async function buildDirect(folder) {
  const outfile = join(folder, 'direct.mjs')
  await build({
    ...{ entryPoints: [inRoot('bench/direct/main.ts')], outfile, absWorkingDir: inRoot('bench') },
    ...{ bundle: true, platform: 'node', target: 'node20', format: 'esm', logLevel: 'warning' },
    external: ['pg-native', 'pg-cloudflare', 'supports-color'],
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
  })
  return outfile
}

/**
 * The shop first: it makes the tables and fills them. Then more stock than anybody can buy.
 *
 * @param {string} databaseUrl @param {{ profile?: string | undefined }} options folder for profiles of the processor
 */
export async function startServers(databaseUrl, { profile } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'plinth-shop-load-'))
  const direct = await buildDirect(folder)
  const kit = await start('kit', inRoot('apps/shop/api/dist/server.js'), { databaseUrl, profile, ready: '/ready' })
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query('update stock set received = 1000000000000')
  const plain = await start('direct', direct, { databaseUrl, profile, ready: '/api/products' })
  return {
    kit,
    direct: plain,
    /** New statistics for the planner, so that both servers run the same plans over tables that have just grown. */
    analyze: () => client.query('analyze'),
    stop: async () => {
      await Promise.all([kit.stop(), plain.stop()])
      await client.end()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** @param {string} name @param {string} file @param {{ databaseUrl: string, profile: string | undefined, ready: string }} options @returns {Promise<Server>} */
async function start(name, file, { databaseUrl, profile, ready }) {
  const port = await freePort()
  const profiling =
    profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`, `--cpu-prof-name=${name}.cpuprofile`]
  const child = spawn(process.execPath, ['--enable-source-maps', ...profiling, file], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: '127.0.0.1',
      DATABASE_URL: `${databaseUrl}?sslmode=disable`,
      PAYMENT_PROVIDER: 'fake',
      SEED: 'demo',
      // One address stands for many people; the limits and the shedding still count each request.
      RATE_LIMIT_FACTOR: '1000000',
      SHED_DELAY_MS: '600000',
      DRAIN_WAIT_MS: '0',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; ; tries += 1) {
    const answer = await fetch(`${url}${ready}`).catch(() => undefined)
    if (answer?.ok) break
    if (child.exitCode !== null || tries > 600) throw new Error(`${name} did not start`)
    await sleep(100)
  }
  return {
    ...{ name, url, pid: child.pid ?? 0 },
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}
