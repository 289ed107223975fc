import type { Resource } from '#graph/resource.ts'
import type { Origin, Path } from '#graph/value.ts'
import type { Environment, Link } from '#language/environment.ts'
import type { Answer, Evidence, Step } from './answer.ts'
import { shown } from './shown.ts'

/** Why a resource exists. `file` is where it is written, where that is known. */
export function whyResource(
  resource: Resource,
  declared: readonly Environment[],
  file: string | undefined,
): Answer<'emitted' | 'planned'> {
  const { id, environment, layer, because } = resource
  const isForeign = because.capability === 'terraform-plan'
  const where = isForeign
    ? 'in the plan'
    : environment === ''
      ? `layer ${layer}`
      : `layer ${layer} of environment ${environment}`
  return {
    question: `why ${id}`,
    environment,
    verdict: isForeign ? 'planned' : 'emitted',
    summary: file === undefined ? where : `${where}, in ${file}`,
    steps: [
      { says: because.reason, outcome: 'fact', evidence: [evidenceOf(resource)] },
      ...linksBehind(resource, resource.because.path, declared),
    ],
  }
}

/** The place in the platform file that asked for a resource; one of a plan has none. */
export function evidenceOf({ id, because }: Resource): Evidence {
  return because.capability === 'terraform-plan' ? { resource: id } : { resource: id, path: because.path }
}

/** Rules, policies and secrets that a link needs name the link. */
function linksBehind({ id, environment }: Resource, behind: Path, declared: readonly Environment[]): readonly Step[] {
  const links = declared.filter(({ name }) => environment === '' || name === environment).flatMap(linksOf)
  const link = links.find(({ path }) => path.join('.') === behind.join('.'))
  if (link === undefined) return []
  const says = `\`${link.from}\` is linked to \`${link.to}\`; without the link this would not be there`
  return [{ says, outcome: 'fact', evidence: [{ resource: id, path: link.path }] }]
}

function linksOf({ services, edge }: Environment): readonly Link[] {
  return [...services.flatMap(({ uses, calls }) => [...uses, ...calls]), ...(edge?.routes ?? []).map(({ to }) => to)]
}

type ArgumentVerdict = 'written' | 'default' | 'decided' | 'structure' | 'planned'

/** Why an argument has the value that it has. `value` is what stands at the path. */
export function whyArgument(
  resource: Resource,
  path: readonly string[],
  value: unknown,
  declared: readonly Environment[],
): Answer<ArgumentVerdict> {
  const argument = path.join('.')
  const origin = originOf(resource, path)
  const says = `${argument} = ${shown(value)}`
  const answer = { question: `why ${resource.id}.${argument}`, environment: resource.environment }
  const step = (place: Path | undefined, told: string): Step => ({
    says: told,
    outcome: 'fact',
    evidence: [{ resource: resource.id, argument, ...(place === undefined ? {} : { path: place }) }],
  })
  if (origin === undefined) {
    const { path: place } = evidenceOf(resource)
    const isForeign = place === undefined
    const told = isForeign ? resource.because.reason : `part of what this is: ${lowered(resource.because.reason)}`
    return { ...answer, verdict: isForeign ? 'planned' : 'structure', summary: says, steps: [step(place, told)] }
  }
  switch (origin.from) {
    case 'declared':
      return {
        ...answer,
        verdict: 'written',
        summary: says,
        steps: [step(origin.path, 'written in the platform file'), ...linksBehind(resource, origin.path, declared)],
      }
    case 'decision':
      return {
        ...answer,
        verdict: 'decided',
        summary: says,
        steps: [step(undefined, `a decision of the compiler, because ${lowered(origin.reason)}`)],
      }
    case 'default':
      return {
        ...answer,
        verdict: 'default',
        summary: says,
        steps: [step(origin.path, `the default, because ${lowered(origin.reason)}`)],
        remedy: `to change it, write \`${origin.path.at(-1) ?? ''}\` there`,
      }
  }
}

/** The origin of an argument, or of the nearest group around it. */
function originOf({ origins }: Resource, path: readonly string[]): Origin | undefined {
  const around = path.map((_, i) => path.slice(0, path.length - i).join('.'))
  const nearest = around.find((name) => origins.has(name))
  return nearest === undefined ? undefined : origins.get(nearest)
}

/** The start of a sentence in the middle of one; names and acronyms keep their capitals. */
function lowered(text: string): string {
  return /^[A-Z][a-z]+\b/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

/** Everything that a name of the platform file makes. */
export function whyDeclared(name: string, path: Path, resources: readonly Resource[]): Answer<'declared'> {
  return {
    question: `why ${name}`,
    environment: '',
    verdict: 'declared',
    summary: `\`${name}\` stands in the platform file and makes ${resources.length} resources`,
    steps: resources.map((resource) => ({
      says: resource.because.reason,
      outcome: 'fact',
      evidence: [{ resource: resource.id, path: resource.because.path.length > 0 ? resource.because.path : path }],
    })),
    remedy: 'name one of them to see its arguments',
  }
}
