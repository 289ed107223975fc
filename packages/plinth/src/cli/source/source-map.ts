import { resolve } from 'node:path'
import { SourceText } from './source-text.ts'

/** Leads from the script that ran to the files that were written. */
export interface SourceMap {
  /** The written files, in the order of the map. */
  readonly sources: readonly SourceText[]
  /** The written place of a position in the script; undefined for code that nobody wrote. */
  readonly originOf: (position: Position) => Origin | undefined
}

/** Line and column, from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A position in a written file. */
export interface Origin extends Position {
  readonly source: SourceText
}

/** Reads a source map; `folder` is what its paths start at. */
export async function readMap(json: string, folder: string): Promise<SourceMap> {
  const { TraceMap, originalPositionFor } = await import('@jridgewell/trace-mapping')
  const map = new TraceMap(json)
  const sources = map.sources.map(
    (source, i) => new SourceText(resolve(folder, source ?? ''), map.sourcesContent?.[i] ?? ''),
  )
  const originOf = ({ line, column }: Position): Origin | undefined => {
    const found = originalPositionFor(map, { line, column: Math.max(0, column - 1) })
    const source = found.source === null ? undefined : sources[map.sources.indexOf(found.source)]
    return found.source === null || source === undefined
      ? undefined
      : { source, line: found.line, column: found.column + 1 }
  }
  return { sources, originOf }
}
