import type { IncomingHttpHeaders } from 'node:http'
import { wire } from '#contract/wire-headers.ts'

interface Write {
  readonly headers: IncomingHttpHeaders
  /** As the browser wrote it: behind a trusted proxy that of `x-forwarded-host`. */
  readonly host: string
}

/**
 * Why a write is refused as forged by another site; undefined when it is fine. Three locks, since old browsers lack
 * the second and third: a header that no foreign page can add, where the browser says the request comes from, and the
 * page's origin. A request that brings its own token instead of a cookie cannot be forged.
 */
export function forgeryIn({ headers, host }: Write, trustedOrigins: ReadonlySet<string>): string | undefined {
  if (headers.authorization !== undefined) return undefined
  if (headers[wire.csrf] === undefined) return `writes of a browser session carry the header ${wire.csrf}`
  const { origin } = headers
  if (origin !== undefined && trustedOrigins.has(origin)) return undefined
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none' ? undefined : 'the page is of another site'
  if (origin === undefined || hostOf(origin) === host) return undefined
  return 'the page is of another origin'
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
