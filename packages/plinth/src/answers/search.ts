import type { Resource } from '#graph/resource.ts'
import { isReference } from '#graph/value.ts'
import type { Answer, Evidence, Step } from './answer.ts'
import { shown } from './shown.ts'
import { evidenceOf } from './why.ts'

const most = 40

/** Resources whose name holds a word and arguments whose value does; undefined when nothing holds it. */
export function search(word: string, resources: readonly Resource[]): Answer<'found'> | undefined {
  const wanted = word.toLowerCase()
  const found = resources.flatMap((resource) => argumentsWith(wanted, resource))
  if (found.length === 0) return undefined
  const holders = new Set(found.map(({ evidence: [first] }) => first?.resource)).size
  const rest = found.length > most ? `; the first ${most} are shown` : ''
  return {
    question: `why ${word}`,
    environment: '',
    verdict: 'found',
    summary: `'${word}' stands in ${counted(found.length, 'argument')} of ${counted(holders, 'resource')}${rest}`,
    steps: found.slice(0, most),
  }
}

function argumentsWith(wanted: string, resource: Resource): readonly Step[] {
  const found: Step[] = []
  const visit = (value: unknown, path: readonly string[]): void => {
    if (isReference(value)) return
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key])
    } else if (holds(value, wanted)) found.push(step(resource, path, value))
  }
  visit(resource.args, [])
  return found
}

/** Numbers are found whole: 54 does not stand in 5432. */
function holds(value: unknown, wanted: string): boolean {
  if (typeof value === 'string') return value.toLowerCase().includes(wanted)
  return (typeof value === 'number' || typeof value === 'boolean') && String(value) === wanted
}

function step(resource: Resource, path: readonly string[], value: unknown): Step {
  const argument = path.join('.')
  const origin = resource.origins.get(argument)
  const written = origin !== undefined && origin.from !== 'decision' ? { path: origin.path } : {}
  const evidence: Evidence = { ...evidenceOf(resource), argument, ...written }
  return { says: `${argument} = ${shown(value)}`, outcome: 'fact', evidence: [evidence] }
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
