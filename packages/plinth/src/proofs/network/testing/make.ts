import type { Resource } from '#graph/resource.ts'
import type { Reference } from '#graph/value.ts'

/** A Terraform block as the graph holds it, with an id a person can read. */
export function block(type: string, name: string, args: Resource['args'] = {}): Resource {
  return terraform('managed', type, name, args)
}

/** A data source: what exists already, and is known to AWS alone. */
export function dataSource(type: string, name: string, args: Resource['args'] = {}): Resource {
  return terraform('data', type, name, args)
}

export function manifest(type: string, name: string, args: Resource['args']): Resource {
  return {
    id: `test/gitops/${type.split('/').at(-1) ?? type}/${name}`,
    engine: 'kubernetes',
    type,
    name,
    environment: 'test',
    layer: 'gitops',
    file: 'main',
    args,
    origins: new Map(),
    because,
  }
}

/** Id of a block made here: `test/platform/aws_vpc.a`. */
export function idOf(type: string, name: string): string {
  return `test/platform/${type}.${name}`
}

export function reference(type: string, name: string, attribute = 'id'): Reference {
  return { $: 'reference', target: idOf(type, name), attribute }
}

const because = { capability: 'test', path: [], reason: 'test' }

function terraform(mode: 'managed' | 'data', type: string, name: string, args: Resource['args']): Resource {
  return {
    id: `test/platform/${mode === 'data' ? 'data.' : ''}${type}.${name}`,
    engine: 'terraform',
    type,
    name,
    environment: 'test',
    layer: 'platform',
    file: 'main',
    args,
    origins: new Map(),
    because,
    terraform: { mode },
  }
}
