import type { Direction } from '#aws/facets/network.ts'
import { isMeant } from './kubernetes/policies.ts'
import type { PolicyPeer, PolicyRule } from './kubernetes/policy-rule.ts'
import type { Applied } from './kubernetes/policy-index.ts'
import type { Pods } from './kubernetes/pods.ts'
import type { Party } from './parties.ts'
import type { World } from './world.ts'

/**
 * Pairs of parties that a policy connects by labels. All other pairs of pods are alike when their policies name the same
 * addresses, so that one of them stands for many: thousands of services are not asked about each other one by one.
 */
export function labelledPairs({ cluster, partyOf }: World): readonly (readonly [from: Party, to: Party])[] {
  const meant = new Map<PolicyRule, readonly Pods[]>()
  const meantBy = ({ rule, namespace }: Applied): readonly Pods[] => {
    const known = meant.get(rule)
    if (known !== undefined) return known
    const peers = (rule.peers ?? []).filter(isLabels)
    const found = cluster.pods.filter((pods) =>
      peers.some((peer) => isMeant(peer, namespace, pods, cluster.world.labelsOfNamespace) !== 'no'),
    )
    meant.set(rule, found)
    return found
  }
  const pairs = new Map<string, readonly [Party, Party]>()
  const add = (from: Pods, to: Pods): void => {
    const [a, b] = [partyOf(from.id), partyOf(to.id)]
    if (a !== undefined && b !== undefined && a !== b) pairs.set(`${from.id}\n${to.id}`, [a, b])
  }
  for (const pods of cluster.pods) {
    for (const direction of ['in', 'out'] as const) {
      for (const applied of cluster.world.index.isolationOf(pods, direction).rules) {
        for (const peer of meantBy(applied)) {
          if (direction === 'in') add(peer, pods)
          else add(pods, peer)
        }
      }
    }
  }
  return [...pairs.values()]
}

function isLabels(peer: PolicyPeer): peer is Extract<PolicyPeer, { by: 'labels' }> {
  return peer.by === 'labels'
}

/** Parties with the same key start, or take, the same connections, labels aside. */
export function classKey(
  { cluster }: World,
  { kind, sites, pods, listens, name }: Party,
  direction: Direction,
): string {
  const places = sites
    .map((site) => `${cluster.nodeOf(site)?.id ?? site.id} ${site.groups.map(({ group }) => group ?? '?').join(' ')}`)
    .toSorted()
  const policies = pods.map((one) => {
    const { isolated, rules } = cluster.world.index.isolationOf(one, direction)
    return [isolated, ...rules.map(signatureOf).toSorted()].join(';')
  })
  const ports = direction === 'in' ? listens.map(({ protocol, first, last }) => `${protocol}${first}-${last}`) : []
  return [kind, pods.length === 0 ? name : '', ...places, ...policies, ...ports].join('|')
}

/** What a rule says without labels. Names of ports are looked up at the pods, so they count as they are. */
function signatureOf({ rule, selected }: Applied): string {
  const peers = rule.peers?.filter((peer) => !isLabels(peer))
  return peers?.length === 0 ? '' : JSON.stringify([selected, peers, rule.ports])
}
