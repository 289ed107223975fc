import type { Resource } from '../../packages/plinth/src/graph/resource.ts'
import { isReference, type Reference } from '../../packages/plinth/src/graph/value.ts'

/** How a fault is planted: resources in, resources out. Each of these throws where it finds nothing to change. */
export type Change = (resources: readonly Resource[]) => readonly Resource[]

/** Ids of the demo environment, without its name: `platform/aws_vpc.main`. */
function idOf(name: string): string {
  return `demo/${name}`
}

export function refTo(name: string, attribute = 'id'): Reference {
  return { $: 'reference', target: idOf(name), attribute }
}

export function remove(...names: readonly string[]): Change {
  return (resources) => {
    const gone = new Set(names.map(idOf))
    for (const id of gone) needed(resources, id)
    return resources.filter(({ id }) => !gone.has(id))
  }
}

/** Sets the value at a path of arguments; `undefined` takes it away. */
export function set(name: string, path: string, value: unknown): Change {
  return (resources) => {
    needed(resources, idOf(name))
    return resources.map((resource) =>
      resource.id === idOf(name)
        ? { ...resource, args: replaced(resource.args, path.split('.'), value) as Resource['args'] }
        : resource,
    )
  }
}

/** Changes the text of all arguments of a resource. */
export function replaceText(name: string, from: string, to: string): Change {
  return (resources) => {
    const found = needed(resources, idOf(name))
    const text = JSON.stringify(found.args)
    if (!text.includes(from)) throw new Error(`${name} has no ${from}`)
    const args = JSON.parse(text.replaceAll(from, to)) as Resource['args']
    return resources.map((resource) => (resource === found ? { ...resource, args } : resource))
  }
}

/** A resource like another one, under a new name and with other arguments. */
export function addLike(name: string, as: string, change: Resource['args']): Change {
  return (resources) => {
    const found = needed(resources, idOf(name))
    return [
      ...resources,
      { ...found, id: `${found.id}_${as}`, name: `${found.name}_${as}`, args: merged(found.args, change) },
    ]
  }
}

/** A Terraform block of the platform layer. */
export function add(type: string, name: string, args: Resource['args']): Change {
  return (resources) => {
    const like = needed(resources, idOf('platform/aws_vpc.main'))
    return [...resources, { ...like, id: idOf(`platform/${type}.${name}`), type, name, args }]
  }
}

/** A manifest: `networking.k8s.io/v1/NetworkPolicy`, `ecommerce-demo/open`. */
export function addObject(type: string, name: string, spec: unknown): Change {
  return (resources) => {
    const like = needed(resources, idOf('gitops/Service/ecommerce-demo/backend'))
    const [namespace = '', own = ''] = name.split('/')
    const args = { kind: type.split('/').at(-1), metadata: { name: own, namespace }, spec }
    return [...resources, { ...like, id: idOf(`gitops/${type.split('/').at(-1) ?? ''}/${name}`), type, name, args }]
  }
}

export function all(...changes: readonly Change[]): Change {
  return (resources) => changes.reduce((changed, change) => change(changed), resources)
}

function needed(resources: readonly Resource[], id: string): Resource {
  const found = resources.find((resource) => resource.id === id)
  if (found === undefined) throw new Error(`the shop has no ${id}`)
  return found
}

function merged(args: Resource['args'], change: Resource['args']): Resource['args'] {
  const entries = Object.entries({ ...args, ...change }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries)
}

function replaced(value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined) return to
  if (Array.isArray(value)) {
    return value.map((item: unknown, i) => (String(i) === key ? replaced(item, rest, to) : item))
  }
  const group = typeof value === 'object' && value !== null && !isReference(value) ? value : {}
  const changed = { ...group, [key]: replaced((group as Record<string, unknown>)[key], rest, to) }
  return Object.fromEntries(Object.entries(changed).filter(([, item]) => item !== undefined))
}
