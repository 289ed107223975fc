import { spawn } from 'node:child_process'
import type { Command } from './child.ts'

export interface Ran {
  readonly code: number | null
  /** What it wrote, both ways, in order. */
  readonly output: string
}

/** Runs a program that ends by itself. A program that is not there has ended with code 127. */
export async function runProgram({ program, words, input, ...rest }: Command): Promise<Ran> {
  return await new Promise((resolve) => {
    const child = spawn(program, words, { ...rest, stdio: ['pipe', 'pipe', 'pipe'] })
    let output = ''
    const read = (chunk: Buffer): void => void (output += chunk.toString())
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.stdin.on('error', () => undefined)
    child.stdin.end(input ?? '')
    child.once('error', (error) => resolve({ code: 127, output: error.message }))
    child.once('close', (code) => resolve({ code, output }))
  })
}
