import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { behaviourFor } from '../../edge/match-path.ts'
import type { Targets } from '../../edge/targets.ts'
import type { EdgePlan } from '../../plan/local-plan.ts'
import { LocalProblem, type SystemEvent } from '../system.ts'
import { readObject } from './bucket.ts'
import { CachedOrigin } from './cached-origin.ts'
import { LoadBalancer } from './load-balancer.ts'
import { passOn, refuse, say, type Asked, type Visit } from './visit.ts'

const here = '127.0.0.1'

interface Parts {
  readonly plan: EdgePlan
  /** Folder with a folder for each bucket. */
  readonly buckets: string
  readonly onEvent: (event: Omit<Extract<SystemEvent, { kind: 'edge' }>, 'at' | 'kind'>) => void
}

/** The one public door: what CloudFront and the load balancer behind it do, in one server. */
export class EdgeServer {
  readonly #parts: Parts
  readonly #server: Server
  readonly #balancer: LoadBalancer
  readonly #cached: CachedOrigin
  #port = 0

  constructor(parts: Parts) {
    this.#parts = parts
    this.#balancer = new LoadBalancer(parts.plan.balancer, (target, failure) =>
      parts.onEvent({ what: `${failure}, sent to another target`, process: target }),
    )
    this.#cached = new CachedOrigin(
      async (visit) => await this.#ask(visit),
      (visit, failure) => this.#refuse(visit, failure),
    )
    // Keeps connections longer than CloudFront keeps them to origins, and bounds no upload.
    this.#server = createServer({ keepAliveTimeout: 75_000, requestTimeout: 0 }, (incoming, response) => {
      this.#answer(incoming, response).catch((error: unknown) => {
        parts.onEvent({ what: `failed: ${String(error)}`, process: undefined })
        response.destroy()
      })
    })
    this.#server.on('clientError', (_, socket) => {
      if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n')
    })
  }

  get url(): string {
    return `http://${here}:${this.#port}`
  }

  /** Targets of a service. */
  targetsOf(service: string): Targets {
    return this.#balancer.targetsOf(service)
  }

  /** Requests that a target has not answered to the end. */
  inFlight(target: string): number {
    return this.#balancer.inFlight(target)
  }

  /** The target is gone, and no connection to it is kept. */
  forget(target: string): void {
    this.#balancer.forget(target)
  }

  /** Listens on the wanted port; without one on 8080 or the next one that is free. */
  async listen(wanted: number | undefined): Promise<void> {
    const candidates = wanted === undefined ? Array.from({ length: 100 }, (_, i) => usualPort + i) : [wanted]
    for (const port of candidates) {
      const refused = await this.#tryPort(port)
      if (refused === undefined) return
      if (refused.code === 'EACCES') {
        throw new LocalProblem(`port ${port} is for the administrator of this machine`, { help: 'take one above 1023' })
      }
      if (refused.code !== 'EADDRINUSE') throw refused
    }
    throw new LocalProblem(wanted === undefined ? 'ports 8080 to 8179 are in use' : `port ${wanted} is in use`, {
      help: 'name another one with --port, or leave it out to take the next free one',
    })
  }

  /** Takes no more visitors; those who are in may finish for a while. */
  async close(withinMs: number): Promise<void> {
    if (!this.#server.listening) return
    const closed = new Promise((resolve) => void this.#server.close(resolve))
    this.#server.closeIdleConnections()
    const timer = setTimeout(() => this.#server.closeAllConnections(), withinMs)
    await closed
    clearTimeout(timer)
    this.#balancer.close()
  }

  async #tryPort(port: number): Promise<NodeJS.ErrnoException | undefined> {
    return await new Promise((resolve) => {
      this.#server.once('error', resolve)
      this.#server.listen(port, here, () => {
        this.#server.off('error', resolve)
        const address = this.#server.address()
        this.#port = typeof address === 'object' && address !== null ? address.port : port
        resolve(undefined)
      })
    })
  }

  async #answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path, query] = splitUrl(incoming.url ?? '/')
    const behaviour = behaviourFor(path, this.#parts.plan.behaviours)
    if (behaviour === undefined) return say(response, 404, 'no behaviour takes this path')
    const method = incoming.method ?? 'GET'
    if (!behaviour.methods.includes(method)) {
      return say(response, 403, `${method} is not let through for ${behaviour.pattern}`, behaviour)
    }
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    const { headers } = incoming
    const visit: Visit = { incoming, response, behaviour, path, query, method, headers, signal: gone.signal }
    // A part of an answer, or its headers alone, is not kept.
    const isKept = method === 'GET' && behaviour.cache.max > 0 && headers.range === undefined
    if (isKept) await this.#cached.answer(visit)
    else await this.#passThrough(visit)
  }

  async #passThrough(visit: Visit): Promise<void> {
    const asked = await this.#ask(visit)
    if (visit.response.destroyed) return
    if ('failure' in asked) this.#refuse(visit, asked.failure)
    else passOn(visit, asked, asked.status >= 400 ? 'Error' : 'Miss')
  }

  async #ask(visit: Visit): Promise<Asked> {
    const { to, index } = visit.behaviour
    if (to.kind === 'balancer') return await this.#balancer.ask(visit)
    const key = visit.path === '/' && index !== undefined ? `/${index}` : visit.path
    return await readObject(join(this.#parts.buckets, to.bucket), key)
  }

  #refuse(visit: Visit, failure: Extract<Asked, { failure: unknown }>['failure']): void {
    this.#parts.onEvent({ what: refuse(visit, failure), process: undefined })
  }
}

const usualPort = 8080

function splitUrl(url: string): readonly [path: string, query: string] {
  const mark = url.indexOf('?')
  return mark === -1 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)]
}
