import { isStopped, type Flow } from '../flow.ts'
import type { NextHop, RouteChoice } from '../model.ts'
import { inWords, resourceOf } from '../names.ts'
import { alongOptions } from './choices.ts'
import { arrive, leaveHost } from './ends.ts'
import { followEgressOnly, followInternetGateway } from './hops/internet.ts'
import { followGatewayEndpoint } from './hops/gateway-endpoint.ts'
import { followLocal } from './hops/local.ts'
import { followNat } from './hops/nat.ts'
import { followPeering } from './hops/peering.ts'
import { followTransitGateway } from './hops/transit-gateway.ts'
import { followBlackhole, followUnknown } from './hops/unknown.ts'
import { stop, type Follow, type Point, type Walk } from './walk.ts'

/** What each target of a route does with packets. */
const follow: { readonly [Kind in NextHop['kind']]: Follow<Kind> } = {
  local: followLocal,
  'internet-gateway': followInternetGateway,
  'egress-only': followEgressOnly,
  nat: followNat,
  peering: followPeering,
  'transit-gateway': followTransitGateway,
  'gateway-endpoint': followGatewayEndpoint,
  blackhole: followBlackhole,
  unknown: followUnknown,
}

/**
 * Routes packets from a point to the target, through ACLs and gateways, past the filters at the target; for first packets
 * the replies must find back too. Inside a subnet neither routes nor network ACLs have a say.
 */
export function carry(walk: Walk, at: Point, flow: Flow): Flow {
  if (isStopped(flow)) return flow
  if (walk.target.subnet === at.subnet) return arriveInside(walk, at, flow)
  const point = `${at.entered} ${at.subnet.id}`
  if (walk.passed.includes(point)) {
    return stop(walk, `routes lead in a circle through ${at.subnet.id}`, [{ resource: at.subnet.id }])
  }
  const onward: Walk = { ...walk, passed: [...walk.passed, point] }
  return alongOptions(onward, flow, at.subnet.table, {
    follow: (each, route, part) => followRoute(each, at, route, part),
    lost: (part) => endWithoutRoute(walk, at, part),
  })
}

function followRoute(walk: Walk, at: Point, route: RouteChoice, flow: Flow): Flow {
  const { hop } = route
  // The table has an entry for each kind, which takes just that kind; TypeScript cannot follow the key to its entry.
  const next = follow[hop.kind] as Follow<NextHop['kind']>
  return next(walk, at, { route, hop }, flow)
}

function endWithoutRoute(walk: Walk, at: Point, flow: Flow): void {
  const left = leaveHost(walk, at, flow, true)
  if (isStopped(left)) return
  const { table, id } = at.subnet
  stop(walk, `${inWords(table.id)} has no route for it`, [{ resource: resourceOf(table.id) }, { resource: id }])
}

function arriveInside(walk: Walk, at: Point, flow: Flow): Flow {
  const here = at.entered === 'from-interface' ? { ...walk, groupsVisible: !walk.translated } : walk
  return arrive(here, leaveHost(here, at, flow, true))
}
