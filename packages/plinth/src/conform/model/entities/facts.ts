import type { Subject } from '#answers/subject.ts'
import type { Resource } from '#graph/resource.ts'
import { listAt, numberAt } from '#outputs/diagrams/read/at.ts'
import { groupsOf } from '#outputs/diagrams/read/placed.ts'
import { rulesOf } from '#outputs/diagrams/read/rules.ts'
import type { Facts } from '../entity.ts'

/** What a label could say about a resource. */
export function factsOf(resource: Resource, subject: Subject): Facts {
  const { args } = resource
  const types = ['instance_types', 'instance_type', 'instance_class', 'node_type'].flatMap((key) =>
    listAt(args, key).filter((type) => typeof type === 'string'),
  )
  const cidrs = listAt(args, 'cidr_block').filter((cidr) => typeof cidr === 'string')
  const count = numberAt(listAt(args, 'scaling_config')[0], 'desired_size')
  const ports = portsInto(resource, subject)
  return {
    ...(types.length > 0 && { types }),
    ...(cidrs.length > 0 && { cidrs }),
    ...(count !== undefined && { count }),
    ...(ports.length > 0 && { ports }),
  }
}

/** Single ports that the security groups of a thing, or a group itself, let somebody in on. */
function portsInto(resource: Resource, subject: Subject): readonly number[] {
  const groups = new Set([resource.id, ...groupsOf(resource, subject.graph)])
  const ports = rulesOf(subject)
    .filter(({ group, direction }) => direction === 'in' && groups.has(group))
    .flatMap(({ ports: text }) => (/^\w+ \d+$/.test(text) ? Number(text.split(' ')[1]) : []))
  return [...new Set(ports)].toSorted((a, b) => a - b)
}
