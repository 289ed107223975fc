import type { PlanOptions } from '../plan-option.ts'

/** What may be asked about costs. */
export interface CostOptions extends PlanOptions {
  readonly by: 'capability' | 'service' | 'layer' | 'resource'
  readonly usage?: readonly string[]
  readonly whatIf?: readonly string[]
  readonly promises?: boolean
  readonly date?: string
  readonly document?: string
  readonly compare?: string
  readonly explain?: string
}
