// @ts-check
/**
 * What does not grow with the number of services: network, cluster, add-ons, state, workflows. Their content does not
 * matter here, only that as many files of about their size are printed; so each is made of stand-ins of some 300 bytes.
 */
import { block, nested, raw, yaml } from './text.mjs'

/** Stand-ins in each file of a root module. */
const modules = {
  bootstrap: { backend: 1, boundary: 8, 'delivery-roles': 20, providers: 1, state: 7, versions: 1 },
  platform: {
    'addon-roles': 50,
    backend: 1,
    'cluster-addons': 5,
    'cluster-roles': 6,
    cluster: 4,
    domain: 5,
    endpoints: 2,
    'flow-logs': 5,
    'load-balancer': 9,
    network: 25,
    nodes: 7,
    outputs: 4,
    providers: 1,
    'security-groups': 18,
    'tests/platform.tftest': 10,
    versions: 1,
  },
  services: { backend: 1, providers: 2, 'remote-state': 1, variables: 1, versions: 1 },
  edge: {
    backend: 1,
    'cdn-policies': 6,
    domain: 6,
    outputs: 1,
    providers: 2,
    'remote-state': 1,
    'tests/edge.tftest': 6,
    versions: 1,
  },
}

/** Stand-ins in each file of the cluster. */
const manifests = {
  'addons/argo-cd': 8,
  'addons/aws-load-balancer-controller': 4,
  'addons/cluster-autoscaler': 3,
  'addons/external-secrets': 8,
  'addons/fluent-bit': 8,
  'addons/metrics-server': 2,
  'addons/reloader': 7,
  'ingress/class': 2,
  'namespace/limits': 2,
  'namespace/namespace': 1,
  'namespace/network-policy': 2,
  'namespace/secret-store': 1,
  'projects/bench': 2,
  'projects/default': 1,
  'projects/platform': 4,
  root: 2,
  'shared/ingress': 2,
  'shared/namespace': 2,
}

/** @param {string} environment @returns {Record<string, string>} text by path */
export function sharedFiles(environment) {
  /** @type {Record<string, string>} */
  const files = {}
  for (const [layer, subjects] of Object.entries(modules)) {
    for (const [subject, count] of Object.entries(subjects)) {
      const ending = subject.startsWith('tests/') ? 'hcl' : 'tf'
      files[`terraform/${environment}/${layer}/${subject}.${ending}`] = repeat(count, '\n', standInBlock)
    }
  }
  for (const [subject, count] of Object.entries(manifests)) {
    files[`gitops/${environment}/${subject}.yaml`] = repeat(count, '---\n', standInObject)
  }
  return files
}

/** @param {number} count @param {string} between @param {(index: number) => string} make */
function repeat(count, between, make) {
  return Array.from({ length: count }, (_, index) => make(index)).join(between)
}

/** @param {number} index */
function standInBlock(index) {
  return block(
    `resource "aws_subnet" "stand_in_${index}"`,
    {
      vpc_id: raw('aws_vpc.main.id'),
      availability_zone: 'eu-central-1a',
      cidr_block: `10.0.${index}.0/24`,
      map_public_ip_on_launch: false,
      timeouts: nested({ create: '10m' }),
      tags: { Name: `bench-production-stand-in-${index}` },
    },
    'Stands for a resource of about this size',
  )
}

/** @param {number} index */
function standInObject(index) {
  return yaml([
    'Stands for an object of about this size',
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: `stand-in-${index}`, namespace: 'bench', labels: { 'app.kubernetes.io/part-of': 'bench' } },
      data: { replicas: '2', region: 'eu-central-1', cluster: 'bench-production', image: 'repository/image:1.2.3' },
    },
  ])
}
