/** What AWS makes together with a resource, in words, by the attribute that names it. */
const madeWith: ReadonlyMap<string, string> = new Map([
  ['default_network_acl_id', 'the default network ACL'],
  ['default_security_group_id', 'the default security group'],
  ['default_route_table_id', 'the main route table'],
  ['association_default_route_table_id', 'the default route table'],
  ['cluster_security_group_id', 'the cluster security group'],
  ['prefix_list_id', 'the prefix list'],
])

/** The resource that an id of the network rests on: `demo/platform/aws_vpc.main` for its default network ACL too. */
export function resourceOf(id: string): string {
  return id.split('#')[0] ?? id
}

/** An id of the network in a sentence: `the default network ACL of demo/platform/aws_vpc.main`. */
export function inWords(id: string): string {
  const [resource = id, attribute] = id.split('#')
  return attribute === undefined ? id : `${madeWith.get(attribute) ?? attribute} of ${resource}`
}
