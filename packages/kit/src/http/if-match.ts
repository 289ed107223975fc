const tags = /(?:W\/)?"([\x21\x23-\x7e\x80-\xff]*)"/g
const header = /^\s*(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"(?:\s*,\s*(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*")*\s*$/

/**
 * The entity tags of `if-match` or `if-none-match` without their quotes; undefined when the header is malformed.
 *
 * Weak tags count like strong ones, against RFC 9110: a CDN that compresses an answer weakens its tag, and our tags
 * name a version of a row, not its bytes.
 */
export function entityTagsOf(text: string): readonly string[] | undefined {
  if (text.trim() === '*') return ['*']
  if (!header.test(text)) return undefined
  return [...text.matchAll(tags)].map((match) => match[1] ?? '')
}
