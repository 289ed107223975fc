import type { Nodes } from '#aws/facets/prices.ts'
import type { Range, UsageName } from '#aws/usage.ts'
import type { Path } from '#graph/value.ts'
import type { MoneyRange } from './money.ts'

/** One thing that AWS charges for one resource. */
export interface Line {
  /** Id of the resource: `demo/platform/aws_nat_gateway.a`. */
  readonly resource: string
  readonly type: string
  /** Folder in `capabilities` that made the resource; `terraform-plan` for plans. */
  readonly capability: string
  /** Name in `resources` of the platform file that the resource is made for; absent for what all share. */
  readonly service?: string
  readonly layer: string
  /** As a reader of the bill would call it: `data processed`. */
  readonly component: string
  /** Units in a month. */
  readonly quantity: Range
  readonly unit: string
  /** Set when the quantity is a usage and not what is built. */
  readonly usage?: UsageName
  /** In millionths of a US dollar. */
  readonly monthly: MoneyRange
  readonly price: LinePrice
  /** Set for what pods run on. */
  readonly nodes?: Nodes
  /** Why it is charged so, where the arguments do not say it. */
  readonly because?: string
  /** Place in the platform file behind the resource; absent for plans. */
  readonly path?: Path
}

/** What `plinth why` calls a line: `cost/demo/platform/aws_nat_gateway.a/data-processed`. */
export function idOfLine({ resource, component }: Pick<Line, 'resource' | 'component'>): string {
  return `cost/${resource}/${component.replaceAll(/[^\w.]+/g, '-').replace(/-$/, '')}`
}

/** The price of a line and where it is from. */
export interface LinePrice {
  /** Key in the price book: `nat/gateway`. */
  readonly key: string
  /** `global` for CloudFront and Route 53. */
  readonly region: string
  /** US dollars for `per` units. */
  readonly usd: number
  readonly per: number
  readonly source: string
  /** Day or month of the price; `undated` when the source does not say. */
  readonly asOf: string
  readonly quality: string
  /** How the number was got from the source, where it was not copied. */
  readonly method?: string
}

/** Something that costs money and has no price in the book: named, and never counted as nothing. */
export interface Gap {
  readonly resource: string
  readonly component: string
  readonly key: string
  readonly region: string
  readonly quantity: Range
  readonly unit: string
}

/** Types that nobody has priced, or that cost nothing, with their resources. */
export interface Uncharged {
  readonly type: string
  readonly resources: readonly string[]
  readonly reason: string
}
