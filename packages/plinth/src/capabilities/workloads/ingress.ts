import type { Maker } from '#capabilities/maker.ts'
import { balancerName, fullName } from '#capabilities/naming.ts'
import { needsLoadBalancer } from '#capabilities/needs.ts'
import { decided, derive, type Setting, type WithSettings } from '#graph/value.ts'
import type { HTTPIngressPath } from '#kubernetes/types.gen.ts'
import type { Edge, Environment, Route } from '#language/environment.ts'

/** The way in: one Ingress for everything that the edge routes to services, and the class that bounds it. */
export function makeIngress(make: Maker, environment: Environment, namespace: string): void {
  const { edge } = environment
  if (edge === undefined || !needsLoadBalancer(environment)) return
  makeClass(make.in({ file: 'ingress/class' }), environment, edge, namespace)
  make.in({ file: 'ingress/ingress' }).object(
    'Ingress',
    {
      metadata: {
        name: environment.platform,
        namespace,
        labels: { 'app.kubernetes.io/part-of': environment.platform },
        annotations: annotationsOf(environment, edge),
      },
      spec: {
        ingressClassName: environment.platform,
        ...(edge.domain !== undefined && { tls: [{ hosts: [edge.domain] }] }),
        rules: [{ http: { paths: pathsOf(environment, edge.routes) } }],
      },
    },
    'What the load balancer does with a request; the controller makes the load balancer from it',
  )
}

/**
 * The class fixes what must not be decided by whoever may write an Ingress: the group, so that nobody adds rules to this
 * load balancer from another namespace, and whether it faces the internet.
 */
function makeClass(make: Maker, environment: Environment, edge: Edge, namespace: string): void {
  const name = environment.platform
  make.object(
    'IngressClass',
    {
      metadata: { name },
      spec: {
        controller: 'ingress.k8s.aws/alb',
        parameters: { apiGroup: 'elbv2.k8s.aws', kind: 'IngressClassParams', name },
      },
    },
    `The class of the load balancer of ${environment.platform}`,
  )
  make.object(
    'IngressClassParams',
    {
      metadata: { name },
      spec: {
        namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
        group: { name: decided(fullName(environment), 'one load balancer for everything that is routed') },
        scheme: schemeOf(edge),
        targetType,
        tags: tagsOf(environment),
      },
    },
    `Binds the class to the namespace ${namespace} and to one load balancer`,
  )
}

function schemeOf({ loadBalancer }: Edge): Setting<'internal' | 'internet-facing'> {
  return derive(loadBalancer.scheme, (scheme) => (scheme === 'public' ? 'internet-facing' : 'internal'))
}

const targetType = decided('ip' as const, 'straight to pods, without a second hop over a node')

function tagsOf(
  environment: Environment,
): readonly { readonly key: string; readonly value: string | Setting<string> }[] {
  const tags = new Map<string, string | Setting<string>>([
    ...Object.keys(environment.tags.value).map(
      (key) => [key, derive(environment.tags, (all) => all[key] ?? '')] as const,
    ),
    ['platform', environment.platform],
    ['environment', environment.name],
  ])
  return [...tags].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => ({ key, value }))
}

function annotationsOf(environment: Environment, edge: Edge): Readonly<Record<string, Setting<string>>> {
  const annotations: Record<string, Setting<string>> = {
    'load-balancer-name': decided(balancerName(environment), 'the edge layer finds the load balancer by its name'),
    'security-groups': decided(
      fullName(environment, 'load-balancer'),
      'the Name tag of the group that Terraform made; without it the controller would open one to everyone',
    ),
    'manage-backend-security-group-rules': decided(
      'false',
      'Terraform opens the pods to the load balancer, port by port',
    ),
    scheme: schemeOf(edge),
    'target-type': targetType,
    'load-balancer-attributes': derive(edge.loadBalancer.deletionProtection, attributesOf),
    ...listenersOf(edge),
  }
  return Object.fromEntries(
    Object.entries(annotations)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => [`alb.ingress.kubernetes.io/${name}`, value]),
  )
}

function attributesOf(deletionProtection: boolean): string {
  return [
    `deletion_protection.enabled=${deletionProtection}`,
    'idle_timeout.timeout_seconds=60',
    'routing.http.desync_mitigation_mode=defensive',
    'routing.http.drop_invalid_header_fields.enabled=true',
  ].join(',')
}

/** Only a domain can have a certificate; the controller finds it in ACM by the host under `tls`. */
function listenersOf(edge: Edge): Readonly<Record<string, Setting<string>>> {
  if (edge.domain === undefined) {
    const reason = 'without a domain nobody issues a certificate; CloudFront speaks TLS to visitors'
    return { 'listen-ports': decided('[{"HTTP": 80}]', reason) }
  }
  const isPublic = edge.loadBalancer.scheme.value === 'public'
  return {
    'listen-ports': decided(
      isPublic ? '[{"HTTP": 80}, {"HTTPS": 443}]' : '[{"HTTPS": 443}]',
      isPublic
        ? 'port 80 answers with a redirect and nothing else'
        : 'CloudFront comes over TLS, and nobody else comes',
    ),
    ...(isPublic && { 'ssl-redirect': decided('443', 'nothing is ever answered in the clear') }),
    'ssl-policy': decided('ELBSecurityPolicy-TLS13-1-2-2021-06', 'TLS 1.2 and 1.3, and no broken cipher'),
  }
}

function pathsOf(environment: Environment, routes: readonly Route[]): readonly WithSettings<HTTPIngressPath>[] {
  const slugs = new Map(environment.services.map(({ name, slug }) => [name, slug]))
  return routes.flatMap((route) => {
    const slug = slugs.get(route.to.to)
    if (slug === undefined) return []
    return [{ ...pathOf(route.path), backend: { service: { name: slug, port: { name: 'http' } } } }]
  })
}

/**
 * `/api/*` is everything below `/api`. Patterns with a `*` inside go to the load balancer as they are. The controller
 * tries exact paths first, then prefixes from the longest, then patterns in their order.
 */
function pathOf(path: Setting<string>): {
  readonly path: Setting<string>
  readonly pathType: 'Prefix' | 'Exact' | 'ImplementationSpecific'
} {
  const folder = /^(\/[^*?]*?)\/?\*$/.exec(path.value)?.[1]
  if (folder !== undefined && path.value.endsWith('/*')) {
    return { path: derive(path, () => folder), pathType: 'Prefix' }
  }
  return { path, pathType: /[*?]/.test(path.value) ? 'ImplementationSpecific' : 'Exact' }
}
