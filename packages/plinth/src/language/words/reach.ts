import { choice, either, integer, link, list, optional, optionalItems, required, type FieldsOf } from '../field.ts'
import { cidr } from '../shapes.ts'
import type { Postgres } from './postgres.ts'
import type { Redis } from './redis.ts'
import type { Service } from './service.ts'

/** What is no resource of the platform file and can be spoken of all the same. */
export const parties = ['internet', 'cdn', 'load-balancer', 'nodes', 'add-ons', 'api-server', 'metadata'] as const

/** `nodes` are the machines themselves, `add-ons` the pods beside own services, `metadata` the credentials of a node. */
export type Party = (typeof parties)[number]

/** An IPv4 range such as `10.0.0.0/8`. */
export type Range = `${number}.${number}.${number}.${number}/${number}`

/** What can start or receive a connection. Buckets are guarded by rights, not by the network. */
export type Reachable = Service | Postgres | Redis | Party | Range

/** Connections that must be impossible, from each of the first to each of the second. */
export interface NeverInput {
  readonly from: readonly Reachable[]
  readonly to: readonly Reachable[]
  /** Only these ports; every port unless given. */
  readonly ports?: readonly number[]
}

/** The whole list of what may reach something. Nodes and add-ons count, unless they are in the list. */
export interface OnlyInput {
  readonly from: readonly Reachable[]
  readonly to: readonly (Service | Postgres | Redis)[]
  /** Only these ports; every port unless given. */
  readonly ports?: readonly number[]
}

/** What the network must keep, proved with every build: a violation is an error with the packet that gets through. */
export interface ReachInput {
  /** What must never reach what. */
  readonly never?: readonly NeverInput[]
  /** Who alone may reach something. */
  readonly only?: readonly OnlyInput[]
}

const anyone = either(link('service', 'postgres', 'redis'), choice(parties), cidr)
const ports = optional<readonly number[]>(list(integer(1, 65_535, 'port'), 1))

const neverFields = {
  from: required<readonly Reachable[]>(list(anyone, 1)),
  to: required<readonly Reachable[]>(list(anyone, 1)),
  ports,
} as const satisfies FieldsOf<NeverInput>

const onlyFields = {
  from: required<readonly Reachable[]>(list(anyone, 1)),
  to: required<readonly (Service | Postgres | Redis)[]>(list(link('service', 'postgres', 'redis'), 1)),
  ports,
} as const satisfies FieldsOf<OnlyInput>

export const reachFields = {
  never: optionalItems(neverFields),
  only: optionalItems(onlyFields),
} as const satisfies FieldsOf<ReachInput>
