import type { Headers } from './headers.ts'

/** Whether a visitor has the answer already, so that 304 is enough (RFC 9110, 13.2.2). */
export function isNotModified(request: Headers, answer: Headers): boolean {
  const wanted = request['if-none-match']
  const etag = answer['etag']
  if (wanted !== undefined) return typeof etag === 'string' && matchesAny(String(wanted), etag)
  const since = Date.parse(String(request['if-modified-since'] ?? ''))
  const modified = Date.parse(String(answer['last-modified'] ?? ''))
  return !Number.isNaN(since) && !Number.isNaN(modified) && modified <= since
}

function matchesAny(list: string, etag: string): boolean {
  return list.trim() === '*' || list.split(',').some((one) => weak(one.trim()) === weak(etag))
}

/** For a reader a weak tag is as good as a strong one. */
function weak(etag: string): string {
  return etag.replace(/^W\//, '')
}

/** What asks the origin whether an answer that was kept is still good; undefined when it cannot be asked. */
export function validatorsOf(answer: Headers): Readonly<Record<string, string>> | undefined {
  const { etag, 'last-modified': modified } = answer
  if (typeof etag === 'string') return { 'if-none-match': etag }
  return typeof modified === 'string' ? { 'if-modified-since': modified } : undefined
}
