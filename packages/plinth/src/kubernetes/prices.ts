import {
  free,
  hourly,
  monthly,
  publicAddresses,
  used,
  type Charge,
  type Charged,
  type Prices,
  type PriceWorld,
} from '#aws/facets/prices.ts'
import type { Resource } from '#graph/resource.ts'

/** What Kubernetes objects cost beside the nodes: those that make something outside of the cluster. */
const byType: Readonly<Record<string, Prices>> = {
  'networking.k8s.io/v1/Ingress': ingressCharges,
  'v1/Service': serviceCharges,
  'v1/PersistentVolumeClaim': volumeCharges,
}

const onNodes = free('runs on the nodes, which are priced')

export function kubernetesPrices(type: string): Prices {
  return Object.hasOwn(byType, type) ? (byType[type] ?? onNodes) : onNodes
}

/** The AWS Load Balancer Controller makes one Application Load Balancer for each group of Ingresses. */
function ingressCharges(ingress: Resource, world: PriceWorld): readonly Charge[] {
  const group = groupOf(ingress, world)
  const [first] = world.all(ingress.type).filter((other) => groupOf(other, world) === group)
  if (first !== undefined && first.id !== ingress.id) return []
  const zones = world.all('aws_subnet').filter(({ args }) => isForPublicBalancers(args['tags'])).length
  return [
    hourly('Application Load Balancer', 'elb/alb/hour'),
    used('load balancer capacity', 'elb/alb/lcu-hour', 'loadBalancerUnitHours', { unit: 'LCU-hour' }),
    ...(schemeOf(ingress, world) === 'internet-facing' && zones > 0
      ? [publicAddresses(zones, 'a load balancer on the internet has an address in each of its zones')]
      : []),
  ]
}

/** A Service makes a load balancer when its type says so: a network one where the AWS controller makes it. */
function serviceCharges({ args }: Resource): Charged {
  if (textAt(args, 'spec', 'type') !== 'LoadBalancer') return onNodes
  const made = textAt(args, 'metadata', 'annotations', 'service.beta.kubernetes.io/aws-load-balancer-type')
  const kind = made === 'external' || made?.startsWith('nlb') === true ? 'nlb' : 'clb'
  const unit = kind === 'nlb' ? 'NLCU-hour' : 'GB'
  return [
    hourly('load balancer of a Service', `elb/${kind}/hour`),
    used('load balancer capacity', `elb/${kind}/${unit.toLowerCase()}`, 'loadBalancerUnitHours', { unit }),
  ]
}

/** A claim makes a disk; of what kind the class says, as far as its name does. */
function volumeCharges({ args }: Resource): Charged {
  const kind = textAt(args, 'spec', 'storageClassName') ?? 'default'
  const size = textAt(args, 'spec', 'resources', 'requests', 'storage') ?? ''
  const [, amount = '1', unit = 'Gi'] = /^(\d+)([GT]i)$/.exec(size) ?? []
  const gigabytes = Number(amount) * (unit === 'Ti' ? 1024 : 1)
  return [monthly(`disk of a claim (${kind})`, `ebs/${kind}/storage`, gigabytes, 'GB-month')]
}

const annotation = 'alb.ingress.kubernetes.io/'

function groupOf(ingress: Resource, world: PriceWorld): string {
  return (
    annotationOf(ingress, 'group.name') ??
    textAt(parametersOf(ingress, world)?.args, 'spec', 'group', 'name') ??
    ingress.id
  )
}

/** Parameters of the class win over annotations; without either the controller makes an internal one. */
function schemeOf(ingress: Resource, world: PriceWorld): string {
  return textAt(parametersOf(ingress, world)?.args, 'spec', 'scheme') ?? annotationOf(ingress, 'scheme') ?? 'internal'
}

function parametersOf({ args }: Resource, world: PriceWorld): Resource | undefined {
  const name = textAt(args, 'spec', 'ingressClassName')
  const ingressClass = world.all('networking.k8s.io/v1/IngressClass').find((one) => one.name === name)
  const parameters = textAt(ingressClass?.args, 'spec', 'parameters', 'name')
  return world.all('elbv2.k8s.aws/v1beta1/IngressClassParams').find((one) => one.name === parameters)
}

function annotationOf({ args }: Resource, name: string): string | undefined {
  return textAt(args, 'metadata', 'annotations', `${annotation}${name}`)
}

/** Text at the end of these keys. */
function textAt(value: unknown, ...keys: readonly string[]): string | undefined {
  const end = keys.reduce((group, key) => (group as Readonly<Record<string, unknown>> | undefined)?.[key], value)
  return typeof end === 'string' ? end : undefined
}

function isForPublicBalancers(tags: unknown): boolean {
  return typeof tags === 'object' && tags !== null && 'kubernetes.io/role/elb' in tags
}
