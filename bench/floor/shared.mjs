// @ts-check
/**
 * What does not grow with the number of services: network, cluster, add-ons, state, workflows. Their content does not
 * matter here, only that as many files of about their size are printed; so each is made of stand-ins of some 300 bytes.
 * (The workflow of releases names every service; at 2,000 services its 200 kB are less than a hundredth of all bytes.)
 */
import { block, nested, raw, yaml } from './text.mjs'

/** Stand-ins in each file of a root module. */
const modules = {
  bootstrap: {
    backend: 1,
    boundary: 8,
    'delivery-permissions': 74,
    'delivery-roles': 35,
    domain: 2,
    outputs: 2,
    providers: 1,
    state: 7,
    versions: 1,
  },
  platform: {
    'addon-roles': 50,
    backend: 1,
    'cluster-access': 6,
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
    'remote-state': 1,
    'security-groups': 18,
    'tests/platform.tftest': 10,
    versions: 1,
  },
  services: { backend: 1, providers: 1, 'remote-state': 1, versions: 1 },
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
  'addons/argo-cd': 14,
  'addons/aws-load-balancer-controller': 7,
  'addons/cluster-autoscaler': 5,
  'addons/external-secrets': 14,
  'addons/fluent-bit': 14,
  'addons/metrics-server': 4,
  'addons/reloader': 12,
  'ingress/class': 4,
  'namespace/limits': 4,
  'namespace/namespace': 2,
  'namespace/network-policy': 4,
  'namespace/secret-store': 2,
  'projects/bench': 4,
  'projects/default': 2,
  'projects/platform': 7,
  root: 4,
  'shared/ingress': 4,
  'shared/namespace': 4,
}

/** Stand-ins in each workflow. */
const workflows = { cluster: 25, drift: 17, release: 40, terraform: 34, 'terraform-layer': 20 }

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
  files[`terraform/${environment}/bootstrap/README.md`] = repeat(8, '\n', standInObject)
  files[`.github/workflows/rollout-${environment}.yml`] = repeat(12, '---\n', standInObject)
  for (const [name, count] of Object.entries(workflows)) {
    files[`.github/workflows/${name}.yml`] = repeat(count, '---\n', standInObject)
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
