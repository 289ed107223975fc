import { placeOf } from '#capabilities/place.ts'
import { diagnose, type Diagnostic } from '#diagnostics/diagnostic.ts'
import type { Environment } from '#language/environment.ts'

/** What is worth knowing about the state of Terraform. */
export function checkState({ terraform }: Environment): readonly Diagnostic[] {
  return terraform.lock.value === 's3' ? [] : [diagnose('terraform/lock-table', {}, placeOf(terraform.lock))]
}
