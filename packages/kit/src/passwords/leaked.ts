let corpus: Promise<ReadonlySet<string>> | undefined

/**
 * True for one of the 49,000 passwords that leaks hold most often, as `@zxcvbn-ts/language-common` lists them. The list
 * is read when it is first needed (a few megabytes), and nothing about a password leaves the process.
 */
export async function isLeaked(password: string): Promise<boolean> {
  corpus ??= readCorpus()
  const known = await corpus
  return known.has(password) || known.has(password.toLowerCase())
}

async function readCorpus(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  return new Set(dictionary['passwords-common'])
}
