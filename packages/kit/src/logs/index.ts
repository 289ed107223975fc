export { createLogger, flushLog, type Logger, type LoggerOptions, type LogLevel } from './logger.ts'
export { currentScope, enterScope, extendScope, inScope, type RequestScope } from './scope.ts'
