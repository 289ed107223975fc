import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { command } from './command.ts'

/**
 * Plays a document again: runs each command of its `console` blocks in one empty folder, makes each change of its
 * `diff` blocks, and returns the document with what really was printed. A `console` block may say `exit=1`.
 */
export async function replay(document: string): Promise<string> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'plinth-transcript-')))
  try {
    const parts = document.split(/^(```(?:console|diff)[^\n]*\n[\s\S]*?^```$)/m)
    const played: string[] = []
    for (const part of parts) played.push(await playBlock(part, folder))
    return played.join('')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function playBlock(block: string, folder: string): Promise<string> {
  const [, kind, words = '', body = ''] = /^```(console|diff)([^\n]*)\n([\s\S]*)^```$/m.exec(block) ?? []
  if (kind === 'diff') {
    change(body, folder)
    return block
  }
  if (kind !== 'console') return block
  const commands = body.split('\n').filter((line) => line.startsWith('$ '))
  const exits: number[] = []
  let text = ''
  for (const line of commands) {
    const { exit, printed } = await carryOut(line.slice(2), folder)
    exits.push(exit)
    text += `${line}\n${printed.trimEnd()}\n`.replace(/\n\n$/, '\n')
  }
  const expected = Number(/exit=(\d)/.exec(words)?.[1] ?? 0)
  if (exits.at(-1) !== expected) text += `(ended with ${exits.at(-1)} instead of ${expected})\n`
  return `\`\`\`console${words}\n${text}\`\`\``
}

/** `npx plinth` is this very program; everything else is a command of the machine. */
async function carryOut(line: string, folder: string): Promise<{ readonly exit: number; readonly printed: string }> {
  const [npx, plinth, ...words] = wordsOf(line)
  if (npx === 'npx' && plinth === 'plinth') {
    const { exit, out, err } = await command(folder, ...words)
    return { exit, printed: out + err }
  }
  return { exit: 0, printed: execFileSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8' }) }
}

function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain = '']) => quoted ?? plain)
}

/** Makes the change of a `diff` block: its first line names the file, `-` lines go, `+` lines come. */
function change(body: string, folder: string): void {
  const [name = '', ...lines] = body.trimEnd().split('\n')
  const file = join(folder, name.replace(/^[-+ ]*/, ''))
  const side = (sign: string): string =>
    lines
      .filter((line) => line.startsWith(sign) || line.startsWith(' '))
      .map((line) => `${line.slice(1)}\n`)
      .join('')
  const [before, after] = [side('-'), side('+')]
  const text = readFileSync(file, 'utf8')
  const found = text.split(before).length - 1
  if (found !== 1) throw new Error(`${name} has ${found} places for this change:\n${body}`)
  writeFileSync(
    file,
    text.replace(before, () => after),
  )
}
