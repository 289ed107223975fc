import { graphOf } from '#graph/graph.ts'
import type { Resource } from '#graph/resource.ts'
import type { Reference } from '#graph/value.ts'
import { amountAsText, centsOf } from '../cents.ts'
import { estimate, type Assumptions, type Estimate } from '../estimate.ts'

/** Terraform resources of a foreign project, by address. */
export type Written = Readonly<Record<`aws_${string}.${string}`, Readonly<Record<string, unknown>>>>

/** A reference to another of these resources. */
export function to(address: string, attribute = 'id'): Reference {
  return { $: 'reference', target: `plan/${address}`, attribute }
}

/** Prices objects of a cluster as if a platform file had made them. */
export function pricedObjects(...objects: readonly KubernetesObject[]): Estimate {
  const resources = objects.map((object): Resource => {
    const { apiVersion, kind, metadata } = object
    return {
      ...resourceOf(`aws_none.${metadata.name}`, { ...object }),
      id: `plan/${kind}/${metadata.name}`,
      engine: 'kubernetes',
      type: `${apiVersion}/${kind}`,
      name: metadata.name,
    }
  })
  const place = { account: 'unknown', region: 'us-east-1' }
  return estimate({ graph: graphOf(resources), environment: 'plan', place, declared: undefined })
}

/** As much of an object as its price needs. */
export interface KubernetesObject {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: { readonly name: string; readonly annotations?: Readonly<Record<string, string>> }
  readonly spec?: object
}

/** Prices resources as if they came from a plan. */
export function priced(written: Written, region = 'us-east-1', assumptions: Assumptions = {}): Estimate {
  const resources = Object.entries(written).map(([address, args]) => resourceOf(address, args))
  return estimate(
    { graph: graphOf(resources), environment: 'plan', place: { account: 'unknown', region }, declared: undefined },
    assumptions,
  )
}

function resourceOf(address: string, args: Readonly<Record<string, unknown>>): Resource {
  const [type = '', name = ''] = address.split('.')
  return {
    id: `plan/${address}`,
    engine: 'terraform',
    type,
    name,
    environment: 'plan',
    layer: 'platform',
    file: 'main',
    args,
    origins: new Map(),
    because: { capability: 'terraform-plan', path: [address], reason: 'Planned: create' },
    terraform: { mode: 'managed' },
  }
}

/** A bill as text, one line for each component: `NAT gateway: 730 hour x 0.045 = 32.85`, with ranges as `1..20..200`. */
export function billOf({ lines, gaps, free, unpriced }: Estimate): readonly string[] {
  const range = (of: (end: 'min' | 'likely' | 'max') => string | number): string => {
    const [min, likely, max] = [of('min'), of('likely'), of('max')]
    return min === max ? String(likely) : `${min}..${likely}..${max}`
  }
  return [
    ...lines.map(({ component, quantity, unit, price, monthly }) => {
      const per = price.per === 1 ? '' : ` / ${price.per}`
      const amount = range((end) => amountAsText(centsOf(monthly[end])))
      return `${component}: ${range((end) => Number(quantity[end].toFixed(4)))} ${unit} x ${price.usd}${per} = ${amount}`
    }),
    ...gaps.map(({ component, key, region }) => `${component}: no price for ${key} in ${region}`),
    ...free.map(({ type, reason }) => `${type}: free, ${reason}`),
    ...unpriced.map(({ type }) => `${type}: not priced`),
  ]
}
