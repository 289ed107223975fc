import { expect, test } from 'vitest'
import { sameCost } from './cost-change.ts'
import type { Change, ResourceChange } from './change.ts'
import { changesAsMarkdown, longestComment, markerOf } from './markdown.ts'

const none = { opened: [], closed: [] }

function changeOf(resources: readonly ResourceChange[], environment = 'demo'): Change {
  return {
    environment,
    resources,
    losses: [],
    cost: sameCost,
    reach: none,
    permissions: none,
    links: none,
    names: none,
  }
}

function changed(name: string, before: string, after: string): ResourceChange {
  return {
    ...{ kind: 'changed', id: `demo/platform/aws_vpc.${name}`, address: `aws_vpc.${name}`, engine: 'terraform' },
    ...{ type: 'aws_vpc', layer: 'platform', made: true, belongsTo: undefined, reason: 'why', path: [] },
    arguments: [{ argument: 'tags.note', before, after }],
    forcedBy: [],
  }
}

const whole = 'run `plinth diff main`'

test('text of a change is text: no HTML, no cell, no mention, no link to an issue', () => {
  const text = changesAsMarkdown({
    platform: 'shop',
    changes: [changeOf([changed('a', '<img src=x onerror=alert(1)>', 'a | b `c` *d* @acme/team #12\n| new row |')])],
    whole,
  })
  const row = text.split('\n').find((line) => line.includes('tags.note'))
  expect(row).toBe(
    '| \\~ | platform/aws_vpc.a | tags.note: &lt;img src=x onerror=alert(1)&gt; → a \\| b \\`c\\` \\*d\\* &#64;acme/team &#35;12 \\| new row \\| |  |',
  )
})

test('the marker cannot be left', () => {
  expect(markerOf('shop')).toBe('<!-- plinth diff: shop -->')
  expect(markerOf('a --> b').slice('<!-- '.length, -' -->'.length)).not.toMatch(/--|>/)
})

test('what does not fit is left out, and the comment says how much and where to find it', () => {
  const many = Array.from({ length: 5000 }, (_, i) => changed(`n${i}`, 'one', 'two'))
  const text = changesAsMarkdown({ platform: 'shop', changes: [changeOf(many)], whole })
  expect(text.length).toBeLessThanOrEqual(longestComment)
  expect(text).toContain('<summary>Resources (5000)</summary>')
  expect(text).toContain('4800 more rows: run `plinth diff main`.')
})

test('a thousand environments still fit', () => {
  const changes = Array.from({ length: 1000 }, (_, i) =>
    changeOf([changed('a', 'one', 'two')], `environment-${i}-${'x'.repeat(50)}`),
  )
  const text = changesAsMarkdown({ platform: 'shop', changes, whole })
  expect(text.length).toBeLessThanOrEqual(longestComment)
  expect(text).toContain('The rest does not fit into a comment: run `plinth diff main`.')
})

test('environments in which nothing changes are named in one line', () => {
  const text = changesAsMarkdown({ platform: 'shop', changes: [changeOf([]), changeOf([], 'production')], whole })
  expect(text).toBe(
    '<!-- plinth diff: shop -->\n\n### What this changes in shop\n\nNothing changes in demo, production.\n',
  )
})
