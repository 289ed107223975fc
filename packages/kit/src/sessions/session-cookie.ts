import { parseCookie, stringifySetCookie } from 'cookie'

export interface SessionCookieOptions {
  /** False only where there is no HTTPS, as on a laptop. */
  readonly secure: boolean
  /** Default: `session`. */
  readonly name?: string
  /** How long the browser keeps it. Default: 90 days, as long as a session can last. */
  readonly maxAgeSeconds?: number
}

/** The cookie that carries the token of a session. Scripts cannot read it, and other sites cannot make a write with it. */
export interface SessionCookie {
  /** As the browser knows it. */
  readonly name: string
  /** The value of `set-cookie`. */
  set(token: string): string
  /** The value of `set-cookie` that removes it. */
  clear(): string
  /** The token in the value of `cookie`, if any. */
  read(header: string | undefined): string | undefined
}

/**
 * With HTTPS its name starts with `__Host-`: the browser then takes it over HTTPS only, and from this very host only, so
 * that a neighbour under the same domain cannot plant one.
 */
export function sessionCookie(options: SessionCookieOptions): SessionCookie {
  const { secure, maxAgeSeconds = 90 * 86_400 } = options
  const plain = options.name ?? 'session'
  const name = secure ? `__Host-${plain}` : plain
  const attributes = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const
  return {
    name,
    set: (token) => stringifySetCookie({ ...attributes, name, value: token, maxAge: maxAgeSeconds }),
    clear: () => stringifySetCookie({ ...attributes, name, value: '', maxAge: 0 }),
    read: (header) => {
      const value = header === undefined ? undefined : parseCookie(header)[name]
      return value === undefined || value === '' ? undefined : value
    },
  }
}
