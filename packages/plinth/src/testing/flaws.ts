import { createHash } from 'node:crypto'
import { CORE_SCHEMA, loadAll } from 'js-yaml'
import type { OutputFile } from '#outputs/file.ts'

/** Digests of texts without flaws: random platforms share most of their files. */
const clean = new Set<string>()

/** What is wrong with a file, in words; a text that was found clean under a name like this is not read again. */
export function flawsOf(file: OutputFile): readonly string[] {
  const key = createHash('sha1').update(`${file.path}\0${file.text}`).digest('base64')
  if (clean.has(key)) return []
  const found = flawsIn(file)
  if (found.length === 0) clean.add(key)
  return found
}

function flawsIn({ path, text }: OutputFile): readonly string[] {
  const inside = /^(?:terraform|gitops|\.github|docs)\/(?:[\w.-]+\/)*[\w.-]+$/.test(path) && !/\.\.\//.test(path)
  const whole = text.endsWith('\n') && !text.endsWith('\n\n')
  return [
    ...(inside ? [] : [`${path} is not where files belong`]),
    ...(whole ? [] : [`${path} does not end with one newline`]),
    ...flaws.flatMap(({ name, pattern }) => {
      const found = pattern.exec(text)
      return found === null ? [] : [`${path} has ${name}: ${lineAt(text, found.index)}`]
    }),
    ...(/\.ya?ml$/.test(path) && !isYaml(text) ? [`${path} is not YAML`] : []),
    ...(/\.(?:tf|hcl)$/.test(path) && openBrackets(text) !== ''
      ? [`${path} has open brackets: ${openBrackets(text)}`]
      : []),
  ]
}

function lineAt(text: string, index: number): string {
  return text.slice(text.lastIndexOf('\n', index - 1) + 1).split('\n', 1)[0] ?? ''
}

/** What no emitted file may hold. */
const flaws: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'a value that was never there', pattern: /\[object |\bNaN\b|(?<![\w"'`])undefined(?![\w"'`])/ },
  { name: 'a tag of the compiler', pattern: /"?\$"?: ["']?(?:setting|reference|template|json|call)/ },
  { name: 'a path of this machine', pattern: /(?<![\w.:/])\/(?:home|root|Users|work)\// },
  { name: 'a space at the end of a line', pattern: /[ \t]$/m },
  { name: 'a carriage return or another control character', pattern: /[^\P{Cc}\t\n]/u },
  { name: 'an access key', pattern: /\bA(?:KIA|SIA)[0-9A-Z]{16}\b/ },
  { name: 'a private key', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY/ },
  { name: 'a password in the open', pattern: /password"?\s*[:=]\s*"(?![^"]*(?:\$\{|\{\{))[^"]{8,}"/i },
]

function isYaml(text: string): boolean {
  try {
    const documents = loadAll(text, { schema: CORE_SCHEMA })
    return documents.length > 0 && documents.every((document) => typeof document === 'object' && document !== null)
  } catch {
    return false
  }
}

/** Brackets that are open at the end of an HCL text, with strings and comments left out. */
function openBrackets(text: string): string {
  const plain = text
    .replaceAll(/<<-?(\w+)\n[\s\S]*?^\s*\1$/gm, '')
    .replaceAll(/"(?:\\.|\$\{[^}]*\}|[^"\\\n])*"/g, '')
    .replaceAll(/(?:#|\/\/).*$/gm, '')
  let open = ''
  for (const [bracket] of plain.matchAll(/[()[\]{}]/g)) {
    if ('([{'.includes(bracket)) open += bracket
    else if (pairs[bracket] === open.at(-1)) open = open.slice(0, -1)
    else return `${bracket} without its partner`
  }
  return open
}

const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }
