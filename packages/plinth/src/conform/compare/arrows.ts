import { layers } from '#graph/resource.ts'
import { findingAt } from '../finding.ts'
import { relationsBetween, type Model } from '../model/model.ts'
import type { Item } from '../report.ts'
import { impossibleArrow } from '../rules/arrows.ts'
import { canFlow } from '../rules/flows.ts'
import { concepts } from '../words/concepts.ts'
import { matched, meant, type Make } from './arrow-matched.ts'
import { arrowName, nameOf, type DrawnArrow } from './drawn.ts'
import type { Resolved } from './resolve.ts'
import { isOutOfSight } from './sight.ts'
import { layerIn } from './frames.ts'

interface Ends {
  readonly from: Resolved
  readonly to: Resolved
  readonly hasCdn: boolean
}

/** What became of an arrow or a message. */
export function arrowItemOf(arrow: DrawnArrow, ends: Ends, model: Model): Item {
  const make: Make = (verdict, says, findings = [], evidence = []) => ({
    what: arrow.message ? 'message' : 'arrow',
    verdict,
    line: arrow.line,
    written: arrowName(arrow),
    model: [...new Set(evidence)],
    says,
    findings,
  })
  const { from, to } = ends
  const impossible = impossibleArrow(arrow, ends)
  if (impossible !== undefined) return make('impossible', impossible.message, [impossible])
  if (arrow.answers && relationsBetween(model, to.entities, from.entities).length > 0) {
    return make('matched', 'the answer to what was asked before')
  }
  if (arrow.message && arrow.from === arrow.to) return make('neutral', 'a step inside of it')
  const ordered = inOrder(arrow, ends, model)
  if (ordered !== undefined) return make('matched', ordered)
  const between = relationsBetween(model, from.entities, to.entities)
  if (between.length > 0) return matched(arrow, meant(arrow, between, model), between, make)
  const same = oneThing(ends)
  if (same !== undefined && arrow.from !== arrow.to) return make('neutral', `both stand for ${same}`)
  const reverse = relationsBetween(model, to.entities, from.entities)
  const back = reverse.find(({ meaning }) => meaning === 'data') ?? reverse[0]
  if (back !== undefined) {
    // Content goes both ways: a pod pulls its image, and the image comes to the pod.
    if (arrow.both || back.meaning === 'data')
      return make('matched', `${nameOf(arrow.to)} ${back.says}`, [], back.evidence)
    const finding = findingAt(arrow.line, 'document/backwards', {
      what: arrowName(arrow),
      why: `${nameOf(arrow.to)} ${back.says}`,
    })
    return make('differs', finding.message, [finding], back.evidence)
  }
  return absent(arrow, ends, model, make)
}

/** The one thing that both ends are: the primary and the standby of a database, a plan and an apply of Terraform. */
function oneThing({ from, to }: Ends): string | undefined {
  const [only] = from.entities
  if (only === undefined || from.entities.length > 1 || to.entities.length > 1 || to.entities[0] !== only)
    return undefined
  return only.title
}

/** Between layers, and between parts of the Terraform code, an arrow says what comes first. */
function inOrder(arrow: DrawnArrow, { from, to }: Ends, model: Model): string | undefined {
  if (from.concept === 'layer' && to.concept === 'layer') {
    const [before, after] = [layerIn(arrow.from.label, model), layerIn(arrow.to.label, model)]
    if (before === undefined || after === undefined) return undefined
    return layers.indexOf(before) < layers.indexOf(after) ? `${before} is applied before ${after}` : undefined
  }
  if (from.concept !== 'module' || to.concept !== 'module') return undefined
  const [needed, needs] = [from, to].map(({ entities }) => entities.flatMap(({ resources }) => resources))
  return model.order.needs(needs ?? [], needed ?? []) ? `${nameOf(arrow.to)} needs what it makes` : undefined
}

function absent(arrow: DrawnArrow, { from, to }: Ends, model: Model, make: Make): Item {
  const what = arrowName(arrow)
  const unknown = [from, to].findIndex(({ concept }) => concept === undefined)
  if (unknown >= 0)
    return make('unknown', `${nameOf(unknown === 0 ? arrow.from : arrow.to)} stands for nothing that a platform has`)
  const [start, end] = [from.concept, to.concept].map((concept) => concept && concepts.get(concept))
  if (start && end && !canFlow(start.id, end.id)) {
    const finding = findingAt(arrow.line, 'document/not-a-flow', { what, from: start.term, to: end.term })
    return make('neutral', finding.message, [finding])
  }
  const lost = from.entities.length === 0 ? arrow.from : to.entities.length === 0 ? arrow.to : undefined
  if (
    start &&
    end &&
    [start, end].some(({ id }, i) => (i === 0 ? from : to).entities.length === 0 && isOutOfSight(id, model))
  ) {
    return make('unknown', 'a Terraform plan alone does not say')
  }
  // The end that is missing has its own finding.
  if (lost !== undefined) return make('missing', `the platform does not have ${nameOf(lost)}`)
  const why = reasonOf(arrow, { from, to }, model)
  const finding = findingAt(arrow.line, 'document/arrow-missing', { what, why })
  return make('missing', finding.message, [finding])
}

/** Why two things that are there have nothing to do with each other. */
function reasonOf(arrow: DrawnArrow, { from, to }: Pick<Ends, 'from' | 'to'>, { scene }: Model): string {
  const inner = scene.balancers.find(({ id }) => to.entities.some((entity) => entity.id === id))
  if (inner?.internal === true && (from.concept === 'internet-gateway' || from.concept === 'internet')) {
    return 'the load balancer is internal: nothing from the internet reaches it, CloudFront goes in through a VPC origin'
  }
  return `in the platform nothing goes from ${nameOf(arrow.from)} to ${nameOf(arrow.to)}`
}
