import { describe, expect, test } from 'vitest'
import { subjectsOf } from '#answers/subjects.ts'
import type { Subject } from '#answers/subject.ts'
import { compile } from '#compile.ts'
import { graphOf } from '#graph/graph.ts'
import type { Resource } from '#graph/resource.ts'
import { github } from '#language/words/github.ts'
import { postgres } from '#language/words/postgres.ts'
import type { ReachInput } from '#language/words/reach.ts'
import { service } from '#language/words/service.ts'
import { cdn } from '#language/words/cdn.ts'
import { smallPlatform } from '#testing/small-platform.ts'
import { proveNetwork } from '../prove-network.ts'

const database = postgres({ class: 'db.m7g.large' })
const backend = service({ path: 'api', port: 3000, uses: [database] })
const frontend = service({ path: 'web', port: 8080, calls: [backend] })

/** A platform with everything that proofs are about; a test plants one fault in what is emitted. */
function subject(reach: ReachInput = {}): Subject {
  const platform = smallPlatform({
    resources: { database, backend, frontend },
    edge: cdn({ routes: [{ path: '/*', to: frontend }], domain: 'shop.example.com' }),
    delivery: github({ repository: 'acme/shop' }),
    reach,
  })
  const { graph, platform: resolved } = compile(platform)
  const [found] = subjectsOf(graph, resolved?.environments ?? [])
  if (found === undefined) throw new Error('the platform of this test is wrong')
  return found
}

type Fault = (resources: readonly Resource[]) => readonly Resource[]

function findings(fault: Fault, reach: ReachInput = {}): readonly string[] {
  const right = subject(reach)
  const wrong = { ...right, graph: graphOf(fault(right.graph.resources)) }
  return proveNetwork(wrong).map(({ code, message }) => `${code}: ${message}`)
}

/** Changes the arguments of one resource, found by the end of its id. */
function change(id: string, edit: (args: never) => object): Fault {
  return (resources) => {
    expect(
      resources.filter((one) => one.id.endsWith(id)),
      id,
    ).toHaveLength(1)
    return resources.map((one) =>
      one.id.endsWith(id) ? { ...one, args: edit(one.args as never) as Resource['args'] } : one,
    )
  }
}

function without(id: string): Fault {
  return (resources) => resources.filter((one) => !one.id.endsWith(id))
}

function adding(like: string, name: string, args: (args: Resource['args']) => Resource['args']): Fault {
  return (resources) => {
    const model = resources.find(({ id }) => id.endsWith(like))
    if (model === undefined) throw new Error(like)
    return [...resources, { ...model, id: model.id.replace(/[^.]+$/, name), name, args: args(model.args) }]
  }
}

function both(...faults: readonly Fault[]): Fault {
  return (resources) => faults.reduce((rest, fault) => fault(rest), resources)
}

test('nothing is wrong with what is emitted', () => {
  expect(findings((resources) => resources)).toEqual([])
})

describe('stores', () => {
  const exposed = both(
    adding('aws_vpc_security_group_ingress_rule.database_from_nodes', 'everyone', ({ security_group_id }) => ({
      security_group_id,
      ip_protocol: 'tcp',
      from_port: 5432,
      to_port: 5432,
      cidr_ipv4: '0.0.0.0/0',
    })),
    change('aws_db_instance.database', (args: object) => ({ ...args, publicly_accessible: true })),
  )

  test("a public database with an open group, in a subnet with a way out, is 'reach/store'", () => {
    const routed = adding('aws_route.public_internet', 'database', (args) => ({
      ...args,
      route_table_id: { $: 'reference', target: 'test/platform/aws_route_table.database', attribute: 'id' },
    }))
    expect(findings(both(exposed, routed))).toEqual([
      'reach/store: internet reaches database on 5432/tcp, and nothing links them: tcp from 1.0.0.0 port 49152 to 10.0.128.4 port 5432',
    ])
  })

  test('without a route out of the subnet the internet does not get there', () => {
    expect(findings(exposed)).toEqual([])
  })

  test('a policy that opens a service without a link', () => {
    const open = change('NetworkPolicy/small/frontend', ({ spec, ...rest }: { spec: { egress: object[] } }) => ({
      ...rest,
      spec: { ...spec, egress: [...spec.egress, { to: [{ ipBlock: { cidr: '10.0.0.0/16' } }] }] },
    }))
    expect(findings(open)).toEqual([
      expect.stringMatching(/^reach\/store: frontend reaches database on 5432\/tcp, and nothing links them: tcp from/),
    ])
  })

  test("policies that nothing surely enforces: 'reach/unproved'", () => {
    expect(findings(without('aws_eks_addon.vpc_cni')).map((each) => each.split(':')[0])).toContain('reach/unproved')
  })
})

describe('what the platform needs', () => {
  test('a Service that leads to no port', () => {
    const renamed = change('Service/small/backend', ({ spec, ...rest }: { spec: { ports: object[] } }) => ({
      ...rest,
      spec: { ...spec, ports: spec.ports.map((port) => ({ ...port, targetPort: 'htttp' })) },
    }))
    expect(findings(renamed)).toEqual([
      'reach/needed: frontend cannot reach backend on 3000/tcp, and it calls it: the Service backend leads to no port that they listen on',
    ])
  })

  test.for([
    [
      'the store lets nobody in',
      'aws_vpc_security_group_ingress_rule.database_from_nodes',
      'backend cannot reach database on 5432/tcp, and it uses it',
    ],
    ['a policy is gone', 'NetworkPolicy/small/backend', 'backend cannot reach database on 5432/tcp, and it uses it'],
    [
      'the load balancer may not send',
      'aws_vpc_security_group_egress_rule.load_balancer_to_nodes_8080',
      'internet cannot reach frontend on 8080/tcp, and a route leads there',
    ],
    [
      'kubelets are closed',
      'aws_vpc_security_group_ingress_rule.nodes_from_control_plane_10250',
      'api-server cannot reach nodes on 10250/tcp, and it asks kubelets for logs and metrics',
    ],
    [
      'the API server is closed',
      'aws_vpc_security_group_ingress_rule.control_plane_from_nodes',
      'nodes cannot reach api-server on 443/tcp, and nodes join the cluster there',
    ],
    [
      'pods of other nodes are closed',
      'aws_vpc_security_group_ingress_rule.nodes_from_nodes',
      'cannot reach coredns on 53/udp, 53/tcp, and it looks up names there',
    ],
    [
      'names are closed',
      'NetworkPolicy/small/allow-dns',
      'cannot reach coredns on 53/udp, 53/tcp, and it looks up names there',
    ],
  ] as const)('%s', ([, id, said]) => {
    expect(findings(without(id)).join('\n')).toContain(said)
  })

  test('a webhook port that is closed', () => {
    const fault = without('aws_vpc_security_group_ingress_rule.nodes_from_control_plane_9443')
    expect(findings(fault)).toEqual([
      expect.stringMatching(
        /^reach\/needed: api-server cannot reach aws-load-balancer-controller on 9443\/tcp, and it asks that webhook/,
      ),
    ])
  })
})

describe('security groups for pods', () => {
  const ofStore = { $: 'reference', target: 'test/services/aws_security_group.database', attribute: 'id' }
  const ofNodes = { $: 'reference', target: 'test/platform/aws_security_group.nodes', attribute: 'id' }

  function given(group: unknown): Fault {
    return (resources) => {
      const model = resources.find(({ id }) => id.endsWith('NetworkPolicy/small/backend'))
      if (model === undefined) throw new Error('no policy')
      const type = 'vpcresources.k8s.aws/v1beta1/SecurityGroupPolicy'
      const spec = {
        podSelector: { matchLabels: { 'app.kubernetes.io/name': 'backend' } },
        securityGroups: { groupIds: [group] },
      }
      const args = { metadata: { name: 'backend', namespace: 'small' }, spec }
      return [...resources, { ...model, id: 'test/gitops/SecurityGroupPolicy/small/backend', type, args }]
    }
  }

  test('with the group of the nodes nothing changes', () => {
    expect(findings(given(ofNodes))).toEqual([])
  })

  test('with another group they lose what the group of the nodes opens', () => {
    expect(findings(given(ofStore)).join('\n')).toContain('backend cannot reach database on 5432/tcp, and it uses it')
    expect(findings(given(ofStore)).join('\n')).toContain('frontend cannot reach backend on 3000/tcp, and it calls it')
  })
})

describe('around the CDN', () => {
  test('a load balancer that faces the internet', () => {
    const facing = both(
      change('IngressClassParams/small', ({ spec, ...rest }: { spec: object }) => ({
        ...rest,
        spec: { ...spec, scheme: 'internet-facing' },
      })),
      adding(
        'aws_vpc_security_group_ingress_rule.load_balancer_from_cloudfront_443',
        'everyone',
        ({ security_group_id }) => ({
          security_group_id,
          ip_protocol: 'tcp',
          from_port: 443,
          to_port: 443,
          cidr_ipv4: '0.0.0.0/0',
        }),
      ),
    )
    expect(findings(facing)).toContainEqual(
      'reach/around-cdn: internet reaches load-balancer on 443/tcp without passing the CDN: tcp from 1.0.0.0 port 49152 to 10.0.0.4 port 443',
    )
  })
})

describe('what the platform file says', () => {
  test('never: through what hands on as well', () => {
    expect(findings((all) => all, { never: [{ from: ['internet'], to: [frontend, backend] }] })).toEqual([
      'reach/never: internet reaches frontend on 8080/tcp through cdn and load-balancer, which must never be: tcp from load-balancer to 10.0.64.4 port 8080',
    ])
  })

  test('never, on other ports alone', () => {
    expect(findings((all) => all, { never: [{ from: [backend], to: [database], ports: [22] }] })).toEqual([])
  })

  test('only: nodes count unless they are listed', () => {
    const only = (from: readonly (typeof backend | 'nodes' | 'add-ons')[]): readonly string[] =>
      findings((all) => all, { only: [{ from, to: [database] }] }).map((each) => each.split(' where ')[0] ?? each)
    expect(only([backend])).toEqual(['reach/only: nodes reach database on 5432/tcp,'])
    expect(only([backend, 'nodes'])).toEqual([])
    expect(only(['nodes'])).toEqual(['reach/only: backend reaches database on 5432/tcp,'])
  })

  test('only from the internet means through the CDN and the load balancer too', () => {
    const rule = { from: ['internet' as const, 'nodes' as const], to: [frontend] }
    expect(findings((all) => all, { only: [rule] })).toEqual([])
  })

  test("a rule about an address that is known after apply is 'reach/unproved'", () => {
    const later = adding(
      'aws_vpc_security_group_ingress_rule.database_from_nodes',
      'later',
      ({ security_group_id }) => ({
        security_group_id,
        ip_protocol: 'tcp',
        from_port: 5432,
        to_port: 5432,
        prefix_list_id: { $: 'reference', target: 'test/platform/aws_nothing.here', attribute: 'id' },
      }),
    )
    const said = findings(later, { never: [{ from: ['10.0.0.0/20'], to: [database] }] })
    expect(said.map((each) => each.split(':')[0])).toEqual(['reach/unproved'])
  })
})
