/** A piece of work with a time limit, and the calls that it makes. */
export interface Hop {
  readonly name: string
  /** Of one attempt, in milliseconds. */
  readonly timeoutMs: number
  /** With the first one. Default: 1. */
  readonly attempts?: number
  /** All pauses between attempts together, at their longest. Default: 0. */
  readonly pausesMs?: number
  /** What it does itself, beside its calls, at its longest. Default: 0. */
  readonly ownMs?: number
  /** One after the other. What stands in a list inside runs at the same time. */
  readonly calls?: readonly (Hop | readonly Hop[])[]
}

/** A hop whose time limit comes before its calls had theirs: it gives up on an answer that would still come. */
export interface Overrun {
  /** From the outermost hop on. */
  readonly path: readonly string[]
  readonly allowedMs: number
  readonly neededMs: number
  /** `checkout allows 1000 ms, but needs 1250: 50 own + 1200 payments (2 × 500 + 200)` */
  readonly because: string
}

/** Every place where the inner time limits do not fit into the outer one; empty when all do. */
export function timeoutOverruns(hop: Hop, outer: readonly string[] = []): readonly Overrun[] {
  const path = [...outer, hop.name]
  const inner = (hop.calls ?? []).flat().flatMap((call) => timeoutOverruns(call, path))
  const neededMs = ownNeed(hop)
  if (neededMs <= hop.timeoutMs) return inner
  const parts = [...(hop.ownMs === undefined ? [] : [`${hop.ownMs} own`]), ...(hop.calls ?? []).map(described)]
  const because = `${hop.name} allows ${hop.timeoutMs} ms, but needs ${neededMs}: ${parts.join(' + ')}`
  return [{ path, allowedMs: hop.timeoutMs, neededMs, because }, ...inner]
}

/** What one attempt of a hop takes when each of its calls takes all it may. */
function ownNeed({ ownMs = 0, calls = [] }: Hop): number {
  return ownMs + calls.map(longestOf).reduce((sum, milliseconds) => sum + milliseconds, 0)
}

function longestOf(step: Hop | readonly Hop[]): number {
  if (isList(step)) return Math.max(0, ...step.map(longestOf))
  return step.timeoutMs * (step.attempts ?? 1) + (step.pausesMs ?? 0)
}

function described(step: Hop | readonly Hop[]): string {
  if (isList(step)) return `the longest of (${step.map(described).join(', ')})`
  const { name, timeoutMs, attempts = 1, pausesMs = 0 } = step
  const sum = `${attempts > 1 ? `${attempts} × ${timeoutMs}` : timeoutMs}${pausesMs > 0 ? ` + ${pausesMs}` : ''}`
  return attempts > 1 || pausesMs > 0 ? `${longestOf(step)} ${name} (${sum})` : `${timeoutMs} ${name}`
}

function isList(step: Hop | readonly Hop[]): step is readonly Hop[] {
  return Array.isArray(step)
}
