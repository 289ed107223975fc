/** Directives of a content security policy by name; an empty list stands for the name alone. */
export type ContentSecurityPolicy = Readonly<Record<string, readonly string[]>>

/** Headers that tell browsers what a page may do. One object feeds the server and the CDN, so they cannot differ. */
export interface HeaderPolicy {
  readonly contentSecurityPolicy: ContentSecurityPolicy
  readonly strictTransportSecurity: { readonly maxAgeSeconds: number; readonly includeSubdomains: boolean }
  readonly frameOptions: 'DENY' | 'SAMEORIGIN'
  readonly referrerPolicy:
    | 'no-referrer'
    | 'same-origin'
    | 'strict-origin'
    | 'strict-origin-when-cross-origin'
    | 'origin-when-cross-origin'
  /** Features that no page uses. */
  readonly deniedFeatures: readonly string[]
  readonly openerPolicy: 'same-origin' | 'same-origin-allow-popups' | 'unsafe-none'
  readonly resourcePolicy: 'same-origin' | 'same-site' | 'cross-origin'
}

/** The values that the platform writes into the response headers policy of CloudFront, and what that policy has no field for. */
export const strictHeaderPolicy: HeaderPolicy = {
  contentSecurityPolicy: {
    'default-src': ["'self'"],
    'img-src': ["'self'", 'data:'],
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
    'frame-ancestors': ["'none'"],
  },
  strictTransportSecurity: { maxAgeSeconds: 31_536_000, includeSubdomains: true },
  frameOptions: 'DENY',
  referrerPolicy: 'strict-origin-when-cross-origin',
  deniedFeatures: ['camera', 'geolocation', 'microphone', 'payment', 'usb'],
  openerPolicy: 'same-origin',
  resourcePolicy: 'same-origin',
}

export type HeaderList = readonly (readonly [name: string, value: string])[]

/** The policy as names and values: for a server, or for whoever writes the policy of a CDN. */
export function headerPolicyAsList(policy: HeaderPolicy): HeaderList {
  const { maxAgeSeconds, includeSubdomains } = policy.strictTransportSecurity
  return [
    ['content-security-policy', contentSecurityPolicyText(policy.contentSecurityPolicy)],
    ['strict-transport-security', `max-age=${maxAgeSeconds}${includeSubdomains ? '; includeSubDomains' : ''}`],
    ['x-content-type-options', 'nosniff'],
    ['x-frame-options', policy.frameOptions],
    ['referrer-policy', policy.referrerPolicy],
    ['permissions-policy', policy.deniedFeatures.map((feature) => `${feature}=()`).join(', ')],
    ['cross-origin-opener-policy', policy.openerPolicy],
    ['cross-origin-resource-policy', policy.resourcePolicy],
  ]
}

export function contentSecurityPolicyText(policy: ContentSecurityPolicy): string {
  return Object.entries(policy)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')
}
