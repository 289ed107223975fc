/** Why a question has no answer, as the end of an `error: ...`. */
export interface Problem {
  readonly problem: string
}
