import { expect, test } from 'vitest'
import { blocksOf, readDocument } from './read-document.ts'

const lines = (...text: readonly string[]): string => text.join('\n')

test('a block has its language, its text, its line and the headings above', () => {
  const { blocks } = readDocument(
    lines('# One', '## Two', '', '```mermaid', 'graph TB', '  A', '```', '## Three', '~~~yaml', 'a: 1', '~~~'),
  )
  expect(blocks).toEqual([
    { language: 'mermaid', text: 'graph TB\n  A', line: 5, headings: ['One', 'Two'] },
    { language: 'yaml', text: 'a: 1', line: 10, headings: ['One', 'Three'] },
  ])
})

test('a longer fence holds shorter ones, and what looks like a heading inside is none', () => {
  const { blocks } = readDocument(
    lines('````md', '```mermaid', 'graph TB', '```', '# inside', '````', '```mermaid', 'B', '```'),
  )
  expect(blocks.map(({ language, line, headings }) => [language, line, headings])).toEqual([
    ['md', 2, []],
    ['mermaid', 8, []],
  ])
})

test('tildes do not close back quotes', () => {
  const { blocks } = readDocument(lines('```mermaid', '~~~', 'A', '```'))
  expect(blocks[0]?.text).toBe('~~~\nA')
})

test('the indent of the fence is taken off, in lists and quotes too', () => {
  const { blocks } = readDocument(
    lines('- a list', '  ```mermaid', '  graph TB', '    A', '  ```', '> ```mermaid', '> graph LR', '> ```'),
  )
  expect(blocks.map(({ text, line }) => [text, line])).toEqual([
    ['graph TB\n  A', 3],
    ['graph LR', 7],
  ])
})

test('a fence without end reaches to the end of the document', () => {
  expect(readDocument(lines('```mermaid', 'graph TB', 'A')).blocks[0]?.text).toBe('graph TB\nA')
})

test('code in a sentence is no fence', () => {
  expect(readDocument('```mermaid``` is how a diagram begins\n').blocks).toEqual([])
})

test('languages: attributes and braces, and lines that end as on Windows', () => {
  const { blocks } = readDocument('```Mermaid title="x"\r\ngraph TB\r\n```\r\n```{.mermaid}\r\nA\r\n```\r\n')
  expect(blocks.map(({ language, text }) => [language, text])).toEqual([
    ['mermaid', 'graph TB'],
    ['mermaid', 'A'],
  ])
})

test('blocks of a language', () => {
  expect(blocksOf(readDocument('```a\n1\n```\n```b\n2\n```\n'), 'b').map(({ text }) => text)).toEqual(['2'])
})
