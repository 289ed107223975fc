import fc from 'fast-check'

/** A cluster: where its nodes are, which pods run on them, and what policies say. */
export interface ClusterRecipe {
  readonly vpc: number
  readonly subnets: readonly number[]
  readonly groups: readonly number[]
  readonly enforcement: 'on' | 'off' | 'unknown' | 'left out'
  /** Label `team` of each namespace; undefined where nobody wrote the namespace down. */
  readonly namespaces: readonly (string | undefined)[]
  readonly pods: readonly PodRecipe[]
  readonly policies: readonly PolicyRecipe[]
  readonly services: readonly ServiceRecipe[]
}

export interface ServiceRecipe {
  readonly namespace: number
  readonly selector: { readonly app?: string; readonly tier?: string }
  readonly port: number
  readonly protocol: 'TCP' | 'UDP' | undefined
  /** Undefined: the port itself. */
  readonly target: number | 'web' | undefined
}

interface PodRecipe {
  readonly namespace: number
  readonly app: string
  readonly tier: string | undefined
  readonly kind: 'Deployment' | 'StatefulSet' | 'DaemonSet'
  /** Number of the container port that is called `web`. */
  readonly web: number
}

export interface PolicyRecipe {
  readonly namespace: number
  readonly selector: SelectorRecipe
  readonly types: readonly ('Ingress' | 'Egress')[] | undefined
  readonly ingress: readonly PolicyRuleRecipe[] | undefined
  readonly egress: readonly PolicyRuleRecipe[] | undefined
}

export interface PolicyRuleRecipe {
  readonly peers: readonly PeerRecipe[]
  readonly ports: readonly PortRecipe[]
}

export type PeerRecipe =
  | { readonly kind: 'pods'; readonly selector: SelectorRecipe }
  | { readonly kind: 'namespaces'; readonly selector: NamespaceRecipe }
  | { readonly kind: 'both'; readonly namespaces: NamespaceRecipe; readonly selector: SelectorRecipe }
  | { readonly kind: 'addresses'; readonly cidr: number; readonly except: readonly number[] }

export interface PortRecipe {
  readonly protocol: 'TCP' | 'UDP' | undefined
  readonly port: number | 'web' | undefined
  readonly end: number | undefined
}

export type SelectorRecipe =
  | { readonly by: 'all' }
  | { readonly by: 'app' | 'tier'; readonly value: string }
  | { readonly by: 'expression'; readonly key: string; readonly operator: string; readonly values: readonly string[] }

export type NamespaceRecipe =
  | { readonly by: 'all' }
  | { readonly by: 'name'; readonly value: number }
  | { readonly by: 'team'; readonly value: string }

const which = fc.nat(1000)
const app = fc.constantFrom('a', 'b', 'c')
const tier = fc.constantFrom('x', 'y')
const team = fc.constantFrom('red', 'blue')

const selector: fc.Arbitrary<SelectorRecipe> = fc.oneof(
  fc.constant({ by: 'all' as const }),
  fc.record({ by: fc.constant('app' as const), value: app }),
  fc.record({ by: fc.constant('tier' as const), value: tier }),
  fc.record({
    by: fc.constant('expression' as const),
    key: fc.constantFrom('app', 'tier'),
    operator: fc.constantFrom('In', 'NotIn', 'Exists', 'DoesNotExist'),
    values: fc.uniqueArray(fc.constantFrom('a', 'b', 'x', 'y'), { minLength: 1, maxLength: 2 }),
  }),
)

const namespaces: fc.Arbitrary<NamespaceRecipe> = fc.oneof(
  fc.constant({ by: 'all' as const }),
  fc.record({ by: fc.constant('name' as const), value: which }),
  fc.record({ by: fc.constant('team' as const), value: team }),
)

const peer: fc.Arbitrary<PeerRecipe> = fc.oneof(
  fc.record({ kind: fc.constant('pods' as const), selector }),
  fc.record({ kind: fc.constant('namespaces' as const), selector: namespaces }),
  fc.record({ kind: fc.constant('both' as const), namespaces, selector }),
  fc.record({ kind: fc.constant('addresses' as const), cidr: which, except: fc.array(which, { maxLength: 2 }) }),
)

const edge = fc.constantFrom(22, 80, 443, 1023, 1024, 5432, 8080, 32767, 40000)

const port: fc.Arbitrary<PortRecipe> = fc.record({
  protocol: fc.constantFrom('TCP' as const, 'TCP' as const, 'UDP' as const, undefined),
  port: fc.oneof(edge, edge, fc.constant('web' as const), fc.constant(undefined)),
  end: fc.option(edge, { nil: undefined, freq: 2 }),
})

const policyRule: fc.Arbitrary<PolicyRuleRecipe> = fc.record({
  peers: fc.array(peer, { maxLength: 2 }),
  ports: fc.array(port, { maxLength: 2 }),
})

const rules = fc.option(fc.array(policyRule, { maxLength: 2 }), { nil: undefined, freq: 3 })

const policy: fc.Arbitrary<PolicyRecipe> = fc.record({
  namespace: which,
  selector,
  types: fc.constantFrom(undefined, ['Ingress'] as const, ['Egress'] as const, ['Ingress', 'Egress'] as const),
  ingress: rules,
  egress: rules,
})

export const clusterRecipe: fc.Arbitrary<ClusterRecipe> = fc.record({
  vpc: which,
  subnets: fc.array(which, { minLength: 1, maxLength: 2 }),
  groups: fc.array(which, { minLength: 1, maxLength: 2 }),
  enforcement: fc.constantFrom('on', 'on', 'on', 'on', 'on', 'on', 'off', 'unknown', 'left out'),
  namespaces: fc.array(fc.option(team, { nil: undefined }), { minLength: 1, maxLength: 3 }),
  pods: fc.array(
    fc.record({
      namespace: which,
      app,
      tier: fc.option(tier, { nil: undefined }),
      kind: fc.constantFrom('Deployment' as const, 'StatefulSet' as const, 'DaemonSet' as const),
      web: edge,
    }),
    { minLength: 2, maxLength: 5 },
  ),
  policies: fc.array(policy, { maxLength: 4 }),
  services: fc.array(
    fc.record({
      namespace: which,
      selector: fc.oneof(
        fc.record({ app }),
        fc.record({ tier }),
        fc.record({ app, tier }),
        fc.constant<{ readonly app?: string }>({}),
      ),
      port: edge,
      protocol: fc.constantFrom('TCP' as const, 'UDP' as const, undefined),
      target: fc.oneof(edge, fc.constant('web' as const), fc.constant(undefined)),
    }),
    { maxLength: 2 },
  ),
})
