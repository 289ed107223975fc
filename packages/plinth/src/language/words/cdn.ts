import { declare, type Declared } from '../declared.ts'
import { choice, defaulted, flag, group, items, link, optional, required, text, type FieldsOf } from '../field.ts'
import { domain } from '../shapes.ts'
import type { Bucket } from './bucket.ts'
import { headersFields, type HeadersInput } from './headers.ts'
import type { Service } from './service.ts'

/** What the CDN does with one path. */
export interface RouteInput {
  /** Path pattern: `/api/*`, or `/*` for everything else. The first route that matches decides. */
  readonly path: string
  /** A service (through the load balancer) or a bucket (directly). */
  readonly to: Service | Bucket
  /** `never`: each request reaches the origin. `byOrigin`: as the origin's headers say. `always`: a day at least. */
  readonly cache?: 'never' | 'byOrigin' | 'always'
}

/** CloudFront in front of a load balancer and of buckets. */
export interface CdnInput {
  /** Paths in order of precedence. */
  readonly routes: readonly RouteInput[]
  /** Your own domain. A hosted zone, certificates and records follow. Left out: the name that CloudFront gives. */
  readonly domain?: string
  /** Edge locations that serve: `cheapest` is North America and Europe, `all` the whole world. */
  readonly locations?: 'cheapest' | 'most' | 'all'
  readonly loadBalancer?: {
    /** `internal`: in private subnets, reached by CloudFront alone. `public`: reachable around the CDN. */
    readonly scheme?: 'internal' | 'public'
    /**
     * Says that it listens on 443. With a `domain` it always does; without one it cannot, because nobody issues a
     * certificate for a load balancer's own name.
     */
    readonly https?: true
    /** Keeps the load balancer when its last Ingress is deleted by mistake. */
    readonly deletionProtection?: boolean
  }
  /** Headers that browsers obey. The object that your services send theirs from can stand here. */
  readonly headers?: HeadersInput
  /** The delivery workflow tells CloudFront to forget changed pages after a release. */
  readonly invalidate?: boolean
  /** Terraform layer that holds the distribution. The load balancer exists only after `gitops`. */
  readonly layer?: 'edge' | 'services'
}

export type Cdn = Declared<'cdn', CdnInput>

/** Declares CloudFront in front of the services and buckets that its routes name. */
export function cdn(input: CdnInput): Cdn {
  return declare('cdn', input, cdn)
}

export const cdnFields = {
  routes: items({
    path: required<string>(text("a path pattern such as '/api/*'", /^\/[\w\-./*?]*$/)),
    to: required<Service | Bucket>(link('service', 'bucket')),
    cache: defaulted<'never' | 'byOrigin' | 'always'>(
      choice(['never', 'byOrigin', 'always']),
      'byOrigin',
      'the service knows best: it sends no-cache for pages and a year for files with a hash in their name',
    ),
  } as const satisfies FieldsOf<RouteInput>),
  domain: optional<string>(domain),
  locations: defaulted<'cheapest' | 'most' | 'all'>(
    choice(['cheapest', 'most', 'all']),
    'cheapest',
    'North America and Europe; everyone else is served from there at the lowest price',
  ),
  loadBalancer: group({
    scheme: defaulted<'internal' | 'public'>(
      choice(['internal', 'public']),
      'internal',
      'a VPC origin lets CloudFront in and nobody else, and needs no public address',
    ),
    https: optional<true>({ type: 'flag', only: true }),
    deletionProtection: defaulted<boolean>(flag, true, 'its name is what CloudFront knows; a new one is an outage'),
  }),
  headers: group(headersFields),
  invalidate: defaulted<boolean>(flag, true, 'otherwise visitors may get the pages of the last release for a day'),
  layer: defaulted<'edge' | 'services'>(
    choice(['edge', 'services']),
    'edge',
    'the cluster makes the load balancer from an Ingress, so the CDN comes after it',
  ),
} as const satisfies FieldsOf<CdnInput>
