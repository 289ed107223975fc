import type { CommonOptions } from '../verb.ts'

export interface DrillOptions extends CommonOptions {
  readonly visits?: string
  readonly fault?: readonly string[]
  readonly times: number
  readonly rate?: number
  readonly seed?: number
  readonly chart?: string
  readonly list?: boolean
}
