import { placeOf } from '#capabilities/place.ts'
import { diagnose, type Diagnostic } from '#diagnostics/diagnostic.ts'
import type { Environment } from '#language/environment.ts'

/** What is wrong with the trust in workflows. */
export function checkDelivery({ delivery }: Environment): readonly Diagnostic[] {
  if (delivery === undefined || delivery.ids !== undefined) return []
  return [diagnose('delivery/trust-by-name', { repository: delivery.repository.value }, placeOf(delivery.repository))]
}
