import { add, addLike, addObject, all, refTo, remove, replaceText, set, type Change } from './change.ts'

/** A question whose answer a fault must change. */
export interface Question {
  readonly from: string
  readonly to: string
}

/** A mistake in the network of the shop, as somebody could make it by hand. */
export interface Fault {
  readonly name: string
  readonly plant: Change
  /** The question that must have another answer with the fault than without; undefined where only a finding shows it. */
  readonly asks: Question | undefined
  /** What the answer is with the fault. */
  readonly becomes: 'reachable' | 'blocked' | 'unknown'
  /** The finding of `check`, where an invariant of the compiler forbids it. */
  readonly finding: string | undefined
}

const groupRules = {
  toDatabase: 'services/aws_vpc_security_group_egress_rule.nodes_to_database',
  fromNodes: 'services/aws_vpc_security_group_ingress_rule.database_from_nodes',
  toRedis: 'services/aws_vpc_security_group_egress_rule.nodes_to_redis',
  redisFromNodes: 'services/aws_vpc_security_group_ingress_rule.redis_from_nodes',
  toNodes: 'platform/aws_vpc_security_group_egress_rule.nodes_to_nodes',
  nodesFromNodes: 'platform/aws_vpc_security_group_ingress_rule.nodes_from_nodes',
  toControlPlane: 'platform/aws_vpc_security_group_egress_rule.nodes_to_control_plane',
  controlPlaneFromNodes: 'platform/aws_vpc_security_group_ingress_rule.control_plane_from_nodes',
  webhooksFrom: 'platform/aws_vpc_security_group_ingress_rule.nodes_from_control_plane_9443',
  kubeletsFrom: 'platform/aws_vpc_security_group_ingress_rule.nodes_from_control_plane_10250',
  toHttps: 'platform/aws_vpc_security_group_egress_rule.nodes_to_https',
  edgeToNodes: 'platform/aws_vpc_security_group_egress_rule.load_balancer_to_nodes_8080',
  nodesFromEdge: 'platform/aws_vpc_security_group_ingress_rule.nodes_from_load_balancer_8080',
  fromCloudFront: 'platform/aws_vpc_security_group_ingress_rule.load_balancer_from_cloudfront_80',
} as const

const policies = {
  backend: 'gitops/NetworkPolicy/ecommerce-demo/backend',
  frontend: 'gitops/NetworkPolicy/ecommerce-demo/frontend',
  dns: 'gitops/NetworkPolicy/ecommerce-demo/allow-dns',
  closed: 'gitops/NetworkPolicy/ecommerce-demo/default-deny',
} as const

const policyType = 'networking.k8s.io/v1/NetworkPolicy'
const anywhere = '0.0.0.0/0'
const databaseSubnets = ['a', 'b'].map((zone) => refTo(`platform/aws_subnet.database_${zone}`))
const privateSubnets = ['a', 'b'].map((zone) => refTo(`platform/aws_subnet.private_${zone}`))

const toDatabase = { from: 'backend', to: 'database:5432/tcp' }
const toRedis = { from: 'backend', to: 'redis:6379/tcp' }
const toBackend = { from: 'frontend', to: 'backend:3000/tcp' }
const toFrontend = { from: 'load-balancer', to: 'frontend:8080/tcp' }
const fromCdn = { from: 'cdn', to: 'load-balancer:80/tcp' }
const outwards = { from: 'nodes', to: 'internet:443/tcp' }

/** A link that is declared and no longer works. */
function breaks(asks: Question, name: string, plant: Change): Fault {
  return { name, plant, asks, becomes: 'blocked', finding: 'reach/needed' }
}

/** Something that could not be reached, and can. */
function opens(from: string, to: string, name: string, plant: Change): Fault {
  return { name, plant, asks: { from, to }, becomes: 'reachable', finding: 'reach/store' }
}

/** A custom ACL for some subnets: everything may pass but what these rules deny. */
function acl(name: string, subnet_ids: readonly unknown[], rules: { ingress?: unknown; egress?: unknown }): Change {
  const pass = { rule_no: 32000, action: 'allow', protocol: '-1', from_port: 0, to_port: 0, cidr_block: anywhere }
  const list = (first: unknown): readonly unknown[] => (first === undefined ? [pass] : [first, pass])
  return add('aws_network_acl', name, {
    vpc_id: refTo('platform/aws_vpc.main'),
    subnet_ids,
    ingress: list(rules.ingress),
    egress: list(rules.egress),
  })
}

function deny(from_port: number, to_port: number): unknown {
  return { rule_no: 100, action: 'deny', protocol: 'tcp', from_port, to_port, cidr_block: anywhere }
}

/** Where packets of the shop are stopped that must pass. */
const broken: readonly Fault[] = [
  breaks(toDatabase, 'the database lets nobody in', remove(groupRules.fromNodes)),
  breaks(toDatabase, 'nodes do not get out to the database', remove(groupRules.toDatabase)),
  breaks(toDatabase, 'the rule of the database starts one port too high', set(groupRules.fromNodes, 'from_port', 5433)),
  breaks(
    toDatabase,
    'the way out ends one port too low',
    all(set(groupRules.toDatabase, 'from_port', 5000), set(groupRules.toDatabase, 'to_port', 5431)),
  ),
  breaks(toDatabase, 'the rule of the database is for UDP', set(groupRules.fromNodes, 'ip_protocol', 'udp')),
  breaks(
    toDatabase,
    'ends of the way out are swapped',
    all(
      set(groupRules.toDatabase, 'security_group_id', refTo('services/aws_security_group.database')),
      set(groupRules.toDatabase, 'referenced_security_group_id', refTo('platform/aws_security_group.nodes')),
    ),
  ),
  breaks(
    toDatabase,
    'the database refers to the wrong group',
    set(groupRules.fromNodes, 'referenced_security_group_id', refTo('platform/aws_security_group.control_plane')),
  ),
  breaks(
    toDatabase,
    'the database has the group of the cache',
    set('services/aws_db_instance.database', 'vpc_security_group_ids', [refTo('services/aws_security_group.redis')]),
  ),
  breaks(
    toDatabase,
    'a policy knows another port of the database',
    replaceText(policies.backend, '"port":5432', '"port":5433'),
  ),
  breaks(
    toDatabase,
    'a policy excepts the subnets of the database',
    set(policies.backend, 'spec.egress.0.to', [{ ipBlock: { cidr: '10.0.0.0/16', except: ['10.0.128.0/17'] } }]),
  ),
  breaks(
    toDatabase,
    'a policy names other subnets',
    all(
      replaceText(policies.backend, '10.0.128.0/20', '10.0.160.0/20'),
      replaceText(policies.backend, '10.0.144.0/20', '10.0.176.0/20'),
    ),
  ),
  breaks(
    toDatabase,
    'the policy selects no pod of the backend',
    set(policies.backend, 'spec.podSelector.matchLabels', { 'app.kubernetes.io/name': 'back-end' }),
  ),
  breaks(
    toDatabase,
    'the ACL of the database is empty',
    add('aws_network_acl', 'database', { vpc_id: refTo('platform/aws_vpc.main'), subnet_ids: databaseSubnets }),
  ),
  breaks(
    toDatabase,
    'the ACL of the database denies its port',
    acl('database', databaseSubnets, { ingress: deny(5432, 5432) }),
  ),
  breaks(
    toDatabase,
    'the ACL of the database denies answers',
    acl('database', databaseSubnets, { egress: deny(1024, 65535) }),
  ),
  breaks(toDatabase, 'the ACL of nodes denies answers', acl('private', privateSubnets, { ingress: deny(1024, 65535) })),
  breaks(toRedis, 'the cache lets nobody in', remove(groupRules.redisFromNodes)),
  breaks(toRedis, 'nodes do not get out to the cache', remove(groupRules.toRedis)),
  breaks(toRedis, 'the policy lost the cache', replaceText(policies.backend, '"port":6379', '"port":6378')),
  breaks(
    toRedis,
    'the cache has the closed default group',
    set('services/aws_elasticache_replication_group.redis', 'security_group_ids', [
      refTo('platform/aws_default_security_group.closed'),
    ]),
  ),
  breaks(toBackend, 'nodes do not get out to nodes', remove(groupRules.toNodes)),
  breaks(toBackend, 'nodes let no nodes in', remove(groupRules.nodesFromNodes)),
  breaks(
    toBackend,
    'the policy of the backend lets another label in',
    replaceText(policies.backend, '"frontend"', '"front-end"'),
  ),
  breaks(
    toBackend,
    'the policy of the backend has the wrong port',
    replaceText(policies.backend, '"port":3000', '"port":3001'),
  ),
  breaks(
    toBackend,
    'the policy of the frontend has the wrong port',
    replaceText(policies.frontend, '"port":3000', '"port":80'),
  ),
  breaks(
    toBackend,
    'the policy of the frontend is for coming in alone',
    all(set(policies.frontend, 'spec.policyTypes', ['Ingress']), set(policies.frontend, 'spec.egress', undefined)),
  ),
  breaks(toFrontend, 'the load balancer does not get out', remove(groupRules.edgeToNodes)),
  breaks(toFrontend, 'nodes do not let the load balancer in', remove(groupRules.nodesFromEdge)),
  breaks(
    toFrontend,
    'the rule for the load balancer has the port of the Service',
    all(set(groupRules.nodesFromEdge, 'from_port', 80), set(groupRules.nodesFromEdge, 'to_port', 80)),
  ),
  breaks(toFrontend, 'the policy of the frontend forgot the load balancer', set(policies.frontend, 'spec.ingress', [])),
  breaks(toFrontend, 'the frontend has no policy of its own', remove(policies.frontend)),
  breaks(fromCdn, 'the load balancer lets nobody in', remove(groupRules.fromCloudFront)),
  breaks(
    fromCdn,
    'the load balancer lets the CDN in on another port',
    all(set(groupRules.fromCloudFront, 'from_port', 443), set(groupRules.fromCloudFront, 'to_port', 443)),
  ),
]

/** Ways through Services and the load balancer that lead nowhere. */
const misdirected: readonly Fault[] = [
  breaks(
    { from: 'frontend', to: 'backend:80/tcp' },
    'the Service names a port that no container has',
    set('gitops/Service/ecommerce-demo/backend', 'spec.ports.0.targetPort', 'htttp'),
  ),
  breaks(
    { from: 'frontend', to: 'backend:80/tcp' },
    'the Service leads to the wrong port',
    set('gitops/Service/ecommerce-demo/backend', 'spec.ports.0.targetPort', 3001),
  ),
  breaks(
    { from: 'frontend', to: 'backend:80/tcp' },
    'the Service selects nobody',
    set('gitops/Service/ecommerce-demo/backend', 'spec.selector', { 'app.kubernetes.io/name': 'api' }),
  ),
  breaks(
    { from: 'internet', to: 'frontend:8080/tcp' },
    'the Ingress names a Service that is not there',
    replaceText('gitops/Ingress/ecommerce-demo/ecommerce-demo', '"name":"frontend"', '"name":"web"'),
  ),
  breaks(
    { from: 'internet', to: 'frontend:8080/tcp' },
    'the load balancer listens on another port',
    set('gitops/Ingress/ecommerce-demo/ecommerce-demo', 'metadata.annotations', {
      'alb.ingress.kubernetes.io/listen-ports': '[{"HTTP": 81}]',
      'alb.ingress.kubernetes.io/load-balancer-name': 'ecommerce-demo-demo',
      'alb.ingress.kubernetes.io/scheme': 'internal',
      'alb.ingress.kubernetes.io/security-groups': 'ecommerce-demo-demo-load-balancer',
      'alb.ingress.kubernetes.io/target-type': 'ip',
    }),
  ),
  breaks(
    { from: 'internet', to: 'frontend:8080/tcp' },
    'the CDN calls another port',
    set('edge/aws_cloudfront_vpc_origin.ingress', 'vpc_origin_endpoint_config.0.http_port', 8080),
  ),
]

/** The control plane and the way out. */
const infrastructure: readonly Fault[] = [
  breaks(
    { from: 'api-server', to: 'aws-load-balancer-controller:9443/tcp' },
    'nodes do not let the API server call a webhook',
    remove(groupRules.webhooksFrom),
  ),
  breaks(
    { from: 'api-server', to: 'external-secrets:10250/tcp' },
    'nodes do not let the API server call kubelets',
    remove(groupRules.kubeletsFrom),
  ),
  {
    ...breaks(
      { from: 'nodes', to: 'api-server:443/tcp' },
      'nodes do not get out to the API server',
      remove(groupRules.toControlPlane, groupRules.toHttps),
    ),
  },
  {
    ...breaks(
      { from: 'nodes', to: 'api-server:443/tcp' },
      'the API server lets no nodes in',
      remove(groupRules.controlPlaneFromNodes),
    ),
  },
  { ...breaks(outwards, 'nodes may not call out', remove(groupRules.toHttps)), finding: undefined },
  {
    ...breaks(
      outwards,
      'the private tier lost its way out',
      remove('platform/aws_route.private_a_nat', 'platform/aws_route.private_b_nat'),
    ),
    finding: undefined,
  },
  {
    ...breaks(
      outwards,
      'the private tier goes to the internet gateway, without public addresses',
      all(toGateway('a'), toGateway('b')),
    ),
    finding: undefined,
  },
  {
    ...breaks(outwards, 'the public tier lost its way out', remove('platform/aws_route.public_internet')),
    finding: undefined,
  },
  {
    ...breaks(
      outwards,
      'the NAT gateway stands in a private subnet',
      set('platform/aws_nat_gateway.a', 'subnet_id', refTo('platform/aws_subnet.private_a')),
    ),
    finding: undefined,
  },
  {
    ...breaks(
      outwards,
      'the VPC has no internet gateway',
      remove('platform/aws_internet_gateway.main', 'platform/aws_route.public_internet'),
    ),
    finding: undefined,
  },
  {
    ...breaks(
      outwards,
      'private subnets have no table',
      remove('platform/aws_route_table_association.private_a', 'platform/aws_route_table_association.private_b'),
    ),
    finding: undefined,
  },
  {
    ...breaks(
      outwards,
      'the ACL of the public tier denies answers',
      acl(
        'public',
        ['a', 'b'].map((zone) => refTo(`platform/aws_subnet.public_${zone}`)),
        { ingress: deny(1024, 65535) },
      ),
    ),
    finding: undefined,
  },
]

function toGateway(zone: string): Change {
  const route = `platform/aws_route.private_${zone}_nat`
  return all(
    set(route, 'nat_gateway_id', undefined),
    set(route, 'gateway_id', refTo('platform/aws_internet_gateway.main')),
  )
}

const openPolicy = { podSelector: {}, policyTypes: ['Ingress', 'Egress'], ingress: [{}], egress: [{}] }

/** The database stands in the public tier, with a public address and a rule for everybody. */
const publicDatabase = all(
  set('services/aws_db_instance.database', 'publicly_accessible', true),
  set(
    'services/aws_db_subnet_group.database',
    'subnet_ids',
    ['a', 'b'].map((zone) => refTo(`platform/aws_subnet.public_${zone}`)),
  ),
  addLike(groupRules.fromNodes, 'world', { referenced_security_group_id: undefined, cidr_ipv4: anywhere }),
)

const publicLoadBalancer = all(
  replaceText(
    'gitops/Ingress/ecommerce-demo/ecommerce-demo',
    '"alb.ingress.kubernetes.io/scheme":"internal"',
    '"alb.ingress.kubernetes.io/scheme":"internet-facing"',
  ),
  set('gitops/IngressClassParams/ecommerce-demo', 'spec.scheme', 'internet-facing'),
)

const bastion = all(
  add('aws_security_group', 'bastion', {
    vpc_id: refTo('platform/aws_vpc.main'),
    egress: [{ protocol: '-1', from_port: 0, to_port: 0, cidr_blocks: [anywhere] }],
  }),
  add('aws_instance', 'bastion', {
    subnet_id: refTo('platform/aws_subnet.public_a'),
    vpc_security_group_ids: [refTo('platform/aws_security_group.bastion')],
    associate_public_ip_address: true,
  }),
)

/** What was closed and is open. */
const opened: readonly Fault[] = [
  opens('internet', 'database:5432/tcp', 'the database is public', publicDatabase),
  opens(
    'frontend',
    'database:5432/tcp',
    'policies are not enforced',
    replaceText('platform/aws_eks_addon.vpc_cni', '"true"', '"false"'),
  ),
  {
    ...opens('frontend', 'redis:6379/tcp', 'the network add-on is gone', remove('platform/aws_eks_addon.vpc_cni')),
    // Whoever brings another one decides whether policies count.
    becomes: 'unknown',
    finding: 'reach/unproved',
  },
  opens(
    'frontend',
    'database:5432/tcp',
    'a policy opens every pod',
    addObject(policyType, 'ecommerce-demo/open', openPolicy),
  ),
  opens(
    'frontend',
    'database:5432/tcp',
    'policies of the namespace are gone',
    remove(policies.frontend, policies.closed, policies.dns),
  ),
  opens(
    'frontend',
    'redis:6379/tcp',
    'a policy lets the frontend out to the private tier',
    set(policies.frontend, 'spec.egress', [{ to: [{ ipBlock: { cidr: '10.0.64.0/18' } }] }]),
  ),
  opens(
    'frontend',
    'database:5432/tcp',
    'the frontend has the label of the backend',
    set('gitops/Deployment/ecommerce-demo/frontend', 'spec.template.metadata.labels', {
      'app.kubernetes.io/name': 'backend',
    }),
  ),
  {
    ...opens(
      'argo-cd',
      'database:5432/tcp',
      'an add-on may call every port',
      replaceText('gitops/NetworkPolicy/argocd/add-on', '"port":443', '"port":1,"endPort":65535'),
    ),
  },
  opens(
    'platform/aws_instance.bastion',
    'database:5432/tcp',
    'a bastion reaches the database',
    all(
      bastion,
      addLike(groupRules.fromNodes, 'bastion', {
        referenced_security_group_id: refTo('platform/aws_security_group.bastion'),
      }),
    ),
  ),
  opens(
    'platform/aws_instance.bastion',
    'redis:6379/tcp',
    'the rule of the cache is as wide as the VPC',
    all(
      bastion,
      addLike(groupRules.redisFromNodes, 'wide', { referenced_security_group_id: undefined, cidr_ipv4: '10.0.0.0/16' }),
    ),
  ),
  {
    ...opens(
      'internet',
      'load-balancer:80/tcp',
      'the load balancer is public and open',
      all(
        publicLoadBalancer,
        addLike(groupRules.fromCloudFront, 'world', { prefix_list_id: undefined, cidr_ipv4: anywhere }),
      ),
    ),
    // It is reached through the CDN as well, so the answer stays; the way does not.
    asks: undefined,
    finding: 'reach/around-cdn',
  },
  {
    ...opens(
      'internet',
      'api-server:443/tcp',
      'the API server is public',
      set('platform/aws_eks_cluster.main', 'vpc_config.endpoint_public_access', true),
    ),
    finding: undefined,
  },
  {
    ...opens(
      'cluster-autoscaler',
      'metadata',
      'answers of the metadata service live for two hops, and no policy stops an add-on',
      all(
        set('platform/aws_launch_template.nodes_default', 'metadata_options.http_put_response_hop_limit', 2),
        remove('gitops/NetworkPolicy/kube-system/cluster-autoscaler'),
      ),
    ),
    finding: undefined,
  },
]

export const faults: readonly Fault[] = [...broken, ...misdirected, ...infrastructure, ...opened]
