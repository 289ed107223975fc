import { choice, defaulted, dictionary, flag, group, integer, list, text, type FieldsOf } from '../field.ts'

/** Headers that browsers obey. Answers whose service sends its own keep them, except for HTTPS, which is for all. */
export interface HeadersInput {
  /** Sources by directive; an empty list stands for the directive alone: `{ 'img-src': ["'self'", 'data:'] }`. */
  readonly contentSecurityPolicy?: Readonly<Record<string, readonly string[]>>
  readonly strictTransportSecurity?: {
    /** How long browsers remember that this site is HTTPS only. It cannot be taken back before. */
    readonly maxAgeSeconds?: number
    readonly includeSubdomains?: boolean
  }
  /** Who may show these pages in a frame. */
  readonly frameOptions?: 'DENY' | 'SAMEORIGIN'
  /** What other sites learn of the page that a visitor comes from. */
  readonly referrerPolicy?:
    | 'no-referrer'
    | 'same-origin'
    | 'strict-origin'
    | 'strict-origin-when-cross-origin'
    | 'origin-when-cross-origin'
  /** Features of browsers that no page may use: `camera`. */
  readonly deniedFeatures?: readonly string[]
  /** Whether a page shares its window with those that it opens and was opened by. */
  readonly openerPolicy?: 'same-origin' | 'same-origin-allow-popups' | 'unsafe-none'
  /** Which sites may load what is served here into their pages. */
  readonly resourcePolicy?: 'same-origin' | 'same-site' | 'cross-origin'
}

const directive = { expected: "a directive such as 'img-src'", pattern: /^[a-z]+(?:-[a-z]+)*$/ }
const source = text("a source such as 'https://pictures.example.com' or \"'self'\"", /^[^\s;,"]+$/)

export const headersFields = {
  contentSecurityPolicy: defaulted<Readonly<Record<string, readonly string[]>>>(
    dictionary(directive, list(source)),
    {
      'default-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'object-src': ["'none'"],
      'base-uri': ["'self'"],
      'frame-ancestors': ["'none'"],
    },
    'scripts, styles and data from here alone: what somebody smuggles into a page finds nothing to load',
  ),
  strictTransportSecurity: group({
    maxAgeSeconds: defaulted<number>(
      integer(0, 63_072_000, 'seconds'),
      31_536_000,
      'a year: the least that browsers take for their own lists',
    ),
    includeSubdomains: defaulted<boolean>(flag, true, 'one subdomain in the clear could set cookies for all'),
  }),
  frameOptions: defaulted<'DENY' | 'SAMEORIGIN'>(
    choice(['DENY', 'SAMEORIGIN']),
    'DENY',
    'nobody can lay an invisible page over a button',
  ),
  referrerPolicy: defaulted<NonNullable<HeadersInput['referrerPolicy']>>(
    choice([
      'no-referrer',
      'same-origin',
      'strict-origin',
      'strict-origin-when-cross-origin',
      'origin-when-cross-origin',
    ]),
    'strict-origin-when-cross-origin',
    'other sites learn the host and never the page, which may name a person or an order',
  ),
  deniedFeatures: defaulted<readonly string[]>(
    list(text("a feature of browsers such as 'camera'", directive.pattern)),
    ['camera', 'geolocation', 'microphone', 'payment', 'usb'],
    'few sites need them, and a script that got in would',
  ),
  openerPolicy: defaulted<'same-origin' | 'same-origin-allow-popups' | 'unsafe-none'>(
    choice(['same-origin', 'same-origin-allow-popups', 'unsafe-none']),
    'same-origin',
    'a page of another site keeps no hold on the window; sign-in in a pop-up of somebody else needs another value',
  ),
  resourcePolicy: defaulted<'same-origin' | 'same-site' | 'cross-origin'>(
    choice(['same-origin', 'same-site', 'cross-origin']),
    'same-origin',
    'other sites cannot read answers through their pages; pictures for others need another value',
  ),
} as const satisfies FieldsOf<HeadersInput>
