import { isExpression, longestReferences, type ConfigModuleJson, type PlanJson } from './plan-format.ts'

/** An attribute of a resource, by the address that the configuration gives it. */
export interface ResolvedReference {
  /** Without indexes: `module.network.aws_subnet.private`. */
  readonly address: string
  /** Empty when all instances are meant, as in `aws_subnet.private[*].id`: a plan does not say what of them. */
  readonly attribute: string
}

/**
 * Follows a reference through the variables and outputs of modules to the resources it ends at. Locals are not in the
 * JSON of a plan, so that what goes through one ends nowhere.
 */
export function referenceResolver(
  plan: PlanJson,
): (modulePath: readonly string[], reference: string) => readonly ResolvedReference[] {
  const root = plan.configuration?.root_module
  const resolve = (
    path: readonly string[],
    reference: string,
    seen: ReadonlySet<string>,
  ): readonly ResolvedReference[] => {
    const key = `${path.join('.')} ${reference}`
    if (seen.has(key)) return []
    const inside = new Set(seen).add(key)
    const follow = (place: readonly string[], expression: unknown): readonly ResolvedReference[] => {
      if (!isExpression(expression)) return []
      return longestReferences(expression.references ?? []).flatMap((each) => resolve(place, each, inside))
    }
    const [head = '', second = '', third = ''] = reference.split(/[.[]/)
    if (head === 'var') {
      const call = path.at(-1)
      const caller = path.slice(0, -1)
      if (call === undefined) return []
      return follow(caller, moduleAt(root, caller)?.module_calls?.[call]?.expressions?.[second])
    }
    if (head === 'module') {
      const inner = [...path, second]
      const output = /^module\.\w[\w-]*(?:\[[^\]]*\])?\.([\w-]+)/.exec(reference)?.[1]
      return output === undefined ? [] : follow(inner, moduleAt(root, inner)?.outputs?.[output]?.expression)
    }
    if (withoutResources.has(head)) return []
    const length = head === 'data' ? 3 : 2
    const address = [head, second, third].slice(0, length).join('.')
    const attribute = attributeOf(reference, address)
    const prefix = path.map((name) => `module.${name}.`).join('')
    return [{ address: prefix + address, attribute }]
  }
  return (path, reference) => resolve(path, reference, new Set())
}

const withoutResources: ReadonlySet<string> = new Set([
  'local',
  'each',
  'count',
  'path',
  'terraform',
  'self',
  'ephemeral',
])

/** `id` of `aws_subnet.private[0].id`. */
function attributeOf(reference: string, address: string): string {
  return reference
    .slice(address.length)
    .replace(/^\[(?:\d+|"(?:[^"\\]|\\.)*"|[^\]]*)\]/, '')
    .replace(/^\./, '')
}

function moduleAt(root: ConfigModuleJson | undefined, path: readonly string[]): ConfigModuleJson | undefined {
  return path.reduce((module, name) => module?.module_calls?.[name]?.module, root)
}
