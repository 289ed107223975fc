import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { backOff } from '../../edge/back-off.ts'
import type { Child, Exit } from '../processes/child.ts'
import { familyOf } from '../state/process-table.ts'
import type { LocalProcess, ProcessState, StoreControl } from '../system.ts'

interface Parts {
  readonly description: Pick<LocalProcess, 'id' | 'kind' | 'name' | 'zone' | 'address'>
  readonly url: string
  /** Resolves when it accepts connections. */
  readonly launch: () => Promise<Child>
  readonly end: (child: Child, withinMs: number) => Promise<Exit>
  readonly onState: (state: ProcessState, why: string) => void
  readonly onExit: (exit: Exit) => void
}

/** A server that keeps data: started again when it ends by itself, and broken on purpose by drills. */
export class StoreProcess implements StoreControl {
  readonly url: string
  readonly #parts: Parts
  #child: Child | undefined
  #state: ProcessState = 'stopped'
  /** Set while it must not be started again by itself. */
  #held = false

  constructor(parts: Parts) {
    this.#parts = parts
    this.url = parts.url
  }

  process = (): LocalProcess => {
    const pid = this.#child?.hasEnded === false ? this.#child.pid : undefined
    return { ...this.#parts.description, pid, state: this.#state }
  }

  start = async (): Promise<void> => {
    if (this.#child?.hasEnded === false) return this.resume()
    this.#held = false
    this.#become('starting', 'it starts')
    const child = await this.#parts.launch()
    this.#child = child
    this.#become('ready', 'it accepts connections')
    void child.exit.then(async (exit) => await this.#ended(exit))
  }

  kill = async (): Promise<void> => {
    this.#held = true
    this.#signalAll('SIGKILL')
    await this.#child?.exit
    this.#become('stopped', 'it was killed')
  }

  pause = (): void => {
    this.#signalAll('SIGSTOP')
    this.#become('paused', 'it was paused')
  }

  resume = (): void => {
    this.#signalAll('SIGCONT')
    if (this.#state === 'paused') this.#become('ready', 'it goes on')
  }

  signal(signal: NodeJS.Signals): void {
    this.#signalAll(signal)
  }

  async stop(withinMs: number): Promise<void> {
    this.#held = true
    if (this.#child === undefined) return
    this.#signalAll('SIGCONT')
    await this.#parts.end(this.#child, withinMs)
    this.#become('stopped', 'it was stopped')
  }

  async #ended(exit: Exit): Promise<void> {
    if (this.#held) return
    this.#parts.onExit(exit)
    for (let failures = 1; !this.#held; failures++) {
      this.#become('waiting', 'it ended by itself')
      await sleep(backOff(failures))
      try {
        if (!this.#held) await this.start()
        return
      } catch (error) {
        this.#become('not ready', error instanceof Error ? error.message : String(error))
      }
    }
  }

  /** To every process of the server: its children would go on without it. */
  #signalAll(signal: NodeJS.Signals): void {
    const pid = this.#child?.pid
    if (pid === undefined || this.#child?.hasEnded !== false) return
    for (const member of familyOf(pid)) {
      try {
        process.kill(member, signal)
      } catch {
        // It ended meanwhile.
      }
    }
  }

  #become(state: ProcessState, why: string): void {
    if (state === this.#state) return
    this.#state = state
    this.#parts.onState(state, why)
  }
}
