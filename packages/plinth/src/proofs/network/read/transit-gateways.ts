import type { Evidence } from '#answers/answer.ts'
import type { Target, Truth, Written } from '#aws/facets/network.ts'
import { every, families, matchOf, rangeOf, showRange, type Addresses } from '../addresses.ts'
import type { Subnet, TransitAttachment, TransitChoice, TransitGateway, Vpc } from '../model.ts'
import type { Lookup, Said } from './lookup.ts'
import { inWords } from '../names.ts'
import { choicesOf, lengthOf, type Choices, type Line } from './route-choices.ts'

type Hop = TransitChoice['hop']
type AttachmentSaid = Said<Extract<Said['part'], { readonly part: 'transit-attachment' }>>

/** Suffix of the route table that AWS makes with a transit gateway. */
const defaultTable = '#association_default_route_table_id'

/** Transit gateways with what is attached and where its packets go (Transit Gateway guide, route tables). */
export function transitGatewaysOf(
  lookup: Lookup,
  vpcs: ReadonlyMap<string, Vpc>,
  subnets: ReadonlyMap<string, Subnet>,
): ReadonlyMap<string, TransitGateway> {
  const attachments = lookup.all('transit-attachment')
  const gateways = lookup.all('transit-gateway').map(({ resource, part }) => {
    const own = attachments.filter(({ part: { gateway } }) => lookup.id(gateway) === resource.id)
    const known = resource.terraform?.mode !== 'data'
    const made = own.map((said) =>
      attachmentOf(said, { gateway: resource.id, part, own, known, lookup, vpcs, subnets }),
    )
    return [resource.id, { id: resource.id, attachments: made, groupReferences: part.groupReferences }] as const
  })
  return new Map(gateways)
}

interface Context {
  readonly gateway: string
  readonly part: { readonly associates: Truth; readonly propagates: Truth }
  readonly own: readonly AttachmentSaid[]
  readonly known: boolean
  readonly lookup: Lookup
  readonly vpcs: ReadonlyMap<string, Vpc>
  readonly subnets: ReadonlyMap<string, Subnet>
}

function attachmentOf({ part, resource, evidence }: AttachmentSaid, context: Context): TransitAttachment {
  const { lookup, vpcs, subnets } = context
  const found = part.subnets.map((subnet) => subnets.get(lookup.id(subnet) ?? ''))
  const missing = found.includes(undefined)
  const table = tableIdOf(resource.id, part.associates, context)
  return {
    id: resource.id,
    vpc: vpcs.get(lookup.id(part.vpc) ?? ''),
    subnets: found.filter((subnet) => subnet !== undefined),
    groupReferences: part.groupReferences,
    appliance: part.appliance,
    ipv6: part.ipv6,
    table: table === undefined ? undefined : { id: table, ...choicesIn(table, context) },
    doubts: missing
      ? [{ reason: 'not all subnets of a transit gateway attachment are known', evidence: [evidence('subnet_ids')] }]
      : [],
  }
}

/** An association that is written wins over that with the default table. */
function tableIdOf(attachment: string, associates: Truth, { gateway, part, lookup }: Context): string | undefined {
  const written = lookup.all('transit-association').find((said) => lookup.id(said.part.attachment) === attachment)
  if (written !== undefined) return lookup.id(written.part.table) ?? 'a table that is known after apply'
  return associates === false || part.associates === false ? undefined : gateway + defaultTable
}

function choicesIn(table: string, context: Context): Choices<Hop> {
  const { lookup, gateway, known } = context
  const isDefault = table === gateway + defaultTable
  const described = isDefault
    ? known
    : lookup.all('transit-table').some(({ resource }) => resource.id === table && resource.terraform?.mode !== 'data')
  const lines: Line<Hop>[] = [
    ...lookup
      .all('transit-route')
      .filter(({ part }) => lookup.id(part.table) === table)
      .map(({ part, evidence }) => staticLine(part, [evidence()], context)),
    ...propagatedInto(table, isDefault, context),
  ]
  if (!described) lines.push(undescribedLine(`nothing here describes ${inWords(table)}`))
  return choicesOf(lines)
}

function staticLine(
  part: {
    readonly cidr: Written
    readonly to: Target | { readonly kind: 'blackhole' }
  },
  evidence: readonly Evidence[],
  { lookup, own }: Context,
): Line<Hop> {
  const text = lookup.text(part.cidr)
  const range = text === undefined ? undefined : rangeOf(text)
  if (text === undefined || range === undefined)
    return unknownLine('the block of a transit gateway route is known after apply', evidence)
  const hop = part.to.kind === 'blackhole' ? ({ kind: 'blackhole' } as const) : hopTo(lookup.id(part.to), own)
  return { destination: text, match: matchOf(range), length: lengthOf(text), hop, evidence }
}

function hopTo(id: string | undefined, own: readonly AttachmentSaid[]): Hop {
  if (id !== undefined && own.some(({ resource }) => resource.id === id)) return { kind: 'attachment', id }
  return {
    kind: 'unknown',
    reason: 'a transit gateway route leads to something that is not a VPC of this configuration',
  }
}

/** What nobody describes decides where everything goes. */
function undescribedLine(reason: string): Line<Hop> {
  const sure: Addresses = families.map((family) => ({ family, span: every[family] }))
  const match = { sure, maybe: [] }
  return { destination: 'anywhere', match, length: 0, hop: { kind: 'unknown', reason }, evidence: [] }
}

function unknownLine(reason: string, evidence: readonly Evidence[]): Line<Hop> {
  const maybe: Addresses = families.map((family) => ({ family, span: every[family] }))
  return {
    destination: 'anywhere',
    match: { sure: [], maybe },
    length: 1000,
    hop: { kind: 'unknown', reason },
    evidence,
  }
}

/** Blocks of the VPCs that are propagated; a static route of the same length comes first. */
function propagatedInto(table: string, isDefault: boolean, context: Context): readonly Line<Hop>[] {
  const { lookup, own, part, vpcs } = context
  const written = lookup.all('transit-propagation').filter((said) => lookup.id(said.part.table) === table)
  const lines: Line<Hop>[] = []
  for (const {
    part: { attachment },
    evidence,
  } of written) {
    const id = lookup.id(attachment)
    if (own.some(({ resource }) => resource.id === id)) continue
    lines.push(unknownLine('routes come from an attachment that is not a VPC of this configuration', [evidence()]))
  }
  for (const { resource, part: attachment, evidence } of own) {
    const explicit = written.find((said) => lookup.id(said.part.attachment) === resource.id)
    const automatic = isDefault && part.propagates !== false && attachment.propagates !== false
    if (explicit === undefined && !automatic) continue
    const hop: Hop = { kind: 'attachment', id: resource.id }
    const from = explicit?.evidence() ?? evidence()
    for (const range of vpcs.get(lookup.id(attachment.vpc) ?? '')?.addresses ?? []) {
      const destination = showRange(range)
      lines.push({
        destination,
        match: { sure: [range], maybe: [] },
        length: lengthOf(destination) - 0.25,
        hop,
        evidence: [from],
      })
    }
  }
  return lines
}
