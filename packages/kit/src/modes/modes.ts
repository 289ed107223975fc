import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { watchedFile } from '#config/watched-file.ts'
import type { Part } from '#lifecycle/part.ts'
import type { Logger } from '#logs/logger.ts'
import type { Metrics } from '#metrics/metrics.ts'
import { flagsFromEnvironment, type FlagSchema } from './flags.ts'

/** How the service behaves now, beyond its configuration. */
export interface ModeState<Flags> {
  /** All writes are refused; used while the database moves. */
  readonly readOnly: boolean
  /** All requests but those of probes are refused. */
  readonly maintenance: boolean
  readonly flags: Flags
}

export type ModeListener<Flags> = (current: ModeState<Flags>, previous: ModeState<Flags>) => void | Promise<void>

/** The modes of a service; each can change while it runs. */
export interface Modes<Flags = unknown> extends ModeState<Flags> {
  /** Called after a change; resolves when everybody took it. Returns the function that ends it. */
  onChange(listener: ModeListener<Flags>): () => void
  /** Switches by hand until the next change of the file; resolves when every listener took it. */
  set(change: Partial<Pick<ModeState<Flags>, 'readOnly' | 'maintenance'>>): Promise<void>
  /** Follows the file of modes. */
  readonly part: Part
}

export interface ModeOptions<Schema extends FlagSchema> {
  /** READ_ONLY and MAINTENANCE of the environment: what holds while there is no file. */
  readonly readOnly: boolean
  readonly maintenance: boolean
  /** Feature flags by name, each with its default: `z.object({ newCheckout: z.boolean().default(false) })`. */
  readonly flags: Schema
  /** Where `FLAG_NEW_CHECKOUT=true` stands. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined
  /** MODES_FILE: `{ "readOnly": true, "maintenance": false, "flags": { "newCheckout": true } }`, each part optional. */
  readonly file?: string | undefined
  readonly log?: Logger | undefined
  readonly metrics?: Metrics | undefined
  readonly pollMs?: number | undefined
}

/** Modes from environment and file; a wrong file keeps what was. */
export function createModes<Schema extends FlagSchema>(options: ModeOptions<Schema>): Modes<z.infer<Schema>> {
  type State = ModeState<z.infer<Schema>>
  const { flags, file, log, metrics, pollMs } = options
  const ofEnvironment = flagsFromEnvironment(flags, options.env ?? process.env)
  const initial: State = {
    readOnly: options.readOnly,
    maintenance: options.maintenance,
    flags: flags.parse(ofEnvironment),
  }
  const fileSchema = z.strictObject({
    readOnly: z.boolean().default(initial.readOnly),
    maintenance: z.boolean().default(initial.maintenance),
    flags: z.record(z.string(), z.unknown()).default({}),
  })
  const listeners = new Set<ModeListener<z.infer<Schema>>>()
  let state = initial

  function parse(text: string): State {
    const read = fileSchema.parse(JSON.parse(text))
    return { ...read, flags: flags.strict().parse({ ...ofEnvironment, ...read.flags }) as z.infer<Schema> }
  }

  async function become(next: State): Promise<void> {
    const previous = state
    if (isDeepStrictEqual(previous, next)) return
    state = next
    log?.warn({ ...next }, 'modes changed')
    for (const listener of listeners) await listener(next, previous)
  }

  metrics?.watch('service_mode', () => [
    { labels: { mode: 'read-only' }, value: Number(state.readOnly) },
    { labels: { mode: 'maintenance' }, value: Number(state.maintenance) },
  ])
  return {
    get readOnly() {
      return state.readOnly
    },
    get maintenance() {
      return state.maintenance
    },
    get flags() {
      return state.flags
    },
    onChange(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    set: (change) => become({ ...state, ...change }),
    part: watchedFile({ name: 'modes', path: file, parse, take: (read) => become(read ?? initial), log, pollMs }),
  }
}
