/** Something that a service starts and stops: a server, a pool, a relay. */
export interface Part {
  /** As it stands in the log of the start and the stop. */
  readonly name: string
  /** Resolves when the part can serve the parts that come after it. */
  start?(): Promise<void>
  /** Takes no new work and finishes what it has; the parts before it in the start order still work. */
  drain?(): Promise<void>
  /**
   * Gives back every socket, timer and file. Called in reverse start order after all parts drained; called, too, for
   * a part whose start failed half-way.
   */
  stop?(): Promise<void>
}
