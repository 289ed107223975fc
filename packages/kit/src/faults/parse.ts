import { faultProblems, type FaultEffect, type FaultRule, type FaultStatus, type FaultTarget } from './rule.ts'

/**
 * Rules as people write them, one a line or between commas; `#` begins a comment:
 *
 *     dependency database latency 500
 *     dependency redis drop 20%
 *     route /api/products error 503 5%
 */
export function parseFaults(text: string): readonly FaultRule[] {
  return text
    .split(/[\n,]/)
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '')
    .map(parseRule)
}

const grammar =
  /^(?<at>route|dependency) +(?<name>\S+) +(?:latency +(?<ms>\d{1,6})(?:ms)?|error(?: +(?<status>\d{3}))?|(?<drop>drop))(?: +(?<share>\d{1,3}(?:\.\d+)?)%)?$/

function parseRule(line: string): FaultRule {
  const { at, name, ms, status, drop, share } = grammar.exec(line)?.groups ?? {}
  if (at === undefined || name === undefined) throw new FaultSyntaxError(line)
  return {
    target: { at: at as FaultTarget['at'], name },
    effect: effectOf(line, { ms, status, drop }),
    share: Math.min(100, Number(share ?? 100)) / 100,
  }
}

type EffectWords = Readonly<Record<'ms' | 'status' | 'drop', string | undefined>>

function effectOf(line: string, { ms, status = '500', drop }: EffectWords): FaultEffect {
  if (ms !== undefined) return { kind: 'latency', ms: Number(ms) }
  if (drop !== undefined) return { kind: 'drop' }
  const known = Number(status)
  if (!isFaultStatus(known)) throw new FaultSyntaxError(line)
  return { kind: 'error', status: known }
}

function isFaultStatus(status: number): status is FaultStatus {
  return Object.hasOwn(faultProblems, status)
}

/** A rule that nobody can read. */
export class FaultSyntaxError extends Error {
  override readonly name = 'FaultSyntaxError'

  constructor(line: string) {
    super(
      `"${line}" is no fault; write "route <template>" or "dependency <name>", then "latency <ms>", "drop" or ` +
        `"error <${Object.keys(faultProblems).join('|')}>", then perhaps a share such as "20%"`,
    )
  }
}
