import { createLogger, type Logger, type LogLevel } from '#logs/logger.ts'
import type { LogLine } from './child-service.ts'

/** A real logger whose lines stay in memory. */
export interface RecordedLog {
  readonly log: Logger
  /** As written: one text for each line. */
  readonly texts: readonly string[]
  readonly lines: () => readonly LogLine[]
}

export function recordLog(level: LogLevel = 'trace'): RecordedLog {
  const texts: string[] = []
  const log = createLogger({ service: 'test', level, to: { write: (text: string) => void texts.push(text) } })
  return { log, texts, lines: () => texts.map((text) => JSON.parse(text) as LogLine) }
}
