// @ts-check
/**
 * Visitors who come when they come, whether the server keeps up or not. A time counts from the moment at which the
 * request was due, so a server that stalls is charged with everybody who had to wait for it.
 */
import { Agent, request as send } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { mixes } from './mixes.mjs'

/** As from a balancer: who finds none of them free waits, and that counts too. */
const maxSockets = 64

/**
 * @param {string} url
 * @param {{ mix: keyof typeof mixes, goods: import('./mixes.mjs').Goods, rate: number, seconds: number }} load `rate` in
 *   requests a second
 * @returns {Promise<import('./slice.mjs').Load>}
 */
export async function openLoop(url, { mix, goods, rate, seconds }) {
  const agent = new Agent({ keepAlive: true, maxSockets })
  // A look at a page stands alone; what follows an answer, as in a checkout, comes as one visit.
  const visits = mix === 'browse' ? mixes.browse.map((step) => [step]) : [mixes[mix]]
  const pause = (1000 * (visits[0]?.length ?? 1)) / rate
  /** @type {number[]} */
  const times = []
  let failed = 0

  /** @param {readonly import('./mixes.mjs').Step[]} steps @param {number} due */
  const visit = async (steps, due) => {
    /** @type {import('./mixes.mjs').Memory} */
    const memory = {}
    let from = due
    for (const { request, remember } of steps) {
      const { status, body, headers } = await answerTo(url, request(goods, memory), agent)
      const now = performance.now()
      times.push(now - from)
      from = now
      if (status >= 300) {
        failed += 1
        return
      }
      remember?.(memory, body, headers)
    }
  }

  const started = performance.now()
  const end = started + seconds * 1000
  /** @type {Set<Promise<void>>} */
  const open = new Set()
  let due = started
  for (let count = 0; due < end; count += 1, due += -Math.log(1 - Math.random()) * pause) {
    const wait = due - performance.now()
    if (wait > 0.5) await sleep(wait)
    const running = visit(visits[count % visits.length] ?? [], due).catch(() => {
      failed += 1
    })
    open.add(running)
    void running.finally(() => open.delete(running))
  }
  await Promise.all(open)
  agent.destroy()
  return { times, failed, seconds: (performance.now() - started) / 1000 }
}

/**
 * @param {string} url @param {import('./mixes.mjs').Request} request @param {Agent} agent
 * @returns {Promise<{ status: number, body: string, headers: import('node:http').IncomingHttpHeaders }>}
 */
function answerTo(url, { method, path, headers, body }, agent) {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const sent = send(`${url}${path}`, { method, headers: { ...headers, ...length }, agent }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (/** @type {string} */ part) => (text += part))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: text, headers: answer.headers }))
      answer.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
