import { z } from 'zod'
import { flag, milliseconds, port, ratio, secret, url } from './fields.ts'

/** The variables that every service understands. A service adds its own with `kitConfig.extend`. */
export const kitConfig = z.object({
  PORT: port().default(3000).describe('port of the HTTP server; 0 takes any free one'),
  HOST: z.string().default('0.0.0.0').describe('address that the HTTP server listens on'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),

  DRAIN_WAIT_MS: milliseconds({ max: 120_000 })
    .default(5000)
    .describe('milliseconds between failing readiness and closing the door, until every balancer knows'),
  // The pod has 45 seconds from the start of its preStop sleep of 5: 10 of the rest are reserve.
  SHUTDOWN_GRACE_MS: milliseconds({ min: 1000, max: 600_000 })
    .default(30_000)
    .describe('milliseconds from the signal to the end, at most; below the grace period of the platform'),

  SECRETS_DIR: z.string().optional().describe('folder with one file for each variable, watched for changes'),
  MODES_FILE: z.string().optional().describe('JSON file with modes and feature flags, watched for changes'),
  READ_ONLY: flag().default(false).describe('refuse all writes'),
  MAINTENANCE: flag().default(false).describe('refuse all requests but those of probes'),

  OTEL_EXPORTER_OTLP_ENDPOINT: url('http', 'https')
    .optional()
    .describe('collector of traces; without it tracing is off'),
  TRACE_RATIO: ratio().default(0.1).describe('share of the traces that are recorded when nobody upstream decided'),

  FAULTS_ENABLED: flag().default(false).describe('allow faults on purpose; never in production'),
  FAULTS_KEY: secret(z.string().min(32, 'must have at least 32 characters'))
    .optional()
    .describe('key that signs requests for faults'),
  FAULTS_FILE: z.string().optional().describe('JSON file with the faults of the whole process, watched for changes'),

  BUILD_VERSION: z.string().optional(),
  BUILD_COMMIT: z.string().optional(),
  BUILD_TIME: z.string().optional(),
})

export type KitConfig = z.infer<typeof kitConfig>
