import { isMeant } from '../kubernetes/policies.ts'
import type { Party } from '../parties.ts'
import type { Ground } from './ground.ts'

/** Parties with the same key leave for one other party alike: by address, and by the rules whose labels mean it. */
export function needKey({ world, keyOf }: Ground, from: Party, to: Party): string {
  const { index, labelsOfNamespace } = world.cluster.world
  const rules = from.pods.flatMap((pods) => index.isolationOf(pods, 'out').rules)
  const meaning = rules
    .filter(({ rule, namespace }) =>
      (rule.peers ?? []).some(
        (peer) =>
          peer.by === 'labels' && to.pods.some((pods) => isMeant(peer, namespace, pods, labelsOfNamespace) !== 'no'),
      ),
    )
    .map(({ rule }) => `${rule.resource.id} ${rule.argument}`)
  return [keyOf(from), ...meaning.toSorted()].join('|')
}
