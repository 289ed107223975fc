import { placeOf } from '#capabilities/place.ts'
import { diagnose, type Diagnostic } from '#diagnostics/diagnostic.ts'
import type { Environment } from '#language/environment.ts'
import { planAddons } from './addons.ts'
import { checkCapacity } from './capacity.ts'
import { neededPorts } from './webhook-ports.ts'

/** What keeps the add-ons from working: closed webhooks, or no room for their pods. */
export function checkAddons(environment: Environment): readonly Diagnostic[] {
  return [...checkWebhooks(environment), ...checkCapacity(environment)]
}

function checkWebhooks(environment: Environment): readonly Diagnostic[] {
  const declared = environment.cluster.webhookPorts
  if (declared === undefined) return []
  const needed = neededPorts(planAddons(environment).addons.map(({ addon }) => addon))
  const closed = new Map(
    needed.filter(({ port }) => !declared.value.includes(port)).map(({ port, reason }) => [port, reason]),
  )
  return [...closed].map(([port, reason]) =>
    diagnose('network/webhook-unreachable', { port, reason }, placeOf(declared)),
  )
}
