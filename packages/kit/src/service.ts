import { z } from 'zod'
import { type Config, ConfigError, type ConfigSchema, kitConfig, type KitConfig, loadConfig } from '#config/index.ts'
import { createFaults, type Faults } from '#faults/index.ts'
import { createHealth, type HealthRegistry } from '#health/index.ts'
import { createLifecycle, type Lifecycle, type Part } from '#lifecycle/index.ts'
import { endProcess, listenToProcess } from '#lifecycle/process.ts'
import { createLogger, flushLog, type Logger } from '#logs/index.ts'
import { createMetrics, type Metrics, processMetrics } from '#metrics/index.ts'
import { type BuildInfo, buildInfo, createModes, type FlagSchema, type Modes } from '#modes/index.ts'
import { serverTracing, tracingPart } from '#tracing/index.ts'

/** What the kit made for a service; `createHttpServer({ ...context, contract, handlers })` takes it as it is. */
export interface ServiceContext<Values = object, Flags = object> {
  readonly name: string
  readonly config: Config<Values & KitConfig>
  readonly log: Logger
  readonly metrics: Metrics
  readonly health: HealthRegistry
  readonly modes: Modes<Flags>
  readonly faults: Faults
  readonly tracing: typeof serverTracing
  readonly build: BuildInfo
}

export interface ServiceDefinition<Schema extends ConfigSchema, Flags extends FlagSchema> {
  readonly name: string
  /** The variables of this service; those of the kit are added, and a field of the same name replaces the kit's. */
  readonly config: Schema
  /** Feature flags with their defaults. */
  readonly flags?: Flags
  /** What the service consists of, in start order: pools, caches, jobs, and the server last. */
  readonly parts: (
    context: ServiceContext<z.infer<Schema>, z.infer<Flags>>,
  ) => readonly Part[] | Promise<readonly Part[]>
}

/** Where a service runs; tests give their own. */
export interface ServiceSurroundings {
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly log?: Logger
}

export interface Service<Values = object, Flags = object> {
  readonly context: ServiceContext<Values, Flags>
  readonly lifecycle: Lifecycle
}

/** The whole main of a service: configuration, parts, start, stop on a signal, exit code. */
export async function runService<Schema extends ConfigSchema, Flags extends FlagSchema>(
  definition: ServiceDefinition<Schema, Flags>,
): Promise<void> {
  const log = createLogger({ service: definition.name, version: buildInfo(process.env).version })
  const fail = (error: unknown, message: string): never => {
    log.fatal(error instanceof ConfigError ? { mistakes: error.mistakes } : { err: error }, message)
    flushLog(log)
    process.exit(1)
  }
  // Before there is anything to stop, a signal ends the process at once.
  let stop = async (_signal: string): Promise<boolean> => process.exit(0)
  listenToProcess({
    onStop: (signal) =>
      void stop(signal).then(
        (clean) => endProcess(clean, log),
        (error: unknown) => fail(error, signal),
      ),
    onForce: (signal) => fail(new Error(`a second signal: ${signal}`), 'stopped by force'),
    onCrash: (error) => fail(error, 'an error that nobody caught ends this process'),
  })
  try {
    const { lifecycle } = await createService(definition, { log })
    stop = (signal) => lifecycle.stop(signal)
    await lifecycle.start()
  } catch (error) {
    fail(error, error instanceof Error ? error.message : 'the service could not start')
  }
}

/** Everything of a service but the signals and the exit code: for tests that run one in their own process. */
export async function createService<Schema extends ConfigSchema, Flags extends FlagSchema>(
  definition: ServiceDefinition<Schema, Flags>,
  { env = process.env, log = createLogger({ service: definition.name }) }: ServiceSurroundings = {},
): Promise<Service<z.infer<Schema>, z.infer<Flags>>> {
  const context = createContext(definition, env, log)
  const { config, metrics, modes, faults, build, health } = context
  const settings: KitConfig = config.current
  const tracing = tracingPart({
    service: definition.name,
    version: build.version,
    endpoint: settings.OTEL_EXPORTER_OTLP_ENDPOINT,
    ratio: settings.TRACE_RATIO,
  })
  const parts: readonly Part[] = [
    // Telemetry first: it stops last, so that everything before its stop is still told.
    logPart(log),
    tracing,
    processMetrics(metrics),
    config.part,
    modes.part,
    faults.part,
    ...(await definition.parts(context)),
  ]
  const { DRAIN_WAIT_MS: drainWaitMs, SHUTDOWN_GRACE_MS: graceMs } = settings
  return { context, lifecycle: createLifecycle({ parts, log, health, metrics, drainWaitMs, graceMs }) }
}

function createContext<Schema extends ConfigSchema, Flags extends FlagSchema>(
  { name, config: schema, flags }: ServiceDefinition<Schema, Flags>,
  env: Readonly<Record<string, string | undefined>>,
  log: Logger,
): ServiceContext<z.infer<Schema>, z.infer<Flags>> {
  const metrics = createMetrics()
  const onReload = (outcome: string) => metrics.count('config_reloads_total', { outcome })
  const config = loadConfig(kitConfig.extend(schema.shape), { env, log, onReload }) as unknown as Config<
    z.infer<Schema> & KitConfig
  >
  const settings: KitConfig = config.current
  log.level = settings.LOG_LEVEL
  config.onChange(({ current }) => {
    log.level = current.LOG_LEVEL
  })
  const build = buildInfo(settings)
  metrics.set('build_info', { version: build.version, commit: build.commit }, 1)
  const modes = createModes({
    readOnly: settings.READ_ONLY,
    maintenance: settings.MAINTENANCE,
    flags: flags ?? (z.object({}) as unknown as Flags),
    env,
    file: settings.MODES_FILE,
    log,
    metrics,
  })
  const faults = createFaults({
    enabled: settings.FAULTS_ENABLED,
    key: settings.FAULTS_KEY,
    file: settings.FAULTS_FILE,
    log,
    metrics,
  })
  return { name, config, log, metrics, health: createHealth(), modes, faults, tracing: serverTracing, build }
}

function logPart(log: Logger): Part {
  return {
    name: 'log',
    async stop() {
      flushLog(log)
    },
  }
}
