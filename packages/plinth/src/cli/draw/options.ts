import type { PlanOptions } from '../plan-option.ts'

export interface DrawOptions extends PlanOptions {
  readonly format: 'svg' | 'mermaid' | 'json'
  readonly theme: 'auto' | 'light' | 'dark'
  readonly out?: string
  readonly all?: boolean
  readonly service?: string
}
