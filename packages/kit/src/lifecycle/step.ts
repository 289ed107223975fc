import type { Logger } from '#logs/logger.ts'
import { notAfter } from './bounded.ts'
import type { Part } from './part.ts'

export type Step = 'drain' | 'stop'

interface StepFrame {
  /** When to give up, in milliseconds of `performance.now()`. */
  readonly end: number
  readonly log: Logger
}

/** Lets one part drain or stop, and logs how that ended. False if it failed or hangs; the next part goes on anyway. */
export async function takeStep(part: Part, step: Step, { end, log }: StepFrame): Promise<boolean> {
  if (!part[step]) return true
  const begun = performance.now()
  const ending = await notAfter(end, async () => part[step]?.())
  const facts = { part: part.name, step, tookMs: Math.round(performance.now() - begun) }
  if (ending.kind === 'done') log.info(facts, `${step} done`)
  if (ending.kind === 'failed') log.error({ ...facts, err: ending.error }, `${step} failed`)
  if (ending.kind === 'too late') log.error(facts, `${step} not done in its time, going on without`)
  return ending.kind === 'done'
}
