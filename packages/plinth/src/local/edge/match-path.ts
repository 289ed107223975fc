import type { BalancerRule, Behaviour } from '../plan/local-plan.ts'

/** The behaviour that takes a path: the first whose pattern fits, in the declared order. */
export function behaviourFor(path: string, behaviours: readonly Behaviour[]): Behaviour | undefined {
  return behaviours.find(({ pattern }) => fits(pattern, path))
}

/**
 * Whether a path fits a pattern of CloudFront: `*` is any text, `?` one character, and case matters; the slash in front
 * may be left out (CloudFront developer guide, path pattern).
 */
export function fits(pattern: string, path: string): boolean {
  const whole = pattern.startsWith('/') || pattern.startsWith('*') ? pattern : `/${pattern}`
  return expressionOf(whole).test(path)
}

const expressions = new Map<string, RegExp>()

function expressionOf(pattern: string): RegExp {
  const known = expressions.get(pattern)
  if (known !== undefined) return known
  const source = pattern.replaceAll(/[\\^$.*+?()[\]{}|]/g, (character) =>
    character === '*' ? '.*' : character === '?' ? '.' : `\\${character}`,
  )
  const made = new RegExp(`^${source}$`, 's')
  expressions.set(pattern, made)
  return made
}

/** The rule of the load balancer that takes a path; rules stand with the most specific one first. */
export function ruleFor(path: string, rules: readonly BalancerRule[]): BalancerRule | undefined {
  return rules.find((rule) => (rule.match === 'exact' ? path === rule.path : isBelow(path, rule.path)))
}

/** Prefixes are compared by path elements: `/api` takes `/api/orders` and not `/apis` (Kubernetes, Ingress path types). */
function isBelow(path: string, prefix: string): boolean {
  const bare = prefix.endsWith('/') ? prefix.slice(0, -1) : prefix
  return path === bare || path.startsWith(`${bare}/`)
}
