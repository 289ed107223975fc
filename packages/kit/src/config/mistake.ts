/** Something wrong with one variable, for the person who starts the service. */
export interface Mistake {
  readonly name: string
  /** What was given; `(secret)` for secrets, undefined when nothing was. */
  readonly given?: string | undefined
  /** What is possible, and what to do. */
  readonly problem: string
}

/** A configuration that no service can start with: all of its mistakes at once. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly mistakes: readonly Mistake[]

  constructor(mistakes: readonly Mistake[]) {
    super(
      `the configuration has ${counted(mistakes.length)}:\n${mistakes.map((mistake) => `  ${line(mistake)}`).join('\n')}`,
    )
    this.mistakes = mistakes
  }
}

function counted(mistakes: number): string {
  return mistakes === 1 ? 'a mistake' : `${mistakes} mistakes`
}

function line({ name, given, problem }: Mistake): string {
  return given === undefined ? `${name} ${problem}` : `${name}=${given} ${problem}`
}
