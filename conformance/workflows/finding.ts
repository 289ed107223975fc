/** Something wrong in a workflow file. */
export interface WorkflowFinding {
  /** `parser`, `actionlint/expression`, or a rule of ours: `policy/pinned`. */
  readonly rule: string
  readonly line: number
  readonly column: number
  readonly message: string
}
