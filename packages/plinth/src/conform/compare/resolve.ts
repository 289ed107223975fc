import type { Entity } from '../model/entity.ts'
import type { Model } from '../model/model.ts'
import type { ConceptId } from '../words/concept.ts'
import { concepts } from '../words/concepts.ts'
import { conceptsIn } from '../words/concept-of.ts'
import { sameWord, tokensOf, tokensOfId, withoutBrackets } from '../words/tokens.ts'
import type { Drawn } from './drawn.ts'

/** What a drawn thing is in the platform. */
export interface Resolved {
  /** What it means; undefined when nobody knows. */
  readonly concept: ConceptId | undefined
  /** Things of the platform that it stands for; none when the platform has no such thing. */
  readonly entities: readonly Entity[]
}

/** What a word for a whole, or for a part of something, stands for. */
const standsFor: Partial<Record<ConceptId, readonly ConceptId[]>> = {
  cluster: ['control-plane', 'nodes'],
  etcd: ['control-plane'],
  scheduler: ['control-plane'],
  'controller-manager': ['control-plane'],
  elb: ['load-balancer'],
  instance: ['instance'],
  subnet: ['public-subnets', 'private-subnets', 'isolated-subnets'],
  ingress: ['ingress', 'load-balancer'],
}

/** Concepts of which a document must say which one is meant, by a name. */
const byName: ReadonlySet<ConceptId> = new Set([
  'pods',
  'role',
  'service-account',
  'service',
  'namespace',
  'security-group',
])

/** Words that mean all of a kind. */
const generic: ReadonlySet<string> = new Set(
  (
    'the all pods pod app apps application applications workload workloads replica role roles iam eks irsa aws ec2 kubernetes ' +
    'service account serviceaccount node worker end deployments deployment namespace react flask fastapi nginx express django'
  ).split(' '),
)

export function resolve(drawn: Drawn, model: Model): Resolved {
  const named = model.entities.filter(({ names }) => linesOf(drawn.label).some((line) => names.includes(line)))
  const full = named.filter(({ names }) =>
    linesOf(drawn.label).some((line) => names.includes(line) && /[-/]/.test(line)),
  )
  const concept = drawn.concept ?? withName(drawn, model)
  if (concept === undefined) {
    const meant = [full, byTitle(drawn, model), workflow(drawn, model), named].find((some) => some.length > 0) ?? []
    return { concept: meant[0]?.concept, entities: meant }
  }
  if (concept === 'module') return { concept, entities: partsOf(drawn, model) }
  const meant = standsFor[concept] ?? [concept]
  const exact = named.filter((entity) => meant.includes(entity.concept))
  if (exact.length > 0) return { concept, entities: exact }
  // A full name is surer than a word: `database / rds-password` is the secret.
  if (full.length > 0) return { concept: full[0]?.concept, entities: full }
  return { concept, entities: narrowed({ ...drawn, concept }, ofConcepts(meant, model), model) }
}

/** `Nodes default`: a word of the dictionary, and the name of such a thing behind it. */
function withName({ label }: Drawn, model: Model): ConceptId | undefined {
  const words = tokensOf(withoutBrackets(linesOf(label)[0] ?? ''))
  return conceptsIn(words.join(' ')).find((concept) => {
    const own = ownWords(concept)
    const rest = words.filter((word) => !own.some((other) => sameWord(word, other)))
    return (
      rest.length > 0 &&
      ofConcepts([concept], model).some((entity) =>
        rest.every((word) => entity.names.some((name) => tokensOf(name).includes(word))),
      )
    )
  })
}

/** In a box of GitHub, the name of a workflow. */
function workflow({ label, boxes }: Drawn, { entities, subject }: Model): readonly Entity[] {
  if (!boxes.some(({ concept }) => concept === 'github')) return []
  const title = tokensOf(linesOf(label)[0] ?? '').join(' ')
  const names = subject.graph.resources.filter(({ engine }) => engine === 'github-actions').map(({ name }) => name)
  const known = names.some((name) => tokensOf(name.replace(/\.ya?ml$/, '')).join(' ') === title)
  return known ? entities.filter(({ concept }) => concept === 'github') : []
}

function ofConcepts(wanted: readonly ConceptId[], model: Model): readonly Entity[] {
  return model.entities.filter(({ concept }) => wanted.includes(concept))
}

function linesOf(label: string): readonly string[] {
  return label.split('\n').map((line) => line.trim())
}

/** `Backend` alone: a name of the platform file. */
function byTitle(drawn: Drawn, { entities }: Model): readonly Entity[] {
  const words = tokensOf(withoutBrackets(linesOf(drawn.label)[0] ?? ''))
  return entities.filter(
    ({ concept, title }) =>
      (concept === 'pods' || concept === 'database' || concept === 'cache' || concept === 'bucket') &&
      words.length > 0 &&
      tokensOf(title).every((word) => words.some((other) => sameWord(word, other))) &&
      words.every((word) => generic.has(word) || tokensOf(title).some((other) => sameWord(word, other))),
  )
}

/** What a part of the Terraform code makes: what its title names, else what its description does. */
function partsOf(drawn: Drawn, model: Model): readonly Entity[] {
  const [title = '', ...rest] = linesOf(drawn.label)
  const wanted = (text: string): readonly Entity[] =>
    conceptsIn(text)
      .filter((concept) => concept !== 'module')
      .flatMap((concept) => ofConcepts(standsFor[concept] ?? [concept], model))
  // What the title names comes first: it says in which layer the part belongs.
  return [...new Set([...wanted(title), ...wanted(rest.join(' '))])]
}

/** Those of a kind that the words of a label tell from the others; all of them where the label is about all. */
function narrowed(drawn: Drawn, all: readonly Entity[], model: Model): readonly Entity[] {
  const [title = [], ...rest] = linesOf(drawn.label).map((line) => tokensOf(withoutBrackets(line)))
  const candidates =
    drawn.concept !== undefined && byName.has(drawn.concept) ? all.filter((one) => fits(one, title, model)) : all
  const best = bestOf([...title, ...tokensOfId(drawn.id)], candidates, all, model)
  if (best.length > 0) return best
  // The lines below may list several: `S3 buckets / state / assets`.
  const below = rest.flatMap((line) => bestOf(line, candidates, all, model))
  return below.length > 0 ? [...new Set(below)] : candidates
}

function bestOf(
  words: readonly string[],
  some: readonly Entity[],
  all: readonly Entity[],
  model: Model,
): readonly Entity[] {
  const scores = some.map((entity) => ({ entity, score: scoreOf(entity, words, all, model) }))
  const best = Math.max(0, ...scores.map(({ score }) => score))
  return best === 0 ? [] : scores.filter(({ score }) => score === best).map(({ entity }) => entity)
}

/** Words that only say which kind it is. */
function ownWords(concept: ConceptId): readonly string[] {
  return (concepts.get(concept)?.words ?? []).flatMap((phrase) => tokensOf(phrase))
}

/** `Pods` are all pods and `frontend pods` those of the frontend; `monitoring pods` are none of ours. */
function fits(entity: Entity, words: readonly string[], model: Model): boolean {
  const own = [...distinguishing(entity, model), ...ownWords(entity.concept)]
  return words.every((word) => generic.has(word) || /^\d+$/.test(word) || own.some((other) => sameWord(word, other)))
}

/** How many words of a label are words of this one and not of every one of its kind. */
function scoreOf(entity: Entity, words: readonly string[], all: readonly Entity[], model: Model): number {
  const own = distinguishing(entity, model).filter(
    (word) => all.length === 1 || !all.every((other) => distinguishing(other, model).includes(word)),
  )
  return words.filter((word) => own.some((other) => sameWord(word, other))).length
}

/** A security group also goes by what is in it. */
function distinguishing(entity: Entity, { scene, entities }: Model): readonly string[] {
  const names = entity.names.flatMap((name) => tokensOf(name))
  if (entity.concept !== 'security-group') return [...entity.words, ...names]
  const members = entities.filter(({ id }) =>
    scene.balancers.some(
      (balancer) => balancer.id === id && balancer.groups.some((group) => entity.names.includes(group)),
    ),
  )
  return [...entity.words, ...members.flatMap(({ words }) => words)]
}
