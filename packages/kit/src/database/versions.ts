import { problem } from '#errors/index.ts'

/** The entity tag of a row with a version column: `"7"`. Each update adds one to the version. */
export function etagOf(version: number): string {
  return `"${version}"`
}

/**
 * Refuses an edit of something that has changed since the client read it: 412, with the current tag so that the client
 * can fetch and merge; 428 when the client did not say which version it read. `*` means any version that exists.
 */
export function requireVersion(ifMatch: string | undefined, version: number): void {
  if (ifMatch === undefined) throw problem('precondition-required')
  const tags = ifMatch.split(',').map((tag) => tag.trim())
  // A weak tag says "about the same", which is not enough to overwrite.
  if (tags.includes('*') || tags.includes(etagOf(version))) return
  throw problem('precondition-failed', { headers: { etag: etagOf(version) } })
}

/**
 * Refuses with 409 when an update that asked for a version (`… set version = version + 1 where id = $1 and version = $2
 * returning version`) met no row: somebody was faster between our read and our write.
 */
export function requireUpdated<Row>(rows: readonly Row[]): Row {
  const [row] = rows
  if (row === undefined) throw problem('conflict')
  return row
}
