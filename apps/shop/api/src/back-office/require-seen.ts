import { etagOf, problem } from '@plinth/kit'

/** 412 unless the editor has seen the present version; the answer names it, so that the editor can fetch and merge. */
export function requireSeen(ifMatch: readonly string[], version: number): void {
  if (ifMatch.includes('*') || ifMatch.includes(String(version))) return
  throw problem('precondition-failed', { headers: { etag: etagOf(version) }, version })
}
