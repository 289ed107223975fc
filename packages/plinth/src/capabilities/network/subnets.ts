import { cidrOf, prefixOf, rangeOf, slice } from '#aws/cidr.ts'
import { regions } from '#facts/regions.ts'
import { decided, setting, type Setting } from '#graph/value.ts'
import type { Environment } from '#language/environment.ts'

/** Tiers of subnets, from the internet inwards. */
export const tiers = ['public', 'private', 'database'] as const
export type Tier = (typeof tiers)[number]

/** A subnet before it is a resource. */
export interface SubnetPlan {
  readonly tier: Tier
  readonly zone: Setting<string>
  /** Last letter of the zone: the end of the subnet's name. */
  readonly letter: string
  readonly cidr: Setting<string>
}

const zoneLetters: Readonly<Record<string, readonly string[]>> = regions

/** Names of the availability zones: as written, or the first of the region that offer nodes. */
export function zonesOf({ network, region }: Pick<Environment, 'network' | 'region'>): readonly Setting<string>[] {
  const { value, origin } = network.zones
  if (typeof value !== 'number') return [...new Set(value)].map((zone) => setting(zone, origin))
  const letters = zoneLetters[region.value] ?? ['a', 'b', 'c']
  return Array.from({ length: value }, (_, i) => setting(`${region.value}${letters[i] ?? ''}`, origin))
}

/**
 * Subnets of every tier and zone. The VPC is cut into 16 equal blocks: 0 to 3 for the public tier, 4 to 7 for the
 * private, 8 to 11 for the database tier, the rest free. A zone more, or an explicit range in one tier, therefore
 * never moves another subnet.
 */
export function planSubnets(environment: Environment): readonly SubnetPlan[] {
  const { network } = environment
  const vpc = rangeOf(network.cidr.value)
  const prefix = prefixOf(network.cidr.value) + 4
  return tiers.flatMap((tier, t) => {
    const explicit = network.subnets[tier]
    return zonesOf(environment).map((zone, z) => {
      const written = explicit?.value[z]
      const cidr =
        written === undefined || explicit === undefined
          ? decided(
              cidrOf(slice(vpc, prefix, t * 4 + z)),
              `block ${t * 4 + z} of 16 of the VPC's range: ${tier} subnets take 4`,
            )
          : setting(written, explicit.origin)
      return { tier, zone, letter: zone.value.slice(-1), cidr }
    })
  })
}
