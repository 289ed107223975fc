import { decided } from '#graph/value.ts'
import { uses, type Step } from './workflow.ts'

/**
 * Version of the Terraform command. The emitted modules were planned and applied with it; write-only arguments need 1.11.
 */
const terraformVersion = '1.11.4'

/** Terraform itself. The wrapper of the action would hide exit codes. */
export const setUpTerraform: Step = {
  name: 'Set up Terraform',
  uses: uses('hashicorp/setup-terraform'),
  with: {
    terraform_version: decided(terraformVersion, 'one version for everyone, because a newer one upgrades the state'),
    terraform_wrapper: decided(false, 'the wrapper hides exit codes'),
  },
}

/** Machine of jobs that run no image of ours. */
export const runner = 'ubuntu-24.04'
