import type { Command } from 'commander'
import type { CommonOptions } from './verb.ts'

/** Options of verbs that also answer for Terraform plans. */
export interface PlanOptions extends CommonOptions {
  readonly plan?: readonly string[]
  readonly region?: string
}

/**
 * Adds `--plan`. It takes one value each time, so that the words of a question may follow it; a folder stands for all
 * plans in it.
 */
export function withPlans(command: Command): Command {
  return command
    .option(
      '--plan <file>',
      'answer for this Terraform plan, as `terraform show -json` prints it; again for each root module, or a folder of them',
      (file: string, files: readonly string[] | undefined) => [...(files ?? []), file],
    )
    .option('--region <region>', 'where the plans create, when they do not say it themselves')
}
