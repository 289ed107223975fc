import type { Step } from '#answers/answer.ts'
import { isStopped, type Flow, type Listener } from './flow.ts'
import type { Network, Site } from './model.ts'
import { between, intersect, nothing, only, sample, type PacketSet } from './packets.ts'
import { asSent } from './view.ts'
import { crossAcl } from './walk/acl.ts'
import { carry } from './walk/carry.ts'
import { arrive } from './walk/ends.ts'
import { comeIn } from './walk/from-outside.ts'
import { passGates } from './walk/gates.ts'
import { reachMetadata, reachResolver } from './walk/link-local.ts'
import { doubt, stop, type Walk } from './walk/walk.ts'

/** Which first packets of a connection arrive, and whose replies come back. */
export interface Connection {
  readonly from: Site
  readonly to: Site
  readonly allowed: PacketSet
  /** Nobody can know: something on the way is not modelled, or known after apply only. */
  readonly unknown: PacketSet
}

/**
 * One connection at layers 3 and 4. Addresses of packets are those at the source: an interface is called by its private
 * addresses, also where an internet gateway translates for it.
 */
export function connect(network: Network, from: Site, to: Site, packets: PacketSet): Connection {
  const { sure, maybe } = travel(network, from, to, packets, undefined)
  return { from, to, allowed: sure, unknown: maybe }
}

/**
 * Hop by hop what happens to one of these packets: to one that arrives, if any does, else to one that may arrive, else to
 * one that is stopped; the last step is then the first thing that stops it.
 */
export function explain(network: Network, from: Site, to: Site, packets: PacketSet): readonly Step[] {
  const { allowed, unknown } = connect(network, from, to, packets)
  const ends = intersect(packets, between(from.addresses, to.addresses))
  const packet = [allowed, unknown, ends].map(sample).find((found) => found !== undefined)
  if (packet === undefined) return [noPacket(from, to)]
  const steps: Step[] = []
  travel(network, from, to, only(packet), (step) => steps.push(step))
  return steps
}

function noPacket(from: Site, to: Site): Step {
  const known = (site: Site): boolean => site.addresses.length > 0
  const says =
    known(from) && known(to)
      ? `${from.name} and ${to.name} have no addresses of one family for this traffic`
      : `${known(from) ? to.name : from.name} has no address that is known here`
  return { says, outcome: 'stops', evidence: [] }
}

function travel(network: Network, from: Site, to: Site, packets: PacketSet, listen: Listener): Flow {
  const flow: Flow = { sure: intersect(packets, between(from.addresses, to.addresses)), maybe: nothing }
  if (from.id === to.id || isStopped(flow)) return flow
  const walk: Walk = {
    network,
    source: from,
    target: to,
    view: asSent,
    kind: 'first',
    translated: false,
    translators: [],
    passed: [],
    assumed: new Map(),
    through: undefined,
    groupsVisible: undefined,
    carry,
    listen,
  }
  if (to.kind === 'metadata') return reachMetadata(walk, flow)
  if (to.kind === 'resolver') return reachResolver(walk, flow)
  if (isOutside(from)) return fromOutside(walk, flow)
  if (from.subnet === undefined || isLost(to)) return betweenUnknownPlaces(walk, flow)
  return carry(walk, { subnet: from.subnet, entered: 'from-interface' }, flow)
}

function isOutside({ kind }: Site): boolean {
  return kind !== 'interface' && kind !== 'addresses'
}

function isLost(site: Site): boolean {
  return !isOutside(site) && site.subnet === undefined
}

function fromOutside(walk: Walk, flow: Flow): Flow {
  const { source, target } = walk
  if (isOutside(target)) return stop(walk, `neither ${source.name} nor ${target.name} is part of this network`, [])
  return target.subnet === undefined ? betweenUnknownPlaces(walk, flow) : comeIn(walk, target.subnet, flow)
}

/** An end whose subnet nobody describes: what is known of the other end, and of security groups, still holds. */
function betweenUnknownPlaces(walk: Walk, flow: Flow): Flow {
  const { source, target } = walk
  const at = source.subnet
  const left = passGates(walk, flow, { site: source, peer: target, direction: 'out', groupsVisible: undefined })
  const out = at === undefined ? left : crossAcl(walk, left, at, 'out')
  const reason = [...source.doubts, ...target.doubts][0]
  if (isStopped(out) || reason === undefined) return out
  const lost = doubt(walk, out, reason)
  const inside = target.subnet === undefined ? lost : crossAcl(walk, lost, target.subnet, 'in')
  return arrive({ ...walk, target: { ...target, subnet: undefined } }, inside)
}
