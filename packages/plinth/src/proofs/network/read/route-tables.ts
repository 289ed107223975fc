import type { Evidence } from '#answers/answer.ts'
import type { RouteLine, Target } from '#aws/facets/network.ts'
import type { Addresses } from '../addresses.ts'
import type { NextHop, RouteTable } from '../model.ts'
import { inWords } from '../names.ts'
import type { Lookup, Said } from './lookup.ts'
import type { FindPrefixList } from './prefix-lists.ts'
import { choicesOf, type Line } from './route-choices.ts'
import { endpointLine, learntLine, linesOf, localLine, undescribedLine } from './route-lines.ts'
import type { StandIns } from './stand-ins.ts'

/** Suffix of the main route table that AWS makes with a VPC. */
export const mainTable = '#default_route_table_id'

export interface RouteTableSources {
  readonly lookup: Lookup
  readonly prefixList: FindPrefixList
  readonly standIns: StandIns
  /** Blocks of a VPC, which local routes lead to. */
  readonly localAddresses: (vpc: string) => Addresses
  /** What a route target is. */
  readonly hop: (id: string) => NextHop | undefined
}

interface WrittenRoute {
  readonly route: RouteLine
  readonly evidence: Evidence
}

interface Table {
  vpc: string | undefined
  described: boolean
  readonly routes: WrittenRoute[]
  readonly endpoints: { readonly id: string; readonly service: string | undefined; readonly evidence: Evidence }[]
  readonly learnt: { readonly reason: string; readonly evidence: Evidence }[]
}

export interface RouteTables {
  readonly table: (id: string, vpc: string) => RouteTable
  /** Table of a subnet or a gateway by explicit association; `undefined` as value where nobody knows the table. */
  readonly associations: ReadonlyMap<string, { readonly table: string | undefined; readonly evidence: Evidence }>
  /** Main table of a VPC, when it was replaced. */
  readonly main: ReadonlyMap<string, string | undefined>
}

/** Route tables with their routes, inline or of their own. */
export function routeTablesOf(sources: RouteTableSources): RouteTables {
  const { lookup } = sources
  const tables = collectTables(lookup)
  const made = new Map<string, RouteTable>()
  const associations = new Map<string, { readonly table: string | undefined; readonly evidence: Evidence }>()
  for (const { part, evidence } of lookup.all('table-association')) {
    const key = lookup.id(part.subnet ?? part.gateway ?? { kind: 'unknown' })
    if (key !== undefined)
      associations.set(key, { table: canonical(part.table, lookup), evidence: evidence('route_table_id') })
  }
  const main = new Map<string, string | undefined>()
  for (const { part } of lookup.all('main-table')) {
    const vpc = lookup.id(part.vpc)
    if (vpc !== undefined) main.set(vpc, canonical(part.table, lookup))
  }
  return {
    associations,
    main,
    table: (id, vpc) => {
      const found = made.get(id) ?? compiled(id, tables.get(id), vpc, sources)
      made.set(id, found)
      return found
    },
  }
}

/** `aws_default_route_table.x.id` is the main table of its VPC. */
function canonical(target: Target, lookup: Lookup): string | undefined {
  const id = lookup.id(target)
  const managed = lookup.all('default-route-table').find(({ resource }) => resource.id === id)
  return managed === undefined ? id : lookup.id(managed.part.table)
}

function collectTables(lookup: Lookup): ReadonlyMap<string, Table> {
  const tables = new Map<string, Table>()
  const tableOf = (id: string): Table => {
    const table = tables.get(id) ?? { vpc: undefined, described: false, routes: [], endpoints: [], learnt: [] }
    tables.set(id, table)
    return table
  }
  const addRoutes = (id: string, routes: readonly RouteLine[], said: Said): void => {
    tableOf(id).routes.push(...routes.map((route) => ({ route, evidence: said.evidence(route.argument) })))
  }
  for (const said of lookup.all('route-table')) {
    const table = tableOf(said.resource.id)
    table.vpc = lookup.id(said.part.vpc)
    table.described = said.resource.terraform?.mode !== 'data'
    addRoutes(said.resource.id, said.part.routes, said)
  }
  for (const said of lookup.all('default-route-table')) {
    const id = lookup.id(said.part.table)
    if (id === undefined) continue
    tableOf(id).described = true
    addRoutes(id, said.part.routes, said)
  }
  for (const said of lookup.all('route')) {
    const id = canonical(said.part.table, lookup)
    if (id !== undefined) addRoutes(id, [said.part.route], said)
  }
  const addEndpoint = (target: Target, id: string, service: string | undefined, evidence: Evidence): void => {
    const table = canonical(target, lookup)
    if (table !== undefined) tableOf(table).endpoints.push({ id, service, evidence })
  }
  for (const { part, resource, evidence } of lookup.all('gateway-endpoint')) {
    for (const table of part.tables) addEndpoint(table, resource.id, lookup.text(part.service), evidence())
  }
  for (const { part, evidence } of lookup.all('endpoint-table')) {
    const id = lookup.id(part.endpoint)
    const endpoint = lookup.all('gateway-endpoint').find(({ resource }) => resource.id === id)
    if (id !== undefined) addEndpoint(part.table, id, endpoint && lookup.text(endpoint.part.service), evidence())
  }
  for (const { part, resource, evidence } of lookup.all('unmodelled')) {
    const id = part.touches.kind === 'self' ? resource.id : canonical(part.touches, lookup)
    if (id !== undefined) tableOf(id).learnt.push({ reason: part.reason, evidence: evidence() })
  }
  return tables
}

function compiled(id: string, table: Table | undefined, vpc: string, sources: RouteTableSources): RouteTable {
  const local = sources.localAddresses(vpc)
  const isMain = id.endsWith(mainTable) && sources.lookup.resource(id)?.terraform?.mode !== 'data'
  const described = table?.described === true || isMain
  const lines: Line<NextHop>[] = [
    // A route for a block of the VPC itself replaces the local one, so it comes first.
    ...(table?.routes ?? []).flatMap(({ route, evidence }) =>
      linesOf(route, evidence, hopOf(route, sources), { ...sources, local }),
    ),
    ...local.map((range) => localLine(range, vpc)),
    ...(table?.endpoints ?? []).map((endpoint) => endpointLine(endpoint, local, sources.standIns)),
    ...(table?.learnt ?? []).map(({ reason, evidence }) => learntLine(local, reason, [evidence])),
    ...(described ? [] : [undescribedLine(`nothing here describes ${inWords(id)}`)]),
  ]
  return { id, ...choicesOf(lines) }
}

function hopOf({ to, through }: RouteLine, { lookup, hop }: RouteTableSources): NextHop {
  if (to.kind === 'local') return { kind: 'local' }
  const id = lookup.id(to)
  if (id === undefined) return hopThrough(through)
  const found = hop(id)
  if (found !== undefined) return found
  const type = lookup.resource(id)?.type
  const reason =
    type === undefined
      ? `a route leads to ${id}, which nothing here describes`
      : `a route leads through ${id}, which is not modelled`
  return { kind: 'unknown', reason }
}

/** A target that is known after apply: of its kind at least. */
function hopThrough(through: RouteLine['through']): NextHop {
  if (through === 'nat') return { kind: 'nat', id: 'a NAT gateway that is known after apply' }
  const id = 'an egress-only gateway that is known after apply'
  if (through === 'egress-only') return { kind: 'egress-only', id, attached: undefined }
  return { kind: 'unknown', reason: 'nobody knows yet where a route leads' }
}
