import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A line of a log, as far as tests look at it. */
export type LogLine = Readonly<Record<string, unknown>> & { readonly msg?: string; readonly level?: string }

/** A service in its own process, with its log. */
export interface ChildService {
  readonly process: ChildProcess
  readonly lines: readonly LogLine[]
  /** What it wrote that is no line of JSON: warnings of Node, for example. */
  readonly strayOutput: readonly string[]
  /** `http://127.0.0.1:…`, once it listens. */
  address(): Promise<string>
  /** The first line that fits, now or later. */
  line(fits: (line: LogLine) => boolean): Promise<LogLine>
  /** Its exit code, or the signal that ended it. */
  readonly exit: Promise<number | NodeJS.Signals>
}

/** Starts a service from its TypeScript source. Its environment is what is given here, and nothing else but the PATH. */
export function startChildService(source: URL, env: Readonly<Record<string, string>>): ChildService {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), fileURLToPath(source)], {
    env: { PATH: process.env.PATH, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: LogLine[] = []
  const strayOutput: string[] = []
  const waiting = new Set<() => void>()
  readLines(child, (text) => {
    const line = parsed(text)
    if (line) lines.push(line)
    else strayOutput.push(text)
    for (const look of waiting) look()
  })
  const exit = once(child, 'close').then(([code, signal]: (number | NodeJS.Signals | null)[]) => code ?? signal ?? -1)
  const line = (fits: (line: LogLine) => boolean): Promise<LogLine> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = lines.find(fits)
        if (!found) return
        waiting.delete(look)
        resolve(found)
      }
      waiting.add(look)
      look()
      void exit.then((code) =>
        reject(
          new Error(
            `ended with ${code} before such a line:\n${[...strayOutput, ...lines.map((l) => JSON.stringify(l))].join('\n')}`,
          ),
        ),
      )
    })
  const address = async (): Promise<string> => String((await line((l) => typeof l.address === 'string')).address)
  return { process: child, lines, strayOutput, address, line, exit: exit.then((code) => code) }
}

function readLines(child: ChildProcess, take: (line: string) => void): void {
  for (const stream of [child.stdout, child.stderr]) {
    let rest = ''
    stream?.setEncoding('utf8').on('data', (text: string) => {
      const parts = (rest + text).split('\n')
      rest = parts.pop() ?? ''
      for (const part of parts) take(part)
    })
  }
}

function parsed(text: string): LogLine | undefined {
  try {
    return JSON.parse(text) as LogLine
  } catch {
    return undefined
  }
}
