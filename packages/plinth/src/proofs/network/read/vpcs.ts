import { rangeOf, type Addresses } from '../addresses.ts'
import type { Doubt, Vpc } from '../model.ts'
import { spanOf } from '../span.ts'
import type { Lookup, Said } from './lookup.ts'
import type { StandIns } from './stand-ins.ts'

type SubnetSaid = Said<Extract<Said['part'], { readonly part: 'subnet' }>>

/** Addresses of a subnet: its blocks, with stand-ins for those that are known after apply. */
export interface SubnetBlocks {
  readonly said: SubnetSaid
  readonly vpc: string | undefined
  /** Without the first four and the last of each block, which AWS keeps (VPC user guide, subnet CIDR blocks). */
  readonly usable: Addresses
  readonly whole: Addresses
}

export function subnetBlocksOf(lookup: Lookup, standIns: StandIns): ReadonlyMap<string, SubnetBlocks> {
  const found = new Map<string, SubnetBlocks>()
  for (const said of lookup.all('subnet')) {
    const { part, resource } = said
    const four = part.cidr === 'none' ? [] : [rangeIn(lookup.text(part.cidr)) ?? standIns.later(resource.id, 4)]
    const six = part.ipv6 === 'none' ? [] : [rangeIn(lookup.text(part.ipv6)) ?? standIns.drawn(resource.id)]
    const whole = [...four, ...six]
    found.set(resource.id, { said, vpc: lookup.id(part.vpc), whole, usable: whole.map(withoutKept) })
  }
  return found
}

function rangeIn(text: string | undefined): Addresses[number] | undefined {
  return text === undefined ? undefined : rangeOf(text)
}

function withoutKept({ family, span }: Addresses[number]): Addresses[number] {
  if (span.last < addFour(span.first)) return { family, span }
  return { family, span: spanOf(addFour(span.first), typeof span.last === 'bigint' ? span.last - 1n : span.last - 1) }
}

function addFour(point: number | bigint): number | bigint {
  return typeof point === 'bigint' ? point + 4n : point + 4
}

/** VPCs with all their blocks; a block that is known after apply only is the sum of its subnets. */
export function vpcsOf(
  lookup: Lookup,
  subnets: ReadonlyMap<string, SubnetBlocks>,
  gateways: { readonly internet: ReadonlyMap<string, string>; readonly inbound: ReadonlyMap<string, Doubt> },
): ReadonlyMap<string, Vpc> {
  const blocks = new Map<string, Addresses[number][]>()
  for (const { part, resource } of lookup.all('vpc')) {
    const texts = [
      lookup.text(part.cidr),
      part.ipv6 === 'none' || part.ipv6 === 'drawn' ? undefined : lookup.text(part.ipv6),
    ]
    blocks.set(
      resource.id,
      texts.map(rangeIn).filter((range) => range !== undefined),
    )
  }
  for (const { part } of lookup.all('vpc-cidr')) {
    const range = rangeIn(lookup.text(part.cidr))
    const vpc = lookup.id(part.vpc)
    if (vpc !== undefined && range !== undefined) blocks.set(vpc, [...(blocks.get(vpc) ?? []), range])
  }
  for (const { vpc, whole } of subnets.values()) {
    if (vpc === undefined) continue
    const own = blocks.get(vpc) ?? []
    const outside = whole.filter(
      ({ family, span }) => !own.some((block) => block.family === family && holdsAll(block, span)),
    )
    blocks.set(vpc, [...own, ...outside])
  }
  const said = new Map(lookup.all('vpc').map((each) => [each.resource.id, each]))
  return new Map(
    [...blocks].map(([id, addresses]) => {
      const internetGateway = gateways.internet.get(id)
      const inboundRouting = internetGateway === undefined ? undefined : gateways.inbound.get(internetGateway)
      return [id, { id, addresses, internetGateway, inboundRouting, resolver: said.get(id)?.part.resolver, doubts: [] }]
    }),
  )
}

function holdsAll({ span }: Addresses[number], inner: Addresses[number]['span']): boolean {
  return inner.first >= span.first && inner.last <= span.last
}
