/**
 * What never reaches a log. By name: the value of such a field goes, at any depth. By form: what looks like a
 * credential or a card number goes wherever it stands, also inside messages and stack traces.
 */
export const hidden = '[redacted]'

/** Ends of field names, compared in lower case without `-` and `_`: `X-Api-Key`, `refresh_token`, `dbPassword`. */
const secretNames = [
  'authorization',
  'cookie',
  'password',
  'passwd',
  'passphrase',
  'secret',
  'token',
  'apikey',
  'privatekey',
  'signingkey',
  'cardnumber',
  'cvc',
  'cvv',
  'xfault',
]

const secretName = new RegExp(`(?:${secretNames.join('|')})s?$`)

/** Names asked before: a service logs the same few over and over. */
const known = new Map<string, boolean>()

/** Whether a field of this name may hold a secret. */
export function isSecretName(name: string): boolean {
  const before = known.get(name)
  if (before !== undefined) return before
  const secret = secretName.test(name.toLowerCase().replaceAll(/[-_]/g, ''))
  if (known.size < 1000) known.set(name, secret)
  return secret
}

interface SecretForm {
  /** A piece of text that every match contains; looking for it first keeps ordinary lines cheap. */
  readonly hint: RegExp
  readonly pattern: RegExp
  readonly replace: (match: string, ...groups: string[]) => string
}

const secretForms: readonly SecretForm[] = [
  // scheme://user:password@host
  {
    hint: /:\/\//,
    pattern: /(\b[a-z][a-z0-9+.-]*:\/\/)([^\s/?#"'@]*)@/gi,
    replace: (_match, scheme = '', user = '') => `${scheme}${user.split(':')[0] ?? ''}:${hidden}@`,
  },
  // ?token=…, &password=…
  {
    hint: /[?&][^=\s]+=/,
    pattern: /([?&][\w.-]*(?:token|password|secret|signature|key|code)=)[^&\s"'#\\]+/gi,
    replace: (_match, name = '') => `${name}${hidden}`,
  },
  {
    hint: /\b(?:bearer|basic) /i,
    pattern: /\b(bearer|basic) +[\w.~+/=-]{6,}/gi,
    replace: (_match, scheme = '') => `${scheme} ${hidden}`,
  },
  // A signed token in compact form
  { hint: /\beyJ/, pattern: /\beyJ[\w-]{5,}\.[\w-]+\.[\w-]*/g, replace: () => hidden },
  {
    hint: /-----BEGIN/,
    pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
    replace: () => hidden,
  },
  // Card numbers of 14 to 19 digits that pass their check digit, plain or in groups
  {
    hint: /\d{4}[ -]?\d{4}/,
    pattern: /(?<![\w.:-])(?:[3-6]\d{13,18}|[3-6]\d{3}([ -])\d{4}\1\d{4}\1\d{1,7}|3\d{3}[ -]\d{6}[ -]\d{5})(?![\w-])/g,
    replace: (match) => (passesLuhn(match.replaceAll(/\D/g, '')) ? hidden : match),
  },
]

/** The text without anything that has the form of a secret. */
export function redactText(text: string): string {
  let safe = text
  for (const form of secretForms) {
    if (form.hint.test(safe)) safe = safe.replace(form.pattern, form.replace)
  }
  return safe
}

/** The check of card numbers: doubling each second digit from the right, the sum of all digits ends in 0. */
function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let fromRight = 0; fromRight < digits.length; fromRight += 1) {
    const digit = Number(digits[digits.length - 1 - fromRight])
    const weighted = fromRight % 2 === 1 ? digit * 2 : digit
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return sum % 10 === 0
}
