import { sessionCookie, type SessionCookie } from '@plinth/kit'
import type { AnyCall } from './handler.ts'

type Call = Pick<AnyCall, 'header'>

const names = ['session', 'cart'] as const
type CookieName = (typeof names)[number]

const sixtyDays = 60 * 86_400

function bothOf(secure: boolean): Readonly<Record<CookieName, SessionCookie>> {
  return {
    session: sessionCookie({ secure }),
    cart: sessionCookie({ secure, name: 'cart', maxAgeSeconds: sixtyDays }),
  }
}

const overHttps = bothOf(true)
const overHttp = bothOf(false)

/** The cookies as this browser can take them: marked `Secure`, and bound to the host, wherever it came by HTTPS. */
export function cookiesFor(call: Call): Readonly<Record<CookieName, SessionCookie>> {
  const protocol = call.header('cloudfront-forwarded-proto') ?? call.header('x-forwarded-proto')
  return protocol?.split(',')[0]?.trim() === 'https' ? overHttps : overHttp
}

/** The secret that the browser brought; undefined when there is none, or one that cannot be ours. */
export function readCookie(cookieHeader: string | undefined, name: CookieName): string | undefined {
  const value = overHttps[name].read(cookieHeader) ?? overHttp[name].read(cookieHeader)
  return value !== undefined && /^[A-Za-z0-9_-]{20,100}$/.test(value) ? value : undefined
}
