import { copyFileSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import picocolors from 'picocolors'
import type { Platform } from '#language/words/platform.ts'
import { load } from '#cli/load/load.ts'
import { createLocator } from '#cli/locate/locate.ts'
import { locateAll } from '#cli/locate/locate-all.ts'
import { replay } from '#cli/testing/transcript.ts'
import { findingAsText } from '#cli/print/text.ts'
import { compile } from '#compile.ts'
import type { Finding } from '#cli/finding.ts'

/** Where the pages are. */
export const folder = fileURLToPath(new URL('../../../../../docs/codes', import.meta.url))

/** The page of one code, in parts. */
export interface Page {
  readonly code: string
  readonly file: string
  readonly text: string
  /** Text of each section by its heading; the empty heading is what stands above the first one. */
  readonly sections: ReadonlyMap<string, string>
  /** The platform file that gets the finding. */
  readonly wrong: string | undefined
  /** What Plinth prints about it. */
  readonly said: string | undefined
  /** The platform file that does not get it. */
  readonly right: string | undefined
}

export function readPages(): readonly Page[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll(sep, '/'))
  return paths
    .filter((path) => /\/.*\.md$/.test(path))
    .toSorted()
    .map(readPage)
}

function readPage(path: string): Page {
  const file = join(folder, path)
  const text = readFileSync(file, 'utf8')
  const [above = '', ...parts] = text.split(/^## /m)
  const [title = '', ...paragraphs] = above.split('\n')
  const sections = new Map([
    ['', paragraphs.join('\n').trim()],
    ...parts.map((part): [string, string] => {
      const end = part.indexOf('\n')
      return [part.slice(0, end), part.slice(end).trim()]
    }),
  ])
  return {
    code: title.replace(/^# /, ''),
    file,
    text,
    sections,
    wrong: block('ts', sections.get('Wrong')),
    said: block('text', sections.get('Wrong')),
    right: block('ts', sections.get('Right')),
  }
}

/** The first fenced block of a language. */
function block(language: string, text = ''): string | undefined {
  return new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(text)?.[1]
}

/** What Plinth says about an example. */
export interface Verdict {
  /** Absent when the file cannot be loaded. */
  readonly platform: Platform | undefined
  readonly findings: readonly Finding[]
  /** A finding as the command line prints it. */
  readonly print: (finding: Finding) => string
}

/** Loads and compiles an example as if it stood in `platform.ts`, beside the `base.ts` of the pages. */
export async function judge(example: string): Promise<Verdict> {
  const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'plinth-page-')))
  try {
    writeFileSync(join(cwd, 'platform.ts'), example)
    copyFileSync(join(folder, 'base.ts'), join(cwd, 'base.ts'))
    const style = { paint: picocolors.createColors(false), cwd, environments: [''] }
    const print = (finding: Finding): string => findingAsText(finding, style)
    const { loaded, findings } = await load('platform.ts', cwd)
    if (loaded === undefined) return { platform: undefined, findings, print }
    const { diagnostics } = compile(loaded.platform)
    return {
      platform: loaded.platform,
      findings: await locateAll(diagnostics, () => createLocator(loaded)),
      print,
    }
  } finally {
    rmSync(cwd, { recursive: true })
  }
}

/** What Plinth prints about an example: the findings with the code of the page. */
export function sayingOf({ code }: Page, { findings, print }: Verdict): string {
  const own = findings.filter((finding) => finding.code === code)
  return `${own.map(print).join('\n\n')}\n`
}

/**
 * The page with what its commands print, for codes that no platform file can get. They run in a folder with `base.ts`
 * and a `platform.ts` that exports it; those of `output`, after a first build. Pages of `document` have their diagrams
 * in `wrong.md` and `right.md`, and GitHub in the platform.
 */
export async function replayed({ code, text, sections }: Page): Promise<string> {
  const about = code.startsWith('document/') ? "{ ...base, delivery: github({ repository: 'acme/shop' }) }" : 'base'
  const platform =
    `import { definePlatform, github } from 'plinth'; import { base } from './base.ts'; ` +
    `export default definePlatform(${about})`
  const setUp = [
    `cp '${join(folder, 'base.ts')}' base.ts`,
    `printf '%s' "${platform}" > platform.ts`,
    ...(code.startsWith('output/') ? ['npx plinth build'] : []),
    ...(code.startsWith('document/') ? ['Wrong', 'Right'].map((name) => writeDiagrams(name, sections)) : []),
  ]
  const marker = '<!-- the page -->'
  const blocks = setUp.map((command) => `\`\`\`console\n$ ${command}\n\`\`\`\n`)
  const document = await replay(`${blocks.join('')}${marker}${text}`)
  return document.slice(document.indexOf(marker) + marker.length)
}

/** The command that writes the diagrams of a section into a document of its name. */
function writeDiagrams(name: string, sections: Page['sections']): string {
  const diagrams = sections.get(name)?.match(/^```mermaid\n[\s\S]*?^```$/gm) ?? []
  const bytes = Buffer.from(`# ${name}\n\n${diagrams.join('\n\n')}\n`).toString('base64')
  return `printf '%s' ${bytes} | base64 -d > ${name.toLowerCase()}.md`
}

/** Whether commands show the code, and not an example. */
export function isTranscript({ text }: Page): boolean {
  return text.includes('\n```console')
}
