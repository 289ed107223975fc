interface LeakPattern {
  readonly what: string
  readonly pattern: RegExp
}

/** What an answer never shows: each is a text that only our own insides produce. */
const patterns: readonly LeakPattern[] = [
  { what: 'a stack frame', pattern: /\bat (?:async )?[\w.<>[\] ]+ \(?(?:file:|node:|\/)[^\s"]*:\d+:\d+/ },
  { what: 'a source file', pattern: /(?:\/[\w.@-]+)+\.[cm]?[jt]s:\d+/ },
  { what: 'an installed package', pattern: /node_modules\// },
  { what: 'a statement of SQL', pattern: /\b(?:select .+ from|insert into .+ values|update .+ set|delete from) /i },
  {
    what: 'an error of PostgreSQL',
    pattern:
      /syntax error at or near|violates (?:unique|check|foreign key|not-null)|(?:relation|column) "[^"]*" does not exist|invalid input syntax|out of range for type/i,
  },
  {
    what: 'an error of a connection',
    pattern: /E(?:CONNREFUSED|CONNRESET|TIMEDOUT|NOTFOUND|PIPE)\b|getaddrinfo|authentication failed/,
  },
  {
    what: 'an error of JavaScript',
    pattern: /(?:Type|Reference|Range|Syntax)Error\b|Cannot read propert|is not a function|ZodError/,
  },
  { what: 'the address of a database', pattern: /\b(?:postgres(?:ql)?|rediss?):\/\// },
  { what: 'a private key', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
]

/** What leaked into a text: our insides, or one of the secrets that a test planted. */
export function leaksIn(text: string, secrets: readonly string[] = []): readonly string[] {
  return [
    ...patterns.filter(({ pattern }) => pattern.test(text)).map(({ what }) => what),
    ...secrets.filter((secret) => text.includes(secret)).map((secret) => `the planted secret ${secret.slice(0, 4)}…`),
  ]
}
