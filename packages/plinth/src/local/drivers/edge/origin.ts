import { Agent, request, type IncomingHttpHeaders, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import type { Target, Targets } from '../../edge/targets.ts'
import { mayTryAgain } from '../../edge/try-again.ts'

/** A request on its way to a target. */
export interface Sent {
  readonly method: string
  /** Path with query, as the visitor wrote it. */
  readonly url: string
  readonly headers: OutgoingHttpHeaders
  /** Undefined for a request without a body, which can be sent again. */
  readonly body: Readable | undefined
  readonly signal: AbortSignal
}

export type Failure = 'refused' | 'reset' | 'timeout'

export type Answered =
  | { readonly answer: IncomingMessage; readonly target: Target }
  | { readonly failure: Failure | 'no-target' }

interface Options {
  /** Milliseconds until the first byte of an answer: CloudFront waits 30 s for an origin. */
  readonly answerWithin: number
  /** Milliseconds without a byte until a connection is given up. */
  readonly idle: number
  readonly onRetry: (target: Target, failure: Failure) => void
}

/** Connections to the targets of a load balancer, kept open between requests. */
export class Origin {
  readonly #agents = new Map<string, Agent>()
  readonly #inFlight = new Map<string, number>()
  readonly #options: Options

  constructor(options: Options) {
    this.#options = options
  }

  /** Requests that a target has not answered to the end. */
  inFlight(target: string): number {
    return this.#inFlight.get(target) ?? 0
  }

  /** Sends a request to the next target, and to another one where that is safe. */
  async send(sent: Sent, targets: Targets): Promise<Answered> {
    const tried = new Set<string>()
    let resets = 0
    for (;;) {
      // A service with one replica is asked twice: the second connection is a new one.
      const target = targets.next(tried) ?? (resets > 0 ? targets.next() : undefined)
      if (target === undefined) return { failure: tried.size === 0 ? 'no-target' : 'refused' }
      tried.add(target.id)
      const outcome = await this.#attempt(sent, target)
      if ('answer' in outcome) return { ...outcome, target }
      const { failure, repeatable } = outcome
      if (failure !== 'refused') resets++
      if (sent.signal.aborted || !mayTryAgain({ method: sent.method, failure, resets, repeatable })) return { failure }
      this.#options.onRetry(target, failure)
    }
  }

  /** Lets a target go: connections that are idle are closed, the others end with their answer. */
  forget(target: string): void {
    const agent = this.#agents.get(target)
    this.#agents.delete(target)
    for (const sockets of Object.values(agent?.freeSockets ?? {})) for (const socket of sockets ?? []) socket.destroy()
  }

  close(): void {
    for (const agent of this.#agents.values()) agent.destroy()
    this.#agents.clear()
  }

  async #attempt(
    { method, url, headers, body, signal }: Sent,
    target: Target,
  ): Promise<{ readonly answer: IncomingMessage } | { readonly failure: Failure; readonly repeatable: boolean }> {
    return await new Promise((resolve) => {
      const { host, port, id } = target
      const outgoing = request({ host, port, method, path: url, headers, agent: this.#agentOf(id), setHost: false })
      let state: 'connecting' | 'sent' | 'answered' = 'connecting'
      let late = false
      this.#count(id, 1)
      const timer = setTimeout(() => {
        late = true
        outgoing.destroy()
      }, this.#options.answerWithin)
      const abort = (): void => void outgoing.destroy()
      signal.addEventListener('abort', abort, { once: true })
      const connected = (): void => {
        state = 'sent'
        if (body === undefined) outgoing.end()
        else body.pipe(outgoing)
      }
      // Of the request, which takes it off its socket again; a kept socket would gather one for each request.
      outgoing.setTimeout(this.#options.idle, () => outgoing.destroy())
      outgoing.once('socket', (socket) => {
        if (socket.connecting) socket.once('connect', connected)
        else connected()
      })
      outgoing.once('response', (answer) => {
        state = 'answered'
        clearTimeout(timer)
        resolve({ answer })
      })
      outgoing.on('error', () => {
        // A body that was on its way cannot be sent a second time.
        const failure = late ? 'timeout' : state === 'connecting' ? 'refused' : 'reset'
        resolve({ failure, repeatable: body === undefined || state === 'connecting' })
      })
      outgoing.once('close', () => {
        clearTimeout(timer)
        signal.removeEventListener('abort', abort)
        this.#count(id, -1)
        resolve({ failure: late ? 'timeout' : 'reset', repeatable: body === undefined })
      })
    })
  }

  #count(target: string, by: number): void {
    this.#inFlight.set(target, (this.#inFlight.get(target) ?? 0) + by)
  }

  #agentOf(target: string): Agent {
    const known = this.#agents.get(target)
    if (known !== undefined) return known
    const agent = new Agent({ keepAlive: true, scheduling: 'lifo' })
    this.#agents.set(target, agent)
    return agent
  }
}

/** Whether a request has a body, by the two headers that announce one (RFC 9112, 6). */
export function hasBody(headers: IncomingHttpHeaders): boolean {
  const length = headers['content-length']
  return headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0')
}
