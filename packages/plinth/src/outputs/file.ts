/** A file to write, relative to the output folder. */
export interface OutputFile {
  readonly path: string
  readonly text: string
  /**
   * `compiler`: written on every build. `workflow`: written once as a start, then changed by the delivery workflow
   * (a release, for example), so a build leaves it alone.
   */
  readonly owner: 'compiler' | 'workflow'
}
