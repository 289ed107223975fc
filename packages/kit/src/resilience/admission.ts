/** Which share of the requests of each rank is admitted, steered by how late the event loop is. Rank 0 is the last to lose. */
export interface Admission {
  admits(rank: number): boolean
  /** After each look at the loop. */
  adjust(delayMs: number): void
  /** Between 0 and 1. */
  share(rank: number): number
}

/** The least share of anything, so that the service notices when it could do more. */
const LEAST = 0.02
const STEP_UP = 0.03
const STEP_DOWN = 0.12

/**
 * One level steers all ranks: at their number all are admitted, within one below that a share of the last rank, within
 * the next one a share of the rank before, and so on. It falls in proportion to how far the delay is beyond its target
 * and rises in small steps, as congestion control does.
 */
export function createAdmission(ranks: number, targetDelayMs: number): Admission {
  const credits = Array.from({ length: ranks }, () => 0)
  let level = ranks
  const share = (rank: number): number => Math.min(1, Math.max(LEAST, level - rank))
  return {
    share,
    adjust: (delayMs) => {
      const beyond = delayMs / targetDelayMs - 1
      const change = beyond > 0 ? -STEP_DOWN * Math.min(beyond, 3) : STEP_UP
      level = Math.min(ranks, Math.max(0, level + change))
    },
    // Spread evenly instead of by chance: of a share of one third, every third is admitted.
    admits: (rank) => {
      const credit = (credits[rank] ?? 0) + share(rank)
      const admitted = credit >= 1
      credits[rank] = admitted ? credit - 1 : credit
      return admitted
    },
  }
}
