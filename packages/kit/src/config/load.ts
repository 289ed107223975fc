import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import type { Logger } from '#logs/logger.ts'
import { checkConfig, type Checked, type ConfigSchema } from './check.ts'
import type { Config, ConfigChange, ConfigListener } from './config.ts'
import { ConfigError } from './mistake.ts'
import { type ConfigSources, type RawConfig, readSources } from './sources.ts'
import { watchFolders } from './watch.ts'

export interface LoadOptions extends Partial<ConfigSources> {
  /** Told about reloads, and about mistakes that were refused; never about values. */
  readonly log?: Logger | undefined
  readonly onReload?: ((outcome: 'applied' | 'refused') => void) | undefined
  /** Milliseconds between looks at the files where no event tells of a change; 10 seconds unless said otherwise. */
  readonly pollMs?: number | undefined
}

/**
 * The configuration of a service from environment and files, checked against a schema whose keys are the names of
 * the variables. Throws a ConfigError that lists every mistake: a service must not start with a wrong one.
 */
export function loadConfig<Schema extends ConfigSchema>(
  schema: Schema,
  { env = process.env, directory = env.SECRETS_DIR, log, onReload, pollMs = 10_000 }: LoadOptions = {},
): Config<z.infer<Schema>> {
  const read = () => readSources(Object.keys(schema.shape), { env, directory })
  let raw = read()
  let values = valuesOf(checkRaw(schema, raw, Object.keys(env)))
  const listeners = new Set<ConfigListener<z.infer<Schema>>>()

  async function reload(): Promise<boolean> {
    const before = raw
    raw = read()
    const checked = checkRaw(schema, raw, Object.keys(env))
    if (!checked.ok) {
      if (isDeepStrictEqual(before, raw)) return false
      log?.error({ mistakes: checked.mistakes }, 'new configuration refused, the old one stays')
      onReload?.('refused')
      return false
    }
    const change = changeBetween(values, checked.values)
    if (change.names.length === 0) return true
    values = checked.values
    log?.info({ changed: change.names }, 'configuration reloaded')
    onReload?.('applied')
    await tellAll(listeners, change, log)
    return true
  }

  let reloading = Promise.resolve(true)
  let unwatch: (() => void) | undefined
  const config: Config<z.infer<Schema>> = {
    get current() {
      return values
    },
    onChange(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    // One after the other: a second change waits until everyone took the first.
    reload: () => (reloading = reloading.then(reload)),
    part: {
      name: 'configuration',
      async start() {
        unwatch = watchFolders(raw.watched, pollMs, () => void config.reload())
      },
      async stop() {
        unwatch?.()
      },
    },
  }
  return config
}

/** Mistakes of the sources first; a variable that could not be read is not reported as missing, too. */
function checkRaw<Schema extends ConfigSchema>(
  schema: Schema,
  raw: RawConfig,
  known: readonly string[],
): Checked<z.infer<Schema>> {
  const checked = checkConfig(schema, raw.values, known)
  if (checked.ok && raw.mistakes.length === 0) return checked
  const unread = new Set(raw.mistakes.map(({ name }) => name.replace(/_FILE$/, '')))
  const others = checked.ok ? [] : checked.mistakes.filter(({ name }) => !unread.has(name))
  return { ok: false, mistakes: [...raw.mistakes, ...others] }
}

function valuesOf<Values>(checked: Checked<Values>): Values {
  if (!checked.ok) throw new ConfigError(checked.mistakes)
  return checked.values
}

function changeBetween<Values extends object>(previous: Values, current: Values): ConfigChange<Values> {
  const names = Object.keys({ ...previous, ...current }) as (keyof Values & string)[]
  return { previous, current, names: names.filter((name) => !isDeepStrictEqual(previous[name], current[name])) }
}

/** Every listener hears of the change, also when one before it failed. */
async function tellAll<Values>(
  listeners: ReadonlySet<ConfigListener<Values>>,
  change: ConfigChange<Values>,
  log: Logger | undefined,
): Promise<void> {
  for (const listener of listeners) {
    try {
      await listener(change)
    } catch (error) {
      log?.error({ err: error, changed: change.names }, 'a part could not take the new configuration')
    }
  }
}
