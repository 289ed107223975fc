import type { CommonOptions } from '../verb.ts'

export interface UpOptions extends CommonOptions {
  readonly port?: string
  readonly postgres?: string
  readonly isolate: 'auto' | 'always' | 'never'
  readonly watch?: boolean
  readonly quiet?: boolean
  readonly dryRun?: boolean
}
