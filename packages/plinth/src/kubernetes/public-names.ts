import type { Resource } from '#graph/resource.ts'

/** Host names that an object answers to from outside of the cluster. */
export function kubernetesNames({ type, args }: Resource): readonly string[] {
  const spec = groupAt(args, 'spec')
  switch (type) {
    case 'networking.k8s.io/v1/Ingress':
      return listAt(spec, 'rules').map((rule) => textAt(rule, 'host') ?? '*')
    case 'gateway.networking.k8s.io/v1/HTTPRoute':
      return listAt(spec, 'hostnames').filter((name) => typeof name === 'string')
    case 'v1/Service':
      return annotatedNames(args)
    default:
      return []
  }
}

/** Of external-dns, which makes DNS records of an annotation. */
function annotatedNames(args: unknown): readonly string[] {
  const annotations = groupAt(groupAt(args, 'metadata'), 'annotations')
  return (textAt(annotations, 'external-dns.alpha.kubernetes.io/hostname') ?? '')
    .split(',')
    .filter((name) => name !== '')
}

function groupAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined
}

function listAt(value: unknown, key: string): readonly unknown[] {
  const list = groupAt(value, key)
  return Array.isArray(list) ? list : []
}

function textAt(value: unknown, key: string): string | undefined {
  const text = groupAt(value, key)
  return typeof text === 'string' ? text : undefined
}
