import { cidrOf, contains, isAligned, overlaps, prefixOf, rangeOf } from '#aws/cidr.ts'
import { placeOf } from '#capabilities/place.ts'
import { diagnose, type Diagnostic } from '#diagnostics/diagnostic.ts'
import { regions } from '#facts/regions.ts'
import type { Setting } from '#graph/value.ts'
import type { Environment } from '#language/environment.ts'
import { planSubnets, tiers, zonesOf } from './subnets.ts'

/** What is wrong with ranges, zones and the way out. */
export function checkNetwork(environment: Environment): readonly Diagnostic[] {
  const wrong = [
    ...checkVpc(environment),
    ...checkLists(environment),
    ...checkZones(environment),
    ...checkTiers(environment),
  ]
  return wrong.length > 0 ? wrong : [...checkSubnets(environment), ...checkNat(environment)]
}

function checkVpc({ network }: Environment): readonly Diagnostic[] {
  const prefix = prefixOf(network.cidr.value)
  const allocates = tiers.some((tier) => network.subnets[tier] === undefined)
  const findings = checkAlignment(network.cidr)
  if (prefix >= 16 && prefix <= (allocates ? 24 : 28)) return findings
  return [
    ...findings,
    diagnose('network/cidr-size', { what: 'the VPC', cidr: network.cidr.value }, placeOf(network.cidr)),
  ]
}

function checkAlignment(cidr: Setting<string>): readonly Diagnostic[] {
  if (isAligned(cidr.value)) return []
  return [diagnose('network/cidr-unaligned', { cidr: cidr.value, aligned: cidrOf(rangeOf(cidr.value)) }, placeOf(cidr))]
}

/** A zone or an endpoint that stands in its list twice is a slip: another one was meant. */
function checkLists({ network }: Environment): readonly Diagnostic[] {
  const lists = [network.zones, network.endpoints].flatMap((setting) => {
    const { value } = setting
    return typeof value === 'number' ? [] : [{ setting, value }]
  })
  return lists.flatMap(({ setting, value }) =>
    [...new Set(value.filter((item, i) => value.findIndex((other) => isSame(item, other)) !== i))].map((item) =>
      diagnose('network/listed-twice', { item }, placeOf(setting)),
    ),
  )
}

/** Some write `ecr-api` for the service `ecr.api`; it can have one endpoint. */
function isSame(a: string, b: string): boolean {
  return a.replaceAll('.', '-') === b.replaceAll('.', '-')
}

function checkZones(environment: Environment): readonly Diagnostic[] {
  const region = environment.region.value
  const letters: readonly string[] | undefined = (regions as Readonly<Record<string, readonly string[]>>)[region]
  if (letters === undefined) return []
  const known = letters.map((letter) => `${region}${letter}`)
  return zonesOf(environment)
    .filter((zone) => !known.includes(zone.value))
    .map((zone) =>
      diagnose(
        'network/unknown-zone',
        { zone: zone.value, region, known: known.join(', ') },
        placeOf(environment.network.zones),
      ),
    )
}

function checkTiers(environment: Environment): readonly Diagnostic[] {
  const zones = zonesOf(environment).length
  return tiers.flatMap((tier) => {
    const written = environment.network.subnets[tier]
    if (written === undefined || written.value.length === zones) return []
    return [
      diagnose(
        'network/zone-mismatch',
        { tier, subnets: written.value.length, zones },
        placeOf(environment.network.zones, `${zones} zones`),
        placeOf(written, `${written.value.length} ranges`),
      ),
    ]
  })
}

function checkSubnets(environment: Environment): readonly Diagnostic[] {
  const { cidr } = environment.network
  const vpc = rangeOf(cidr.value)
  const subnets = planSubnets(environment)
  const findings: Diagnostic[] = []
  for (const [i, subnet] of subnets.entries()) {
    const place = placeOf(subnet.cidr, `${subnet.tier} ${subnet.letter}`)
    const range = rangeOf(subnet.cidr.value)
    if (!isAligned(subnet.cidr.value)) findings.push(...checkAlignment(subnet.cidr))
    if (prefixOf(subnet.cidr.value) < 16 || prefixOf(subnet.cidr.value) > 28) {
      findings.push(
        diagnose('network/cidr-size', { what: `${subnet.tier} ${subnet.letter}`, cidr: subnet.cidr.value }, place),
      )
    }
    if (!contains(vpc, range))
      findings.push(
        diagnose('network/cidr-outside', { cidr: subnet.cidr.value, vpc: cidr.value }, place, placeOf(cidr)),
      )
    for (const other of subnets.slice(i + 1)) {
      const second = rangeOf(other.cidr.value)
      if (!overlaps(range, second)) continue
      const common = cidrOf(range.size < second.size ? range : second)
      const names = { a: `${subnet.tier} ${subnet.letter}`, b: `${other.tier} ${other.letter}`, range: common }
      findings.push(diagnose('network/cidr-overlap', names, place, placeOf(other.cidr, names.b)))
    }
  }
  return findings
}

function checkNat(environment: Environment): readonly Diagnostic[] {
  const { nat } = environment.network
  const zones = zonesOf(environment)
  if (nat.value !== 'single') return []
  return [diagnose('availability/single-nat', { zone: zones[0]?.value ?? '', zones: zones.length }, placeOf(nat))]
}
