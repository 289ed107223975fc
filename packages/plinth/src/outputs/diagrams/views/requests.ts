import { ViewBuilder } from '../builder.ts'
import { at, listAt, textAt } from '../read/at.ts'
import type { Flow } from '../read/flows.ts'
import { internet } from '../read/flows.ts'
import { nameOf } from '../read/element.ts'
import type { Scene } from '../read/scene.ts'
import type { SequenceCase, SequenceStep, View } from '../view.ts'
import { addEnds } from './traffic.ts'
import { follow, valuesAt } from '#aws/facets/drawing.ts'
import { cachePolicies } from '#facts/cloudfront.ts'
import type { Resource } from '#graph/resource.ts'
import { ingressRoutes } from '../read/balancers.ts'

/** A request that a reader follows through more services than this is not read either. */
const mostAsked = 8

/** A picture with more cases than this is not read. */
const mostCases = 6

/** What happens with a request, by its path: who hands it to whom. */
export function requests(scene: Scene): View {
  const { subject, flows, made } = scene
  const builder = new ViewBuilder(subject)
  const cases = made('distribution').map((distribution) => ofDistribution(builder, distribution, scene))
  const steps = cases.flat()
  const drawn = new Set(edgesIn(steps))
  const used = flows.filter(({ from, to }) => drawn.has(edgeBetween(from, to)))
  addEnds(
    builder,
    used.toSorted((a, b) => rank(a, scene) - rank(b, scene)),
    scene,
  )
  for (const { from, to, ports, text, evidence } of used) {
    builder.edge(from, to, 'traffic', { title: ports, text, evidence })
  }
  if (steps.length === 0) builder.note('Nothing here takes requests from outside through a CDN.')
  return builder.sequence(
    'requests',
    `${subject.environment}: requests`,
    'What happens with a request, by its path. Of what a service may ask in turn, it asks for what it needs.',
    steps,
  )
}

function edgeBetween(from: string, to: string): string {
  return `traffic ${from} -> ${to}`
}

function edgesIn(steps: readonly SequenceStep[]): readonly string[] {
  return steps.flatMap((step) => {
    if (step.kind === 'message') return [step.edge]
    return step.kind === 'cases' ? step.cases.flatMap((one) => edgesIn(one.steps)) : []
  })
}

/** Participants stand in the order in which a request meets them. */
function rank({ from }: Flow, { made, balancers, workloads }: Scene): number {
  if (from === internet) return 0
  if (made('distribution').some(({ id }) => id === from)) return 1
  if (balancers.some(({ id }) => id === from)) return 2
  const workload = workloads.findIndex(({ deployment }) => deployment.id === from)
  const called = workload >= 0 ? 1 : 0
  return 3 + called
}

function message(from: string, to: string, answer = false): SequenceStep {
  return { kind: 'message', edge: edgeBetween(from, to), answer }
}

function ofDistribution(builder: ViewBuilder, distribution: Resource, scene: Scene): readonly SequenceStep[] {
  const behaviours = [
    ...listAt(distribution.args, 'ordered_cache_behavior'),
    ...listAt(distribution.args, 'default_cache_behavior'),
  ]
  const cases = behaviours.map((behaviour) => caseOf(behaviour, distribution, scene))
  if (cases.length > mostCases)
    builder.note(`${cases.length - mostCases} more paths are handled in the same way and are not drawn.`)
  const { id } = distribution
  return [message(internet, id), { kind: 'cases', cases: cases.slice(0, mostCases) }]
}

function caseOf(behaviour: unknown, distribution: Resource, scene: Scene): SequenceCase {
  const path = textAt(behaviour, 'path_pattern') ?? 'every other path'
  const target = originTarget(textAt(behaviour, 'target_origin_id'), distribution, scene)
  const { id } = distribution
  const back = message(internet, id, true)
  const kept: SequenceStep = { kind: 'note', over: [id], says: caching(behaviour, scene) }
  if (target === undefined) return { title: path, steps: [kept, back] }
  const onward = scene.balancers.some((one) => one.id === target) ? fromBalancer(target, path, scene) : []
  return { title: path, steps: [message(id, target), ...onward, message(id, target, true), kept, back] }
}

function originTarget(origin: string | undefined, distribution: Resource, { subject }: Scene): string | undefined {
  const origins = valuesAt(distribution.args, 'origin')
  const i = origins.findIndex((one) => at(one, 'origin_id') === origin)
  return i < 0 ? undefined : follow(distribution, `origin.${i}.domain_name`, subject.graph)[0]?.id
}

/** The service behind the load balancer for this path, and everything that it may ask in turn. */
function fromBalancer(balancer: string, path: string, scene: Scene): readonly SequenceStep[] {
  const ingress = scene.balancers.find(({ id }) => id === balancer)?.ingress
  if (ingress === undefined) return []
  const routes = ingressRoutes(ingress, scene.workloads)
  const prefix = path.startsWith('/') ? path.replace(/\*$/, '') : '/'
  const [route] = routes
    .filter((one) => `${one.path}/`.replace('//', '/') === prefix || prefix.startsWith(one.path))
    .toSorted((a, b) => b.path.length - a.path.length)
  if (route === undefined) return []
  const { id } = route.workload.deployment
  return [message(balancer, id), ...asks(id, scene, new Set([id])), message(balancer, id, true)]
}

/** Everything a service may ask for, each once; which of it a request needs is known to the service alone. */
function asks(id: string, scene: Scene, seen: Set<string>): readonly SequenceStep[] {
  return scene.flows
    .filter(({ from }) => from === id)
    .flatMap(({ to }) => {
      if (seen.has(to) || seen.size >= mostAsked) return []
      seen.add(to)
      return [message(id, to), ...asks(to, scene, seen), message(id, to, true)]
    })
}

function caching(behaviour: unknown, { subject }: Scene): string {
  const policy = at(behaviour, 'cache_policy_id')
  if (policy === cachePolicies.CachingDisabled) return 'never cached'
  if (policy === cachePolicies.CachingOptimized) return 'cached'
  const target = textAt(policy, 'target')
  const own = target === undefined ? undefined : subject.graph.byId.get(target)
  return own === undefined
    ? 'cached as its policy says'
    : `cached: ${(textAt(own.args, 'comment') ?? nameOf(own)).toLowerCase()}`
}
