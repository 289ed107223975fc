import { usages, type UsageName } from '#aws/usage.ts'
import { defaulted, dictionary, either, integer, type FieldsOf } from '../field.ts'

/** How much in a month: a number, or a range where it is not known. */
export type UsageAmount = number | { readonly min: number; readonly likely: number; readonly max: number }

/**
 * What the platform expects to be asked, by the names that `plinth cost` lists: `natGigabytes: 100`, or
 * `'assets.bucketGigabytes': 40` for one of the resources. What is left out has a range that fits a small product.
 */
export type UsageInput = { readonly [Name in UsageName | `${string}.${UsageName}`]?: UsageAmount }

interface UsageSection {
  readonly usage?: UsageInput
}

const names = Object.keys(usages)

const amount = integer(0, 1e15, 'in a month')

export const usageFields = {
  usage: defaulted<UsageInput>(
    dictionary(
      {
        expected: `a usage (${names.join(', ')}), or one of a resource such as assets.bucketGigabytes`,
        pattern: new RegExp(`^(?:[A-Za-z][\\w-]*\\.)?(?:${names.join('|')})$`),
      },
      either(amount, dictionary({ expected: 'min, likely or max', pattern: /^(?:min|likely|max)$/ }, amount)),
    ),
    {},
    'each usage has a range that fits a small product',
  ),
} as const satisfies FieldsOf<UsageSection>
