import type { ProviderBlock, ProviderNestedBlock } from '../../packages/plinth/src/aws/schema/provider-schema.ts'

/** Arguments of one resource by their paths: `vpc_config.subnet_ids`. A block that is there has its own path too. */
export type Written = ReadonlyMap<string, unknown>

/** The body of a resource in Terraform's JSON syntax: every block is a list with one object. */
export function configurationOf(written: Written): Readonly<Record<string, unknown>> {
  return bodyOf(written, '')
}

function bodyOf(written: Written, above: string): Readonly<Record<string, unknown>> {
  const body: Record<string, unknown> = {}
  for (const [path, value] of written) {
    const name = nameBelow(path, above)
    if (name === undefined) continue
    body[name] = value === aBlock ? [bodyOf(written, path)] : value
  }
  return body
}

/** Stands for a block whose arguments have paths of their own. */
export const aBlock = Symbol('a block')

function nameBelow(path: string, above: string): string | undefined {
  const rest = above === '' ? path : path.startsWith(`${above}.`) ? path.slice(above.length + 1) : undefined
  return rest === undefined || rest.includes('.') ? undefined : rest
}

/** The same as a state keeps it: whole, with `null` for what is not there. */
export function attributesOf(block: ProviderBlock, written: Written, above = ''): Readonly<Record<string, unknown>> {
  const join = (name: string): string => (above === '' ? name : `${above}.${name}`)
  const attributes = Object.entries(block.attributes ?? {}).map(([name, { write_only: never }]) => {
    return [name, never === true ? null : (written.get(join(name)) ?? null)]
  })
  const blocks = Object.entries(block.block_types ?? {}).map(([name, nested]) => {
    return [name, nestedOf(nested, written, join(name))]
  })
  return Object.fromEntries([...attributes, ...blocks]) as Readonly<Record<string, unknown>>
}

function nestedOf({ block, nesting_mode: nesting }: ProviderNestedBlock, written: Written, path: string): unknown {
  const body = written.has(path) ? attributesOf(block, written, path) : undefined
  if (nesting === 'single') return body ?? null
  return body === undefined ? [] : [body]
}
