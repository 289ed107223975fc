/** Where one rule stands after a request. */
export interface RuleState {
  readonly name: string
  readonly requests: number
  readonly seconds: number
  readonly remaining: number
  readonly resetSeconds: number
  readonly allowed: boolean
}

/** The headers of draft-ietf-httpapi-ratelimit-headers: what is promised, and what is left of it. */
export function rateLimitHeaders(rules: readonly RuleState[]): Readonly<Record<string, string>> {
  const wait = Math.max(0, ...rules.filter(({ allowed }) => !allowed).map(({ resetSeconds }) => resetSeconds))
  return {
    'ratelimit-policy': rules.map(({ name, requests, seconds }) => `"${name}";q=${requests};w=${seconds}`).join(', '),
    ratelimit: rules
      .map(({ name, remaining, resetSeconds }) => `"${name}";r=${remaining};t=${resetSeconds}`)
      .join(', '),
    ...(wait > 0 ? { 'retry-after': String(wait) } : {}),
  }
}
