import { addressFinder } from '#answers/addresses.ts'
import type { Subject } from '#answers/subject.ts'
import { registry } from '#aws/facets/registry.gen.ts'
import { expand } from '#capabilities/expand.ts'
import { graphOf } from '#graph/graph.ts'
import { resolve } from '#language/resolve.ts'
import { show } from '#language/show.ts'
import type { Platform } from '#language/words/platform.ts'
import { estimate, type Assumptions, type Estimate } from './estimate.ts'
import type { Gap } from './line.ts'
import { lineChanges, type LineChange } from './line-changes.ts'
import { subtract, type MoneyRange } from './money.ts'
import type { Problem } from './problem.ts'
import { subjectsToPrice } from './subjects.ts'
import { withWord } from './words.ts'

/** What a question is about: an environment, the platform file it comes from if there is one, and what is assumed. */
export interface Asked {
  readonly subject: Subject
  readonly platform?: Platform
  readonly assumptions?: Assumptions
}

/** What changes when something is done another way. */
export interface WhatIf {
  /** As it was asked: `database.multiAz=true`. */
  readonly change: string
  /** How it was worked out, in a sentence. */
  readonly how: string
  readonly estimate: Estimate
  readonly difference: MoneyRange
  readonly lines: readonly LineChange[]
  /** What has no price after the change, and was not there or had one before. */
  readonly gaps: readonly Gap[]
}

/** Prices an environment with one or more changes, all at once. */
export function whatIf(asked: Asked, changes: readonly string[]): WhatIf | Problem {
  let now: Asked = asked
  const how: string[] = []
  for (const change of changes) {
    const next = changed(now, change)
    if ('problem' in next) return next
    now = next.asked
    how.push(next.how)
  }
  const before = estimate(asked.subject, asked.assumptions)
  const after = estimate(now.subject, now.assumptions)
  return {
    change: changes.join(', '),
    how: how.join('; '),
    estimate: after,
    difference: subtract(after.total, before.total),
    lines: lineChanges(before.lines, after.lines),
    gaps: after.gaps.filter(
      ({ key, resource }) => !before.gaps.some((gap) => gap.key === key && gap.resource === resource),
    ),
  }
}

interface Step {
  readonly asked: Asked
  readonly how: string
}

/** A way of doing things; a word of the platform file; an argument of a resource: in this order. */
function changed(asked: Asked, change: string): Step | Problem {
  const [, key, value] = /^([^=]+)=(.*)$/s.exec(change) ?? []
  if (key === undefined || value === undefined) return { problem: `'${change}' is no change. Write key=value.` }
  return (
    alternative(asked, change) ??
    argument(asked, key, value) ??
    word(asked, key, value) ?? { problem: `'${key}' is no argument of a resource. Find one with \`plinth list\`.` }
  )
}

function alternative(asked: Asked, name: string): Step | undefined {
  const found = asked.subject.graph.resources.flatMap(({ type }) => registry.get(type)?.alternatives?.[name] ?? [])
  const reasons = [...new Set(found.map(({ reason }) => reason))]
  if (reasons.length === 0) return undefined
  const alternatives = [...(asked.assumptions?.alternatives ?? []), name]
  return { asked: { ...asked, assumptions: { ...asked.assumptions, alternatives } }, how: reasons.join('; ') }
}

/** `aws_db_instance.main.multi_az=true`: the same resources with one argument changed. */
function argument(asked: Asked, key: string, value: string): Step | Problem | undefined {
  const { graph } = asked.subject
  const end = key.lastIndexOf('.')
  if (!/(?:^|\/)(?:module\.|aws_)/.test(key) || end < 0) return undefined
  const found = addressFinder(graph.resources)(key.slice(0, end))
  if (found.kind === 'ambiguous') return { problem: `'${key}' may be any of ${found.candidates.join(', ')}` }
  if (found.kind !== 'resource') return undefined
  const { resource } = found
  const args = { ...resource.args, [key.slice(end + 1)]: valueOf(value) }
  const resources = graph.resources.map((one) => (one === resource ? { ...one, args } : one))
  return {
    asked: { ...asked, subject: { ...asked.subject, graph: graphOf(resources) } },
    how: `${resource.id} with ${key.slice(end + 1)} = ${value}, everything else as it is`,
  }
}

/** The platform file with another word in it, compiled again. A version is text, and looks like a number. */
function word(asked: Asked, key: string, value: string): Step | Problem | undefined {
  const asText = wordAs(asked, key, value)
  const asValue = typeof valueOf(value) === 'string' ? asText : wordAs(asked, key, valueOf(value))
  return asValue !== undefined && 'problem' in asValue && asText !== undefined && !('problem' in asText)
    ? asText
    : asValue
}

function wordAs({ platform, subject, ...rest }: Asked, key: string, value: unknown): Step | Problem | undefined {
  if (platform === undefined) return undefined
  const written = withWord(platform, subject.environment, key, value)
  if ('problem' in written) return written
  const { platform: resolved, findings } = resolve(written.platform)
  const [mistake] = findings.flatMap(({ diagnostics }) => diagnostics).filter(({ severity }) => severity === 'error')
  if (resolved === undefined)
    return { problem: `${key}: ${mistake?.message ?? 'not understood'}; ${mistake?.help ?? ''}` }
  const next = subjectsToPrice(resolved, expand(resolved)).find((one) => one.environment === subject.environment)
  if (next === undefined) return { problem: `there is no environment '${subject.environment}' any more` }
  return {
    asked: { ...rest, subject: next, platform: written.platform },
    how: `the platform file with ${written.path.join('.')} = ${show(value)}, compiled again`,
  }
}

/** `true`, `3` and `["a"]` as what they are, everything else as text. */
function valueOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return text
  }
}
