import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '#testing/random.ts'
import { readDiagram } from './read-diagram.ts'

const flowchart = `graph TB
  subgraph Edge["AWS edge (global)"]
    CF[CloudFront<br/>CDN] -->|/api/*| ALB([Load balancer])
  end
  ALB -- text --> P1 & P2{{pods}}
  P1 -.-> DB[(RDS)]
  style Edge fill:#fff
`
const sequence = `sequenceDiagram
  participant A as Alice
  A->>B: ask
  alt found
    B-->>A: answer
  else lost
    Note over A,B: nothing
  end
`

/** A diagram with a piece of it taken out, doubled, or replaced by signs of Mermaid. */
const mutated = fc
  .tuple(
    fc.constantFrom(flowchart, sequence),
    fc.nat(300),
    fc.nat(12),
    fc.oneof(
      fc.stringMatching(/^[[\](){}|"<>&;:%#@~=.x o\n-]{0,4}$/),
      fc.constantFrom('end', 'subgraph ', '-->', 'A', 'alt '),
    ),
  )
  .map(([text, at, length, put]) => text.slice(0, at) + put + text.slice(at + length))

test('any text has an outcome, and what was repaired reads without repairs', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        mutated,
        fc.string().map((text) => `graph TB\n${text}`),
      ),
      (text) => {
        const reading = readDiagram(text)
        if (reading.outcome !== 'read') return
        expect(readDiagram(reading.text), text).toMatchObject({ outcome: 'read', repairs: [] })
      },
    ),
    { numRuns: runs(2000) },
  )
})
