import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { command } from '../testing/command.ts'
import { folderOf } from '../testing/folder.ts'
import { shop } from '../testing/shop.ts'

const right = '# Traffic\n\n```mermaid\nflowchart LR\n  Users[Users] --> CF[CloudFront]\n```\n'
const wrong = '# Traffic\n\n```mermaid\nflowchart LR\n  Users[Users] --> ALB[ALB]\n  Users --> CF[CloudFront]\n```\n'

describe('plinth conform', () => {
  test('a document that is right ends with 0', async () => {
    const folder = folderOf({ 'platform.ts': shop, 'a.md': right })
    const { exit, out, err } = await command(folder, 'conform', 'a.md', '--env', 'demo')
    expect(out).toBe('a.md beside demo\n\nTraffic   a.md:4\n  3 matched\n\n1 diagram: 3 matched\nno findings\n')
    expect([exit, err]).toEqual([0, ''])
  })

  test('one that is wrong ends with 1, with the line, the reason and the remedy', async () => {
    const folder = folderOf({ 'platform.ts': shop, 'a.md': wrong })
    const { exit, out } = await command(folder, 'conform', 'a.md', '--env', 'demo')
    expect(out).toContain('error document/around-cdn: ')
    expect(out).toContain('  a.md:5:3   Users[Users] --> ALB[ALB]\n  help: draw the arrow to CloudFront')
    expect(out).not.toContain("'Users' -> 'CloudFront'")
    expect(exit).toBe(1)
  })

  test('--all tells what is right, too', async () => {
    const folder = folderOf({ 'platform.ts': shop, 'a.md': wrong })
    const { out } = await command(folder, 'conform', 'a.md', '--env', 'demo', '--all')
    expect(out).toContain("6  matched  'Users' -> 'CloudFront': reaches it on HTTPS 443")
  })

  test('every environment in turn, or one', async () => {
    const folder = folderOf({ 'platform.ts': shop, 'a.md': right })
    const { out } = await command(folder, 'conform', 'a.md')
    expect(out.match(/^a\.md beside .*$/gm)).toEqual(['a.md beside demo', 'a.md beside production'])
    expect((await command(folder, 'conform', 'a.md', '--env', 'prod')).err).toContain("Did you mean 'production'?")
  })

  test('--json has everything, also what is right', async () => {
    const folder = folderOf({ 'platform.ts': shop, 'a.md': wrong })
    const { out, exit } = await command(folder, 'conform', 'a.md', '--env', 'demo', '--json')
    expect(JSON.parse(out)).toMatchObject({
      document: 'a.md',
      environments: [
        {
          environment: 'demo',
          diagrams: [
            {
              heading: 'Traffic',
              line: 4,
              kind: 'flowchart',
              outcome: 'read',
              counts: { matched: 4, impossible: 1, missing: 0 },
              items: [{ what: 'node', verdict: 'matched', line: 5, written: "'Users'" }, {}, {}, {}, {}],
            },
          ],
        },
      ],
    })
    expect(exit).toBe(1)
  })

  test('diagrams of other kinds are named as not compared', async () => {
    const folder = folderOf({ 'platform.ts': shop, 'a.md': '```mermaid\nerDiagram\n  A ||--o{ B : has\n```\n' })
    const { out, exit } = await command(folder, 'conform', 'a.md', '--env', 'demo')
    expect(out).toContain('not compared: diagrams of the kind erDiagram do not say what a platform is made of')
    expect(exit).toBe(0)
  })
})

describe('asked wrongly ends with 2', () => {
  test.for<readonly [file: string, message: string]>([
    ['arhitecture.md', "error: there is no file 'arhitecture.md'. Did you mean 'architecture.md'?"],
    ['nothing/at/all.md', "error: there is no file 'nothing/at/all.md'."],
    ['docs', 'error: docs is a folder. Name a Markdown file.'],
    ['words.md', 'error: words.md has no Mermaid diagram. Diagrams stand between ```mermaid and ```.'],
    [
      'code.md',
      'error: code.md has no Mermaid diagram, but the block at line 2 looks like one: begin it with ```mermaid.',
    ],
    ['picture.png', 'error: picture.png is not text in UTF-8. Name a Markdown file.'],
    ['wide.md', 'error: wide.md is not text in UTF-8. Name a Markdown file.'],
  ])('%s', async ([file, message]) => {
    const folder = folderOf({
      'platform.ts': shop,
      'architecture.md': right,
      'words.md': '# Words\n',
      'code.md': '```\ngraph TB\n  A --> B\n```\n',
      'docs/a.md': right,
    })
    writeFileSync(join(folder, 'picture.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]))
    writeFileSync(join(folder, 'wide.md'), Buffer.from(`\uFEFF${right}`, 'utf16le'))
    const { exit, out, err } = await command(folder, 'conform', file)
    expect([err.trimEnd(), out, exit]).toEqual([message, '', 2])
  })

  test('no document at all', async () => {
    const { exit, err } = await command('/', 'conform')
    expect(err).toContain("missing required argument 'document'")
    expect(exit).toBe(2)
  })
})
