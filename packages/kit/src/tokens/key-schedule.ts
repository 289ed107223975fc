import type { SigningKey } from './signing-key.ts'

/** How long a key spends in each stage, in milliseconds. */
export interface KeySchedule {
  /** Published before it signs, so that everybody who checks has seen it. Default: 10 minutes. */
  readonly publishAheadMs: number
  /** Signs for so long, then the next one does. Default: 24 hours. */
  readonly signForMs: number
  /** Still checked after it signed last: the life of a token and the difference of clocks. Default: 12 minutes. */
  readonly keepForMs: number
}

export const defaultSchedule: KeySchedule = {
  publishAheadMs: 10 * 60_000,
  signForMs: 24 * 3_600_000,
  keepForMs: 12 * 60_000,
}

/** Where each key stands at one moment. */
export interface KeyStages {
  /** The newest whose time to sign has come. */
  readonly signing: SigningKey | undefined
  /** What the key set shows: upcoming, signing, and those whose tokens may still be about. */
  readonly published: readonly SigningKey[]
  readonly retired: readonly SigningKey[]
  /** When the next key is to be published, in milliseconds since 1970; past or present: now. */
  readonly nextPublishAt: number
  readonly nextGeneration: number
  /** When the next key is to sign: at the end of the newest one's time, and never unpublished before. */
  readonly nextSignsFrom: number
}

export function keyStages(keys: readonly SigningKey[], schedule: KeySchedule, now: number): KeyStages {
  const sorted = keys.toSorted((a, b) => a.generation - b.generation)
  const ripe = sorted.filter((key) => key.signsFrom.getTime() <= now)
  const retired = sorted.filter((_, index) => {
    const next = sorted[index + 1]
    return next !== undefined && next.signsFrom.getTime() + schedule.keepForMs <= now
  })
  const newest = sorted.at(-1)
  const endOfNewest = newest === undefined ? now : newest.signsFrom.getTime() + schedule.signForMs
  return {
    signing: ripe.at(-1),
    published: sorted.filter((key) => !retired.includes(key)),
    retired,
    nextPublishAt: newest === undefined ? now : endOfNewest - schedule.publishAheadMs,
    nextGeneration: (newest?.generation ?? 0) + 1,
    // The very first key signs at once: nobody can have cached a key set that lacks it.
    nextSignsFrom: newest === undefined ? now : Math.max(endOfNewest, now + schedule.publishAheadMs),
  }
}
