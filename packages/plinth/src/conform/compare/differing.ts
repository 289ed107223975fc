import { findingAt } from '../finding.ts'
import type { Entity } from '../model/entity.ts'
import type { Model } from '../model/model.ts'
import type { DocumentFinding } from '../report.ts'
import { typesIn } from '../rules/labels.ts'
import { nameOf, type Drawn } from './drawn.ts'

/** A label says a type, a range, a port or a count that is not so. */
export function differing(drawn: Drawn, entities: readonly Entity[], model: Model): DocumentFinding | undefined {
  const what = nameOf(drawn)
  const differs = (why: string, right: string): DocumentFinding =>
    findingAt(drawn.line, 'document/differs', { what, why, right })
  const facts = entities.map((entity) => entity.facts)
  const types = facts.flatMap((fact) => fact.types ?? [])
  const type = typesIn(drawn.label).find((one) => types.length > 0 && !types.includes(one))
  if (type !== undefined) return differs(`it is ${types.join(', ')}, not ${type}`, types.join(', '))
  const cidrs = facts.flatMap((fact) => fact.cidrs ?? [])
  const cidr = [...drawn.label.matchAll(/\b\d+(?:\.\d+){3}\/\d+\b/g)]
    .map(([one]) => one)
    .find((one) => cidrs.length > 0 && !cidrs.includes(one))
  if (cidr !== undefined) return differs(`its range is ${cidrs.join(', ')}, not ${cidr}`, cidrs.join(', '))
  const many = differingCount(drawn, entities)
  if (many !== undefined) return differs(`there ${many === 1 ? 'is' : 'are'} ${many}`, String(many))
  const count = facts[0]?.count
  const replicas = /replicas:\s*(\d+)/i.exec(drawn.label)?.[1]
  if (replicas !== undefined && count !== undefined && Number(replicas) !== count) {
    return differs(`it has ${count} replicas, not ${replicas}`, `replicas: ${count}`)
  }
  const name = strangeName(drawn, entities, model)
  if (name !== undefined) return differs(`it is called ${name.real}, not ${name.written}`, name.real)
  return differingPorts(drawn, facts, differs)
}

/** How many there really are, where `Node 3` or `NAT gateways x3` says another number. */
function differingCount({ label }: Drawn, entities: readonly Entity[]): number | undefined {
  const [first] = entities
  if (first === undefined || (first.concept !== 'nodes' && first.concept !== 'nat-gateway')) return undefined
  const real = first.facts.count ?? entities.length
  const [title = ''] = label.split('\n')
  const nth = /\b(\d+)\s*(?:\(.*)?$/.exec(title)?.[1]
  const times = /\bx\s?(\d+)\b|\b(\d+)\s?[x\u00d7]/.exec(title)
  const all = times?.[1] ?? times?.[2]
  const wrong = all === undefined ? Number(nth ?? 0) > real : Number(all) !== real
  return wrong ? real : undefined
}

/** A line of a label that is a full name of such a thing, and of none that the platform has. */
function strangeName(
  drawn: Drawn,
  entities: readonly Entity[],
  { entities: all }: Model,
): { readonly written: string; readonly real: string } | undefined {
  const names = entities.flatMap((entity) => entity.names)
  const written = drawn.label
    .split('\n')
    .slice(1)
    .find((line) => /^[a-z\d]+(?:[-/][a-z\d]+){2,}$/.test(line.trim()))
  if (written === undefined || names.length === 0 || all.some((entity) => entity.names.includes(written)))
    return undefined
  return { written, real: [...new Set(names)].join(', ') }
}

/** Ports are compared where a label lists them, as drawings of security groups do. */
function differingPorts(
  { label }: Drawn,
  facts: readonly Entity['facts'][],
  differs: (why: string, right: string) => DocumentFinding,
): DocumentFinding | undefined {
  const written = [...label.matchAll(/(?:^|[\s,(])(?:https?|tcp)?:(\d{2,5})\b/gi)].map(([, port]) => Number(port))
  const real = [...new Set(facts.flatMap((fact) => fact.ports ?? []))].toSorted((a, b) => a - b)
  if (written.length === 0 || real.length === 0) return undefined
  const wrong = written.filter((port) => !real.includes(port))
  const left = real.filter((port) => !written.includes(port))
  if (wrong.length === 0 && left.length === 0) return undefined
  const says = [
    ...(wrong.length > 0 ? [`${wrong.join(' and ')} ${wrong.length > 1 ? 'are' : 'is'} not open`] : []),
    ...(left.length > 0 ? [`${left.join(' and ')} ${left.length > 1 ? 'are' : 'is'} open, too`] : []),
  ]
  return differs(says.join(', and '), real.map((port) => `:${port}`).join(', '))
}
