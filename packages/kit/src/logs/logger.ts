import { hostname } from 'node:os'
import {
  destination,
  type DestinationStream,
  type Level,
  type Logger as PinoLogger,
  pino,
  stdTimeFunctions,
} from 'pino'
import { loggableFields } from './loggable.ts'
import { redactText } from './redaction.ts'
import { currentScope } from './scope.ts'

/** `log.info({ orderNumber }, 'order placed')`: facts first, then a sentence without values. */
export type Logger = PinoLogger

export type LogLevel = Level | 'silent'

export interface LoggerOptions {
  readonly service: string
  readonly version?: string | undefined
  readonly level?: LogLevel | undefined
  /** Standard output unless said otherwise. */
  readonly to?: DestinationStream | undefined
}

/**
 * One JSON object a line: level, time, service, instance, message, and the ids of the request that it belongs to.
 * Written without blocking the event loop; what is held back is written when the process ends.
 */
export function createLogger({ service, version, level = 'info', to }: LoggerOptions): Logger {
  const log = pino(
    {
      level,
      base: { service, instance: `${hostname()}/${process.pid}`, ...(version === undefined ? {} : { version }) },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: loggableFields },
      // Fields come out of `loggableFields` as they shall be; the serializer of pino would take errors apart again.
      serializers: { err: (error: unknown) => error },
      mixin: scopeFields,
      hooks: { streamWrite: redactText },
    },
    to ?? destination({ fd: 1, sync: false }),
  )
  return withSafeChildren(log)
}

type MakeChild = (this: Logger, bindings: object, options?: object) => Logger

/** Pino formats the fields of a line, but takes those of a child logger as they are. */
function withSafeChildren(log: Logger): Logger {
  // oxlint-disable-next-line typescript/unbound-method -- called with the logger that it was asked on
  const makeChild = log.child as unknown as MakeChild
  const safely: MakeChild = function safely(bindings, options) {
    return makeChild.call(this, loggableFields(bindings), options)
  }
  // Children inherit it from here.
  return Object.assign(log, { child: safely })
}

/** The ids of the current request, for every line. */
function scopeFields(): Record<string, string> {
  const scope = currentScope()
  if (!scope) return {}
  const traceId = scope.traceparent?.slice(3, 35)
  return {
    correlationId: scope.correlationId,
    ...(traceId === undefined ? {} : { traceId }),
    ...(scope.who === undefined ? {} : { who: scope.who }),
  }
}

/** Writes what is held back; before the process ends by force. */
export function flushLog(log: Logger): void {
  try {
    log.flush()
  } catch {
    // Nobody can be told: the log itself is what failed.
  }
}
