import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksOf, readDocument } from '../../packages/plinth/src/readers/document/read-document.ts'
import { readDiagram } from '../../packages/plinth/src/readers/mermaid/read-diagram.ts'
import { runs } from '../../packages/plinth/src/testing/random.ts'
import { asMermaidReads, asWeRead } from './compare.ts'
import { refusalOf } from './mermaid.ts'
import { flowchart } from './random-flowchart.ts'
import { sequence } from './random-sequence.ts'

const files = ['../../blueprints/shop/document.md', './excerpts.md']

const diagrams = files.flatMap((file) => {
  const document = readDocument(readFileSync(new URL(file, import.meta.url), 'utf8'))
  return blocksOf(document, 'mermaid').map(({ text, line, headings }) => ({
    name: `${file}:${line} ${headings.at(-1)}`,
    text,
  }))
})

describe('a diagram of a document', () => {
  test.for(diagrams)('$name: Mermaid reads the same', async ({ text }) => {
    const reading = readDiagram(text)
    if (reading.outcome !== 'read') {
      expect(await refusalOf(text)).toEqual(reading.outcome === 'refused' ? expect.any(String) : undefined)
      return
    }
    expect(asWeRead(reading.diagram)).toEqual(await asMermaidReads(reading.diagram.kind, reading.text))
    // A repair is made where Mermaid refuses, and nowhere else.
    expect((await refusalOf(text)) !== undefined).toBe(reading.repairs.length > 0)
  })
})

// Mermaid takes half a second for a sequence.
describe.each([
  ['flowchart', flowchart, 15],
  ['sequence', sequence, 2],
] as const)('any %s that Mermaid takes', (kind, diagram, normal) => {
  test('we read the same, and repair nothing', { timeout: 600_000 }, async () => {
    let refused = 0
    let read = 0
    await fc.assert(
      fc.asyncProperty(diagram, async (text) => {
        const theirs = await asMermaidReads(kind, text).catch(() => undefined)
        if (theirs === undefined) {
          refused += 1
          return
        }
        read += 1
        const reading = readDiagram(text)
        expect(reading, text).toMatchObject({ outcome: 'read', repairs: [] })
        if (reading.outcome === 'read') expect(asWeRead(reading.diagram), text).toEqual(theirs)
      }),
      { numRuns: runs(normal) },
    )
    // A generator that Mermaid refuses would prove nothing.
    expect(refused).toBeLessThan(read / 10)
  })
})
