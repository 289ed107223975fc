import { dirname, resolve } from 'node:path'
import type { Message } from 'esbuild'
import { diagnose } from '#diagnostics/diagnostic.ts'
import { findingAbout, findingAt, type Finding } from '../finding.ts'
import { SourceText } from '../source/source-text.ts'

/** What esbuild refuses, in our words. */
export function refusalOf({ text, location }: Message, file: string): Finding {
  const missing = /^Could not resolve "(.+)"$/.exec(text)?.[1]
  const diagnostic =
    missing !== undefined
      ? diagnose('load/missing-import', { name: missing })
      : text.startsWith('Top-level await')
        ? diagnose('load/top-level-await', {})
        : diagnose('load/syntax', { cause: text })
  if (location === null) return findingAbout(diagnostic, file)
  // esbuild counts columns from 0 and in bytes.
  const start = Buffer.from(location.lineText).subarray(0, location.column).toString().length
  const written = location.file === '<stdin>' ? file : resolve(dirname(file), location.file)
  const line = new SourceText(written, location.lineText)
  const spot = line.spotInLine(start, start + location.length)
  return findingAt(diagnostic, { ...spot, line: location.line, endLine: location.line })
}
