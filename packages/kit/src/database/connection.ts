import type { Socket } from 'node:net'
import type pg from 'pg'
import { problem } from '#errors/index.ts'
import { requestCancel } from './cancel-request.ts'
import type { ServerAddress } from './cancel-request.ts'
import { asProblem, isConnectionLoss, sqlState, sqlStateOf } from './failures.ts'
import { inQuerySpan } from './query-span.ts'

/** How long a cancelled statement may still keep its caller: a server that hangs does not answer a cancel either. */
const cancelGraceMs = 1_000

export type Observe = (operation: string, outcome: 'ok' | 'error' | 'cancelled', seconds: number) => void

/** What the client of `pg` knows, but its types do not. */
interface ClientInside {
  readonly processID: number
  readonly secretKey: number
  readonly connection: { readonly stream: Socket }
}

type Rows = pg.QueryResult<Record<string, unknown>>

/** The statement that runs now. */
interface Running {
  readonly operation: string
  readonly since: number
  readonly signal: AbortSignal | undefined
  cancelledAt: number | undefined
}

/** A connection while one caller has it. */
export class Connection {
  readonly #client: pg.PoolClient
  readonly #server: ServerAddress
  readonly #observe: Observe
  readonly #onRelease: (connection: Connection) => void
  /** After a cancel that may still arrive, or a lost answer, nobody may use this connection again. */
  #broken = false
  #running: Running | undefined
  /** Milliseconds after which the answer of a statement counts as lost. */
  timeoutMs: number

  constructor(
    client: pg.PoolClient,
    context: {
      readonly server: ServerAddress
      readonly observe: Observe
      readonly timeoutMs: number
      readonly onRelease: (connection: Connection) => void
    },
  ) {
    this.#client = client
    this.#server = context.server
    this.#observe = context.observe
    this.#onRelease = context.onRelease
    this.timeoutMs = context.timeoutMs
  }

  /** Written without `await`: each one costs three promises in a process that keeps scopes, for every statement. */
  run(query: pg.QueryConfig, signal: AbortSignal | undefined): Promise<Rows> {
    if (hasLeft(signal)) return Promise.reject(callerLeft(signal?.reason))
    const running: Running = {
      operation: operationOf(query),
      since: performance.now(),
      signal,
      cancelledAt: undefined,
    }
    this.#running = running
    return inQuerySpan(running.operation, () => this.#client.query<Record<string, unknown>>(query)).then(
      (result) => {
        this.#end(running, 'ok')
        return result
      },
      (error: unknown) => this.#fail(running, error),
    )
  }

  #end({ operation, since }: Running, outcome: Parameters<Observe>[1]): void {
    this.#running = undefined
    this.#observe(operation, outcome, (performance.now() - since) / 1_000)
  }

  #fail(running: Running, error: unknown): never {
    if (isConnectionLoss(error)) this.#broken = true
    else if (running.cancelledAt !== undefined && wasCancelledByUs(error)) this.#broken = false
    const left = hasLeft(running.signal)
    this.#end(running, left ? 'cancelled' : 'error')
    throw left ? callerLeft(error) : asProblem(error)
  }

  /** Called now and then: ends a statement whose caller left, and one whose answer must be lost. */
  supervise(now: number): void {
    const running = this.#running
    if (running === undefined) return
    if (now - running.since > this.timeoutMs) this.#cut()
    else if (running.cancelledAt !== undefined && now - running.cancelledAt > cancelGraceMs) this.#cut()
    else if (running.cancelledAt === undefined && hasLeft(running.signal)) {
      running.cancelledAt = now
      // Until the server says that it ended this statement, the cancel may still be on its way to the next one.
      this.#broken = true
      const { processID, secretKey } = this.#inside()
      void requestCancel(this.#server, { processId: processID, secret: secretKey })
    }
  }

  /** Gives the connection back; a broken one is closed instead. */
  release(broken = false): void {
    this.#onRelease(this)
    this.#client.release(this.#broken || broken)
  }

  /** The statement fails at once; the server rolls back when it notices. */
  #cut(): void {
    this.#broken = true
    this.#inside().connection.stream.destroy()
  }

  #inside(): ClientInside {
    return this.#client as unknown as ClientInside
  }
}

function operationOf(query: pg.QueryConfig): string {
  return query.name || (/^\s*(\w+)/.exec(query.text)?.[1] ?? 'other').toLowerCase()
}

/** A statement timeout has the same code, and then our cancel is still on its way. */
function wasCancelledByUs(error: unknown): boolean {
  return (
    sqlStateOf(error) === sqlState.queryCancelled && error instanceof Error && error.message.includes('user request')
  )
}

function hasLeft(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true
}

/** A caller that left reads no answer, but its deadline may have passed instead; both end the work the same way. */
function callerLeft(cause: unknown): Error {
  return problem('deadline-exceeded', { cause })
}
