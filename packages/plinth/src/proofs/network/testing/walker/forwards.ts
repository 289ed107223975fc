import type { Resource } from '#graph/resource.ts'
import { isReference } from '#graph/value.ts'
import { protocolNumbers } from './packet.ts'
import { inside, podsOf } from './pods.ts'
import { selects } from './policies.ts'
import { blocksIn, numberIn, textIn, type World } from './world.ts'

type Args = Resource['args']

/** Where a request goes on to: a thing and the port at which it is called. */
export interface Target {
  readonly site: string
  readonly protocol: number
  readonly port: number
}

const transports: Readonly<Record<string, readonly number[]>> = {
  HTTP: [protocolNumbers.tcp],
  HTTPS: [protocolNumbers.tcp],
  TCP: [protocolNumbers.tcp],
  TLS: [protocolNumbers.tcp],
  UDP: [protocolNumbers.udp],
  TCP_UDP: [protocolNumbers.tcp, protocolNumbers.udp],
}

function takes(args: Args, protocol: number): boolean {
  return (transports[textIn(args, 'protocol') ?? 'HTTP'] ?? []).includes(protocol)
}

/**
 * Targets of a load balancer behind one of its ports. A listener takes requests at its port and hands them to the
 * registered targets of its target groups, at the port of the registration, else of the group (Elastic Load Balancing
 * guides, "Listeners", "Target groups"). Rules of a listener choose by content, so that each of them may.
 */
export function targetsBehind(world: World, balancer: string, protocol: number, port: number): readonly Target[] {
  const listeners = world
    .ofType('aws_lb_listener', 'aws_alb_listener')
    .filter(({ args }) => world.idIn(args, 'load_balancer_arn') === balancer && numberIn(args, 'port') === port)
    .filter(({ args }) => takes(args, protocol))
  return listeners.flatMap(({ id, args }) => {
    const rules = world.ofType('aws_lb_listener_rule').filter((rule) => world.idIn(rule.args, 'listener_arn') === id)
    const actions = [...blocksIn(args, 'default_action'), ...rules.flatMap((rule) => blocksIn(rule.args, 'action'))]
    return actions.flatMap((action) => groupsOf(world, action)).flatMap((group) => targetsOf(world, group, protocol))
  })
}

function groupsOf(world: World, action: Args): readonly string[] {
  const own = world.idIn(action, 'target_group_arn')
  const several = blocksIn(action, 'forward').flatMap((forward) => blocksIn(forward, 'target_group'))
  return [...(own === undefined ? [] : [own]), ...several.flatMap((each) => world.idIn(each, 'arn') ?? [])]
}

function targetsOf(world: World, group: string, protocol: number): readonly Target[] {
  const groupPort = numberIn(world.find(group)?.args ?? {}, 'port')
  return world
    .ofType('aws_lb_target_group_attachment')
    .filter(({ args }) => world.idIn(args, 'target_group_arn') === group)
    .flatMap(({ args }) => {
      const port = numberIn(args, 'port') ?? groupPort
      const site = siteOf(world, args.target_id)
      return site === undefined || port === undefined ? [] : [{ site, protocol, port }]
    })
}

/** By reference, or by a private address that is written. */
function siteOf(world: World, target: unknown): string | undefined {
  if (isReference(target)) return target.target
  const hosts = world.ofType('aws_instance', 'aws_network_interface')
  return hosts.find(({ args }) => {
    const list: readonly unknown[] = Array.isArray(args.private_ips) ? (args.private_ips as unknown[]) : []
    return args.private_ip === target || list.includes(target)
  })?.id
}

/**
 * Pods behind a Service and the port at which they are called. Without a target port it is the port itself; a name is
 * that of a container port of each pod (Kubernetes documentation, "Service").
 */
export function podsBehind(world: World, service: Resource, protocol: number, port: number): readonly Target[] {
  const spec = inside(service.args, 'spec')
  const namespace = textIn(inside(service.args, 'metadata'), 'namespace') ?? 'default'
  const selector = inside(spec, 'selector')
  if (Object.keys(selector).length === 0) return []
  const ports = blocksIn(spec, 'ports').filter((each) => each.port === port && numberOf(each) === protocol)
  const pods = podsOf(world).filter(
    (pod) => pod.namespace === namespace && selects({ matchLabels: selector }, pod.labels),
  )
  return ports.flatMap(({ targetPort }) =>
    pods.flatMap((pod) => {
      if (typeof targetPort !== 'string') return [{ site: pod.id, protocol, port: Number(targetPort ?? port) }]
      return pod.ports
        .filter((each) => each.name === targetPort && numberOf(each) === protocol)
        .map(({ containerPort }) => ({ site: pod.id, protocol, port: Number(containerPort) }))
    }),
  )
}

function numberOf(port: Args): number | undefined {
  const name = (textIn(port, 'protocol') ?? 'TCP').toLowerCase()
  return Object.entries(protocolNumbers).find(([known]) => known === name)?.[1]
}
