import { exactly, usages, type Range, type UsageName } from '#aws/usage.ts'
import { addressOf, type Resource } from '#graph/resource.ts'

/**
 * Usage by name, as a person gives it: `natGigabytes` for the environment, `assets.bucketGigabytes` for what is made for
 * `assets`, `aws_s3_bucket.state.bucketGigabytes` for one resource.
 */
export type UsageInputs = Readonly<Record<string, number | Partial<Range> | undefined>>

/** Where a usage comes from: said with the question, said in the platform file, or left to its range. */
export type UsageOrigin = 'given' | 'platform file' | 'default'

export interface UsageValue {
  readonly range: Range
  readonly from: UsageOrigin
}

/** Finds the usage of a resource: the most particular name first, and what is given before what is declared. */
export type FindUsage = (usage: UsageName, resource: Resource) => UsageValue

export function usageFinder(given: UsageInputs, declared: UsageInputs): FindUsage {
  return (usage, resource) => {
    for (const [from, inputs] of [
      ['given', given],
      ['platform file', declared],
    ] as const) {
      const name = namesFor(usage, resource).find((one) => Object.hasOwn(inputs, one))
      const value = name === undefined ? undefined : inputs[name]
      if (value !== undefined) return { range: typeof value === 'number' ? exactly(value) : inOrder(value), from }
    }
    return { range: usages[usage].fallback, from: 'default' }
  }
}

/** A range that was written the wrong way round, or without one of its numbers, is taken as it was meant. */
function inOrder({ min, likely, max }: Partial<Range>): Range {
  const known = [min, likely, max].filter((value) => value !== undefined).sort((a, b) => a - b)
  const [least = 0] = known
  const most = known.at(-1) ?? least
  return { min: least, likely: Math.min(Math.max(likely ?? (least + most) / 2, least), most), max: most }
}

function namesFor(usage: UsageName, resource: Resource): readonly string[] {
  const [section, name] = resource.because.path
  const declared = section === 'resources' && name !== undefined ? [`${name}.${usage}`] : []
  return [`${resource.id}.${usage}`, `${addressOf(resource)}.${usage}`, ...declared, usage]
}
