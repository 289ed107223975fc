import type { Subject } from '#answers/subject.ts'
import { reachability } from '#proofs/network/reach.ts'
import type { Opening } from '#proofs/network/openings.ts'
import { permissionChange } from '#proofs/identity/permission-change.ts'
import { permissionsOf } from '#proofs/identity/permissions.ts'
import type { Resource } from '#graph/resource.ts'
import type { Place } from '#aws/facets/facet.ts'
import type { Change, ResourceChange, Sides } from './change.ts'
import { costChange, sameCost } from './cost-change.ts'
import { addressIn, placeIn } from './id-parts.ts'
import { linkChange, sidesOf } from './links.ts'
import { holdsOf, lossesOf, nothingAllowed, type Allowed } from './losses.ts'
import { nameChange } from './names.ts'
import { outcomesOf, type Outcome } from './outcome.ts'
import { byId, pairsOf, renameOf, type Pair } from './pairs.ts'

const unchanged: Sides<never> = { opened: [], closed: [] }

const nowhere: Place = { account: '', region: '' }

export interface ChangeOptions {
  readonly allowed?: Allowed
  /** What happens to resources, as Terraform itself says it; found by comparing when left out. */
  readonly told?: readonly ResourceChange[]
}

/**
 * What changes in one environment: resources, data that would be lost, cost, reach, permissions, links, public names.
 * `undefined` stands for an environment that is not there on that side.
 */
export function changeBetween(
  before: Subject | undefined,
  after: Subject | undefined,
  { allowed = nothingAllowed, told }: ChangeOptions = {},
): Change {
  const environment = (after ?? before)?.environment ?? ''
  const compared = resourceChanges(before, after, (subject) => {
    return subject.graph.resources.filter((resource) => resource.environment === subject.environment)
  })
  const { resources, rename } = told === undefined ? compared : { ...compared, resources: told }
  return {
    environment,
    resources,
    losses: lossesOf(resources, allowed),
    cost: costChange(before, after, rename),
    // Proofs read resources alone: where these are the same, so is what they prove.
    ...(resources.length === 0
      ? { reach: unchanged, permissions: unchanged }
      : {
          reach: reachChange(before, after),
          permissions: permissionChange(permissionsIn(before), permissionsIn(after)),
        }),
    links: linkChange(before, after),
    names: nameChange(before, after),
  }
}

/** What changes of that which serves all environments: workflows. Nothing of it costs, lets packets in or gives rights. */
export function sharedChangeBetween(before: Subject | undefined, after: Subject | undefined): Change {
  const shared = (subject: Subject): readonly Resource[] =>
    subject.graph.resources.filter((resource) => resource.environment === '')
  return {
    environment: '',
    resources: resourceChanges(before, after, shared).resources,
    losses: [],
    cost: sameCost,
    ...{ reach: unchanged, permissions: unchanged, links: unchanged, names: unchanged },
  }
}

/** Whether a change changes nothing that a reviewer could see. */
export function isEmpty({ resources, cost, reach, permissions, links, names }: Change): boolean {
  const sides: readonly Sides<unknown>[] = [reach, permissions, links, names]
  return (
    resources.length === 0 &&
    cost.lines.length === 0 &&
    sides.every(({ opened, closed }) => opened.length === 0 && closed.length === 0)
  )
}

function permissionsIn(subject: Subject | undefined): ReturnType<typeof permissionsOf> {
  return subject === undefined ? [] : permissionsOf(subject)
}

function reachChange(before: Subject | undefined, after: Subject | undefined): Sides<Opening> {
  const openings = (subject: Subject | undefined): readonly Opening[] =>
    subject === undefined ? [] : reachability(subject).openings()
  return sidesOf(openings(before), openings(after), ({ from, to, traffic, through, certainty }) => {
    return [from, to, traffic, through.join(' '), certainty].join('\0')
  })
}

function resourceChanges(
  before: Subject | undefined,
  after: Subject | undefined,
  chosen: (subject: Subject) => readonly Resource[],
): { readonly resources: readonly ResourceChange[]; readonly rename: (id: string) => string } {
  const places = { before: before?.place ?? nowhere, after: after?.place ?? nowhere }
  let pairs = pairsOf(before ? chosen(before) : [], after ? chosen(after) : [])
  for (;;) {
    const rename = renameOf(pairs)
    const outcomes = outcomesOf(pairs, rename, places)
    const parted = pairs.flatMap((pair) => (isDoubtfulMove(pair, outcomes.get(pair)) ? partsOf(pair) : [pair]))
    if (parted.length === pairs.length) return { resources: listed(pairs, outcomes), rename }
    pairs = parted
  }
}

/** What moved and changed as well is another thing: rules of one bucket are not those of another that reads the same. */
function isDoubtfulMove({ before, after }: Pair, outcome: Outcome | undefined): boolean {
  const moved = before !== undefined && after !== undefined && placeIn(before.id) !== placeIn(after.id)
  return moved && (outcome?.arguments.length ?? 0) > 0
}

function partsOf({ before, after }: Pair): readonly Pair[] {
  return [
    { before, after: undefined },
    { before: undefined, after },
  ]
}

function listed(pairs: readonly Pair[], outcomes: ReadonlyMap<Pair, Outcome>): readonly ResourceChange[] {
  return pairs.toSorted(byId).flatMap((pair) => resourceChange(pair, outcomes.get(pair)) ?? [])
}

function resourceChange(pair: Pair, outcome: Outcome | undefined): ResourceChange | undefined {
  const kind = kindOf(pair, outcome)
  const resource = pair.after ?? pair.before
  if (kind === undefined || resource === undefined) return undefined
  const { id, engine, type, layer, because, terraform } = resource
  const mode = terraform?.mode ?? 'managed'
  const holds = pair.before === undefined ? undefined : holdsOf(pair.before)
  return {
    ...{ kind, id, engine, type, layer },
    address: addressIn(id),
    made: engine !== 'terraform' || mode === 'managed',
    belongsTo: because.path[0] === 'resources' ? because.path[1] : undefined,
    reason: because.reason,
    path: because.path,
    ...(kind === 'moved' && pair.before !== undefined && { from: pair.before.id }),
    arguments: outcome?.arguments ?? [],
    forcedBy: outcome?.forcedBy ?? [],
    ...(holds !== undefined && { holds }),
  }
}

function kindOf({ before, after }: Pair, outcome: Outcome | undefined): ResourceChange['kind'] | undefined {
  if (before === undefined) return 'added'
  if (after === undefined) return 'destroyed'
  if (outcome?.isReplaced === true) return 'replaced'
  if (placeIn(before.id) !== placeIn(after.id)) return 'moved'
  return (outcome?.arguments.length ?? 0) > 0 ? 'changed' : undefined
}
