import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { usages } from '#aws/usage.ts'
import type { UsageInputs } from '#cost/usage.ts'
import { nearest } from '#language/nearest.ts'

interface Problem {
  readonly problem: string
}

/** Usage as the command line says it: `natGigabytes=500`, `logGigabytes=1..3..10`, or a JSON file of such names. */
export async function readUsage(
  given: readonly string[],
  cwd: string,
): Promise<{ readonly inputs: UsageInputs } | Problem> {
  let inputs: UsageInputs = {}
  for (const text of given) {
    const read = text.includes('=') ? inputOf(text) : await fileOf(text, cwd)
    if ('problem' in read) return read
    inputs = { ...inputs, ...read.inputs }
  }
  const unknown = Object.keys(inputs).find((name) => !Object.hasOwn(usages, name.split('.').at(-1) ?? ''))
  return unknown === undefined ? { inputs } : { problem: unknownName(unknown) }
}

function inputOf(text: string): { readonly inputs: UsageInputs } | Problem {
  const end = text.indexOf('=')
  const amount = amountOf(text.slice(end + 1))
  if (amount === undefined) {
    return {
      problem: `'${text}' has no amount. Write ${text.slice(0, end)}=100, or ${text.slice(0, end)}=10..50..200.`,
    }
  }
  return { inputs: { [text.slice(0, end)]: amount } }
}

function amountOf(text: string): UsageInputs[string] {
  const numbers = text.split('..').map((part) => (/^\d+(?:\.\d+)?$/.test(part) ? Number(part) : undefined))
  const [min, likely, max] = numbers
  if (numbers.includes(undefined)) return undefined
  if (numbers.length === 1) return min
  if (numbers.length === 2) return { min: min ?? 0, max: likely ?? 0 }
  return numbers.length === 3 ? { min: min ?? 0, likely: likely ?? 0, max: max ?? 0 } : undefined
}

async function fileOf(path: string, cwd: string): Promise<{ readonly inputs: UsageInputs } | Problem> {
  try {
    const inputs: unknown = JSON.parse(await readFile(resolve(cwd, path), 'utf8'))
    const isRecord = typeof inputs === 'object' && inputs !== null && !Array.isArray(inputs)
    if (isRecord && Object.values(inputs).every(isAmount)) return { inputs: inputs as UsageInputs }
    return {
      problem: `${path} is no list of usage: { "natGigabytes": 100, "logGigabytes": { "min": 1, "likely": 3, "max": 10 } }`,
    }
  } catch (error) {
    return {
      problem: `${path} is neither name=amount nor a file: ${error instanceof Error ? error.message : String(error)}`,
    }
  }
}

function isAmount(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0
  return typeof value === 'object' && value !== null && Object.values(value).every((end) => typeof end === 'number')
}

function unknownName(given: string): string {
  const names = Object.keys(usages)
  const meant = nearest(given.split('.').at(-1) ?? '', names)
  return `there is no usage '${given}'.${meant === undefined ? '' : ` Did you mean '${meant}'?`} Known: ${names.join(', ')}`
}
