import { target } from '#aws/facets/network.ts'
import type { Resource } from '#graph/resource.ts'
import type { GroupMember, Network } from '../model.ts'
import { all, labelsOf, matches, type Labels } from './labels.ts'
import { namespaceOf, type Pods } from './pods.ts'
import { groupAt, listAt, textAt, valueAt } from './read-value.ts'

/**
 * Security groups that a SecurityGroupPolicy gives to pods in place of those of their node (EKS user guide, security
 * groups for pods). Undefined for pods that share the groups of their node.
 */
export function ownGroupsOf(network: Network): (pods: Pods) => readonly GroupMember[] | undefined {
  const { resources } = network.subject.graph
  const policies = resources.filter(({ type }) => type.endsWith('/SecurityGroupPolicy'))
  const accounts = new Map(
    resources
      .filter(({ type }) => type === 'v1/ServiceAccount')
      .map((account) => [
        `${namespaceOf(account)}/${textAt(account.args, 'metadata', 'name') ?? ''}`,
        labelsOf(valueAt(account.args, 'metadata')),
      ]),
  )
  return (pods) => {
    const account = accounts.get(`${pods.namespace}/${pods.serviceAccount}`)
    const policy = policies.find((one) => namespaceOf(one) === pods.namespace && isAbout(one, pods, account))
    return policy === undefined
      ? undefined
      : listAt(policy.args, 'spec', 'securityGroups', 'groupIds').map((id) => memberOf(id, network))
  }
}

/** Both selectors must match where both are written; one that is missing says nothing. */
function isAbout({ args }: Resource, { labels }: Pods, account: Labels | undefined): boolean {
  const spec = groupAt(args, 'spec')
  const selected = [
    ...(spec.podSelector === undefined ? [] : [matches(spec.podSelector, labels)]),
    ...(spec.serviceAccountSelector === undefined
      ? []
      : [account === undefined ? ('no' as const) : matches(spec.serviceAccountSelector, account)]),
  ]
  return selected.length > 0 && all(selected) !== 'no'
}

function memberOf(id: unknown, network: Network): GroupMember {
  const group = target(id)
  if (group.kind === 'unknown') return { group: undefined, known: false }
  const { byId } = network.subject.graph
  const found =
    group.kind === 'resource'
      ? group.id
      : [...network.groups.keys()].find((one) => textAt(byId.get(one)?.args, 'id') === group.id)
  return { group: found ?? group.id, known: found !== undefined && network.groups.get(found)?.known === true }
}
