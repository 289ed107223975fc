import type { parse, parseExpression } from '@babel/parser'

/** Nodes of the syntax tree, by the types of the parser itself. */
type Program = ReturnType<typeof parse>['program']
export type Statement = Program['body'][number]
export type Expression = ReturnType<typeof parseExpression>
export type ObjectLiteral = Extract<Expression, { type: 'ObjectExpression' }>
export type ArrayLiteral = Extract<Expression, { type: 'ArrayExpression' }>
export type Call = Extract<Expression, { type: 'CallExpression' }>
type Spread = Extract<ObjectLiteral['properties'][number], { type: 'SpreadElement' }>

/** What the walk needs of any node. */
export interface Node {
  readonly type: string
  readonly start?: number | null
  readonly end?: number | null
}

/** The children of a node, in no particular order. */
export function childrenOf(node: Node): readonly Node[] {
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === 'loc' || key.endsWith('Comments') || key === 'extra' || key === 'errors' || key === 'tokens') return []
    return (Array.isArray(value) ? (value as readonly unknown[]) : [value as unknown]).filter(isNode)
  })
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** `{ ... } as const`, `x!` and `(x)` mean what is inside. */
export function unwrap(node: Node): Node {
  switch (node.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'ParenthesizedExpression':
    case 'TSInstantiationExpression':
      return unwrap((node as unknown as { readonly expression: Node }).expression)
    default:
      return node
  }
}

/** The last property that is written with this key; spreads are not looked into. */
export function propertyOf(literal: ObjectLiteral, key: string): Node | undefined {
  return literal.properties.findLast(
    (property) => property.type !== 'SpreadElement' && !property.computed && nameOf(property.key) === key,
  )
}

/** What is spread into a literal, the last first: that is the one that decides. */
export function spreadsOf(literal: ObjectLiteral): readonly Node[] {
  return literal.properties
    .filter((property): property is Spread => property.type === 'SpreadElement')
    .map(({ argument }) => argument)
    .reverse()
}

function nameOf(key: Node): string | undefined {
  switch (key.type) {
    case 'Identifier':
      return (key as Extract<Expression, { type: 'Identifier' }>).name
    case 'StringLiteral':
    case 'NumericLiteral':
      return String((key as Extract<Expression, { type: 'StringLiteral' | 'NumericLiteral' }>).value)
    default:
      return undefined
  }
}
