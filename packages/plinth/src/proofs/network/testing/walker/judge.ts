import type { Resource } from '#graph/resource.ts'
import type { Choose, Outcome } from './outcome.ts'
import type { Packet } from './packet.ts'
import { podInterface } from './pods.ts'
import { filterByPolicies } from './policies.ts'
import type { Direction } from './security-groups.ts'
import { interfaceOf } from './sites.ts'
import { walk } from './walk.ts'
import { World } from './world.ts'

/** What becomes of a packet in a network of these resources. */
export type Judge = (packet: Packet) => Outcome

export function judgeOf(resources: readonly Resource[]): Judge {
  const world = new World(resources)
  const around = {
    world,
    interfaceOf: (site: string) => interfaceOf(world, site) ?? podInterface(world, site),
    filter: (direction: Direction, packet: Packet, choose: Choose) => {
      filterByPolicies(world, direction, packet, choose)
    },
  }
  return (packet) => walk(around, packet)
}
