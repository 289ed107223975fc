import { spawn, type ChildProcess } from 'node:child_process'
import process from 'node:process'
import { createInterface } from 'node:readline'
import type { RunFile } from '../state/run-file.ts'
import { atMost } from './wait-until.ts'

/** A program to run. */
export interface Command {
  readonly program: string
  readonly words: readonly string[]
  readonly cwd?: string
  readonly env: Readonly<Record<string, string>>
  /** Written to its input, which then ends. */
  readonly input?: string
  readonly uid?: number
  readonly gid?: number
}

export interface Exit {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

interface Options {
  readonly run: RunFile
  /** What ends it with its children when Plinth is gone: the group gets KILL, a server that ends its own gets QUIT. */
  readonly remains: { readonly kind: 'group' | 'process'; readonly signal: 'KILL' | 'QUIT' }
  readonly onLine: (line: string) => void
}

const rememberedLines = 30

/** A running program in a process group of its own: a Ctrl-C of the terminal reaches Plinth alone. */
export class Child {
  readonly pid: number | undefined
  /** Never rejects: a program that cannot be started has ended with code 127. */
  readonly exit: Promise<Exit>
  readonly #lines: string[] = []
  #ended = false

  constructor({ program, words, input, ...rest }: Command, { run, remains, onLine }: Options) {
    const child = spawn(program, words, {
      ...rest,
      detached: true,
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    })
    this.pid = child.pid
    if (child.pid !== undefined) run.add({ ...remains, id: child.pid })
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
    const read = (line: string): void => {
      this.#lines.push(line)
      if (this.#lines.length > rememberedLines) this.#lines.shift()
      onLine(line)
    }
    for (const stream of [child.stdout, child.stderr]) {
      if (stream !== null) createInterface({ input: stream, crlfDelay: Infinity }).on('line', read)
    }
    this.exit = exitOf(child, read).then((exit) => {
      this.#ended = true
      if (child.pid !== undefined) run.remove({ ...remains, id: child.pid })
      return exit
    })
  }

  get hasEnded(): boolean {
    return this.#ended
  }

  /** What it wrote last. */
  get lastLines(): readonly string[] {
    return this.#lines
  }

  /** Sends a signal to the process and its children; nothing happens when it is gone. */
  signal(signal: NodeJS.Signals): void {
    if (this.pid === undefined || this.#ended) return
    try {
      process.kill(-this.pid, signal)
    } catch {
      // It ended meanwhile.
    }
  }

  /** Asks it to end, and ends it when it has not after the time. */
  async stop(signal: NodeJS.Signals, withinMs: number): Promise<Exit> {
    this.signal(signal)
    // A stopped process handles no signal until it goes on.
    this.signal('SIGCONT')
    if ((await atMost(withinMs, this.exit)) === 'late') this.signal('SIGKILL')
    return await this.exit
  }
}

/** Ends when the process is gone and everything it wrote is read. */
async function exitOf(child: ChildProcess, say: (line: string) => void): Promise<Exit> {
  return await new Promise((resolve) => {
    let exit: Exit | undefined
    child.once('error', (error) => {
      say(error.message)
      resolve({ code: 127, signal: null })
    })
    child.once('exit', (code, signal) => {
      exit = { code, signal }
      // A grandchild may keep the pipes open; the process itself has ended all the same.
      setTimeout(() => resolve({ code, signal }), 200).unref()
    })
    child.once('close', () => resolve(exit ?? { code: child.exitCode, signal: child.signalCode }))
  })
}
