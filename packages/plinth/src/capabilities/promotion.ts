import { compareText } from '#diagnostics/diagnostic.ts'
import type { Environment } from '#language/environment.ts'

/** What most teams call their environments, from the first that gets a release to the last. */
const customary: readonly RegExp[] = [
  /^(?:dev|development|sandbox)/,
  /^(?:test|qa|integration)/,
  /^(?:stag|preprod|pre-prod|uat)/,
]
const last = /^prod/

/**
 * Environments in the order in which a release reaches them. The platform file does not say it, so what is common
 * decides: those without approval first, then by their customary names, production last.
 */
export function promotionOrder(environments: readonly Environment[]): readonly Environment[] {
  return environments.toSorted(
    (a, b) => Number(a.approval.value) - Number(b.approval.value) || rank(a) - rank(b) || compareText(a.name, b.name),
  )
}

function rank({ name }: Environment): number {
  const found = customary.findIndex((names) => names.test(name))
  if (found >= 0) return found
  return last.test(name) ? customary.length + 1 : customary.length
}

/** The environment that hands its images on to this one; undefined for the one that images are built for. */
export function promotedFrom(environment: Environment, environments: readonly Environment[]): Environment | undefined {
  const order = promotionOrder(environments)
  const position = order.findIndex(({ name }) => name === environment.name)
  return position > 0 ? order[position - 1] : undefined
}

/** The environment that takes its images from this one. */
export function promotesTo(environment: Environment, environments: readonly Environment[]): Environment | undefined {
  return promotionOrder(environments).find((other) => promotedFrom(other, environments)?.name === environment.name)
}
