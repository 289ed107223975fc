import type { Subject } from '#answers/subject.ts'
import { diagnose, type Diagnostic, type Place } from '#diagnostics/diagnostic.ts'
import type { Graph } from '#graph/graph.ts'
import type { Path, Setting } from '#graph/value.ts'
import type { ResolvedPlatform } from '#language/environment.ts'
import { estimate, type Estimate } from './estimate.ts'
import type { Gap } from './line.ts'
import { million, type Money } from './money.ts'
import { byCapability } from './shares.ts'
import { subjectsToPrice } from './subjects.ts'

/** Every environment with a budget, held against it. */
export function checkBudgets(
  platform: ResolvedPlatform,
  graph: Graph,
): readonly { readonly environment: string; readonly diagnostics: readonly Diagnostic[] }[] {
  if (platform.environments.every(({ budget }) => budget === undefined)) return []
  return subjectsToPrice(platform, graph).map((subject) => ({
    environment: subject.environment,
    diagnostics: checkBudget(subject),
  }))
}

/** Holds the estimate of an environment against its budget; silent without one. */
function checkBudget(subject: Subject): readonly Diagnostic[] {
  const budget = subject.declared?.budget
  if (budget === undefined) return []
  const estimated = estimate(subject)
  const place = { path: writtenAt(budget.monthly) }
  const { total, gaps, region } = estimated
  return [
    ...(gaps.length === 0 ? [] : [diagnose('cost/incomplete-estimate', { ...gapsIn(gaps), region }, place)]),
    ...(total.likely <= budget.monthly.value * million ? [] : [exceeded(estimated, budget.monthly.value, place)]),
  ]
}

function exceeded(estimated: Estimate, budget: number, place: Place): Diagnostic {
  const { min, likely, max } = estimated.total
  const code = min > budget * million ? 'cost/impossible-budget' : 'cost/over-budget'
  const amounts = { budget, min: whole(min), likely: whole(likely), max: whole(max), dearest: dearestOf(estimated) }
  return diagnose(code, amounts, place)
}

/** How many things, and the first few of them by what they are called on a bill. */
function gapsIn(gaps: readonly Gap[]): { readonly count: number; readonly first: string } {
  const names = [...new Set(gaps.map(({ key, component }) => `${component} (${key.split('/')[0]})`))]
  const more = names.length > 3 ? ` and ${names.length - 3} more` : ''
  return { count: names.length, first: `${names.slice(0, 3).join(', ')}${more}` }
}

function whole(money: Money): number {
  return Math.round(money / million)
}

/** The part of the platform that costs most. */
function dearestOf(estimated: Estimate): string {
  const [first] = [...byCapability(estimated)].sort((a, b) => b.monthly.likely - a.monthly.likely)
  return first === undefined ? 'nothing' : `${first.name} (${whole(first.monthly.likely)})`
}

function writtenAt({ origin }: Setting<unknown>): Path {
  return origin.from === 'decision' ? [] : origin.path
}
