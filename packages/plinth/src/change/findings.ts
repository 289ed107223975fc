import { diagnose, type Diagnostic } from '#diagnostics/diagnostic.ts'
import type { Change, Loss } from './change.ts'

/** Losses that nobody allowed, as findings with their place in the platform file. */
export function findingsOfLosses({ losses, environment }: Change): readonly Diagnostic[] {
  return losses
    .filter(({ allowed }) => !allowed)
    .map((loss) => ({ ...findingOf(loss), environments: environment === '' ? [] : [environment] }))
}

function findingOf({ kind, address, lost, forcedBy, certainty, path, remedy }: Loss): Diagnostic {
  const place = { path }
  if (kind === 'destroyed') return diagnose('change/stateful-destroyed', { address, lost, remedy }, place)
  if (kind === 'moved') return diagnose('change/stateful-moved', { address, lost, remedy }, place)
  return diagnose(
    'change/stateful-replaced',
    { address, by: forcedBy, certain: certainty === 'does', lost, remedy },
    place,
  )
}
