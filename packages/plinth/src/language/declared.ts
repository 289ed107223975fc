/** Where in the loaded program a declaration was made; mapped to the user's file only when something is printed. */
export interface CallSite {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** One declaration of the platform file: a word with what the user wrote, nothing filled in. */
export interface Declared<Kind extends string = string, Input = unknown> {
  readonly kind: Kind
  readonly input: Input
  readonly site: CallSite
}

/** Makes a declaration; `word` is the public function, so that the place is the line where the user calls it. */
export function declare<Kind extends string, Input>(
  kind: Kind,
  input: Input,
  word: (...input: never[]) => unknown,
): Declared<Kind, Input> {
  return Object.freeze({ kind, input, site: callerOf(word) })
}

export function isDeclared(value: unknown): value is Declared {
  if (typeof value !== 'object' || value === null) return false
  return 'kind' in value && typeof value.kind === 'string' && 'input' in value && 'site' in value
}

/** The first stack frame outside `word`. V8 gives frames as objects while `prepareStackTrace` is set. */
function callerOf(word: (...input: never[]) => unknown): CallSite {
  // oxlint-disable-next-line unbound-method -- it is put back, never called here
  const { prepareStackTrace, stackTraceLimit } = Error
  try {
    Error.stackTraceLimit = 1
    Error.prepareStackTrace = (_, frames) => frames
    const trace: { stack?: NodeJS.CallSite[] } = {}
    Error.captureStackTrace(trace, word)
    const frame = trace.stack?.[0]
    return {
      file: frame?.getFileName() ?? '',
      line: frame?.getLineNumber() ?? 0,
      column: frame?.getColumnNumber() ?? 0,
    }
  } finally {
    Error.prepareStackTrace = prepareStackTrace
    Error.stackTraceLimit = stackTraceLimit
  }
}
