import type { Resource } from '#graph/resource.ts'
import { arePeered, internetGatewayOf, isPublicNat, peerVpc, vpcWith } from './gateways.ts'
import { crossBorder } from './network-acls.ts'
import { drop, Dropped, tryAll, type Cause, type Choose, type Outcome } from './outcome.ts'
import { isIcmp, protocolNumbers, replyTo, type End, type Packet } from './packet.ts'
import { nextHop } from './route-tables.ts'
import { allows, type Direction, type Peer } from './security-groups.ts'
import { subnetFor, vpcOfSubnet, type Interface } from './sites.ts'
import { throughTransitGateway } from './transit-gateways.ts'
import { textIn, type World } from './world.ts'

/** What the walker must know beside resources of the network itself: pods and other things with an address. */
export interface Surroundings {
  readonly world: World
  readonly interfaceOf: (site: string) => Interface | undefined
  /** Filters of Kubernetes; throws where a policy stops the packet. */
  readonly filter: (direction: Direction, packet: Packet, choose: Choose) => void
}

export const internet = 'internet'

/**
 * Gateways that serve the VPC they stand in, and nobody behind another gateway of it (VPC peering guide, "Edge to edge
 * routing through a gateway"; VPC user guide, "Internet gateways").
 */
const ownOnly = ['aws_internet_gateway', 'aws_egress_only_internet_gateway', 'aws_vpc_peering_connection']

/** Ports that a NAT gateway takes for itself (VPC user guide, "NAT gateway basics"). */
const natPorts = { first: 1024, last: 65535 }

/**
 * One conversation: its first packet must arrive and, where there is one, its answer must come back. An answer is not
 * held against security groups, which remember the conversation; everything else sees it as a packet of its own.
 */
export function walk(around: Surroundings, packet: Packet): Outcome {
  return tryAll((choose) => {
    const trip = new Trip(around, choose)
    trip.send(packet)
    const reply = replyTo(packet)
    if (reply !== undefined) trip.answer(reply)
  })
}

/** Which translations and one-way gateways the first packet passed, in order: its answer must meet them again. */
interface Passed {
  readonly nats: Resource[]
  internetGateway?: string
  egressOnly?: string
  /** Nobody knows by which gateway it went to the internet, and how its answer comes back. */
  isGuess?: boolean
}

class Trip {
  readonly #around: Surroundings
  readonly #world: World
  readonly #choose: Choose
  readonly #passed: Passed = { nats: [] }
  #hops = 0
  #showsGroups = false
  /** A transit gateway put the packet down where it is, even when that is the VPC it started in. */
  #cameByTransit = false

  constructor(around: Surroundings, choose: Choose) {
    this.#around = around
    this.#world = around.world
    this.#choose = choose
  }

  /** The first packet, filtered at both ends. */
  send(packet: Packet): void {
    if (packet.from.site === internet) {
      this.#enterFromInternet(packet)
      return
    }
    const { subnet, vpc } = this.#placeOf(packet.from)
    this.#checkGroups('egress', packet, packet.from, packet.to, vpc)
    this.#around.filter('egress', packet, this.#choose)
    this.#leave(packet, subnet, (arrived) => this.#filterArrival(arrived))
  }

  /** The answer, from the target back to where the conversation started. */
  answer(reply: Packet): void {
    if (this.#passed.isGuess === true) return
    this.#cameByTransit = false
    const nats = [...this.#passed.nats]
    const last = nats.at(-1)
    if (reply.from.site === internet) {
      this.#answerFromInternet(reply, nats)
      return
    }
    const { subnet } = this.#placeOf(reply.from)
    if (last === undefined) this.#leave(reply, subnet, () => undefined, true)
    else this.#leave({ ...reply, to: natEnd(last) }, subnet, () => this.#undo(reply, nats), true)
  }

  #placeOf(end: End): { readonly subnet: string; readonly vpc: string } {
    const found = this.#around.interfaceOf(end.site)
    const isOwn = found !== undefined && (found.addresses.length === 0 || found.addresses.includes(end.address))
    const subnet = found && isOwn ? subnetFor(this.#world, found, end.address) : undefined
    const vpc = subnet === undefined ? undefined : vpcOfSubnet(this.#world, subnet)
    if (subnet === undefined || vpc === undefined) drop(end.site, 'address')
    return { subnet, vpc }
  }

  // -------------------------------------------------------------------------------------------------------------------
  // Filters at the ends

  #filterArrival(packet: Packet): void {
    const { vpc } = this.#placeOf(packet.to)
    this.#checkGroups('ingress', packet, packet.to, packet.from, vpc)
    this.#around.filter('ingress', packet, this.#choose)
  }

  #checkGroups(direction: Direction, packet: Packet, own: End, other: End, vpc: string): void {
    const { groups, hasNoFilter } = this.#around.interfaceOf(own.site) ?? {}
    if (hasNoFilter === true) return
    const isAllowed =
      groups === undefined
        ? this.#choose(`groups of ${own.site}`)
        : allows(this.#world, groups, direction, packet, this.#peer(other, vpc), this.#choose)
    if (!isAllowed) drop(own.site, direction === 'egress' ? 'egress rule' : 'ingress rule')
  }

  /**
   * Groups of the other side that a rule here may stand for: those of the same VPC and of peered ones (VPC peering guide,
   * "Update your security groups to reference peer security groups"), and where a transit gateway shows them, for rules of
   * what comes in alone (Transit gateway guide, "Security group referencing").
   */
  #peer(end: End, vpc: string): Peer {
    const found = this.#around.interfaceOf(end.site)
    if (found === undefined) return { ...end, groups: [] }
    const other = vpcOfSubnet(this.#world, subnetFor(this.#world, found, end.address) ?? '')
    const isNear = other !== undefined && (other === vpc || this.#showsGroups || arePeered(this.#world, vpc, other))
    return { ...end, groups: isNear ? found.groups : [] }
  }

  // -------------------------------------------------------------------------------------------------------------------
  // The way

  /** Onward from a subnet; `arrive` is what stands at the target beside the border of its subnet. */
  #leave(packet: Packet, subnet: string, arrive: (packet: Packet) => void, isAnswer = false): void {
    if (this.#hops++ > 16) drop(subnet, 'route')
    const vpc = vpcOfSubnet(this.#world, subnet) ?? ''
    const hop = nextHop(this.#world, subnet, packet.to.address, this.#choose)
    if (hop.is === 'local') {
      this.#deliver(packet, subnet, vpc, arrive)
      return
    }
    crossBorder(this.#world, subnet, 'egress', packet, this.#choose)
    if (hop.is === 'nowhere') drop(subnet, 'route')
    if (hop.is === 'unknown') {
      this.#guess(packet, hop.route, arrive)
      return
    }
    const target = this.#world.find(hop.id)
    if (target === undefined) drop(hop.id, 'route')
    this.#pass(packet, target, { subnet, vpc }, arrive, isAnswer)
  }

  #pass(
    packet: Packet,
    target: Resource,
    from: { readonly subnet: string; readonly vpc: string },
    arrive: (packet: Packet) => void,
    isAnswer: boolean,
  ): void {
    const isForeign = this.#cameByTransit || this.#homeOf(packet.from) !== from.vpc
    if (ownOnly.includes(target.type) && isForeign) drop(target.id, 'route')
    if (target.type === 'aws_internet_gateway') this.#exitToInternet(packet, target, from.vpc, isAnswer)
    else if (target.type === 'aws_egress_only_internet_gateway')
      this.#exitEgressOnly(packet, target, from.vpc, isAnswer)
    else if (target.type === 'aws_nat_gateway') this.#translate(packet, target, from, arrive, isAnswer)
    else if (target.type === 'aws_vpc_peering_connection') this.#peering(packet, target, from.vpc, arrive, isAnswer)
    else if (target.type === 'aws_ec2_transit_gateway') this.#transit(packet, target, from, arrive, isAnswer)
    else drop(target.id, 'route')
  }

  /** The VPC of whoever the packet says it is from. */
  #homeOf(from: End): string | undefined {
    const nat = this.#world.find(from.site)
    if (nat?.type !== 'aws_nat_gateway') return this.#placeOf(from).vpc
    return vpcOfSubnet(this.#world, this.#world.idIn(nat.args, 'subnet_id') ?? '')
  }

  /** Inside a VPC. ACLs stand at the border of subnets, so not between two interfaces of one subnet. */
  #deliver(packet: Packet, subnet: string | undefined, vpc: string, arrive: (packet: Packet) => void): void {
    const target = this.#subnetOf(packet.to, vpc)
    if (subnet !== undefined && subnet !== target) crossBorder(this.#world, subnet, 'egress', packet, this.#choose)
    if (subnet !== target) crossBorder(this.#world, target, 'ingress', packet, this.#choose)
    arrive(packet)
  }

  /** The subnet of the target, which must be in the VPC that the packet has come to. */
  #subnetOf(to: End, vpc: string): string {
    const nat = this.#world.find(to.site)
    const own = nat?.type === 'aws_nat_gateway' ? this.#world.idIn(nat.args, 'subnet_id') : undefined
    const subnet = own ?? (to.site === internet ? undefined : this.#placeOf(to).subnet)
    if (subnet === undefined || vpcOfSubnet(this.#world, subnet) !== vpc) drop(vpc, 'address')
    return subnet
  }

  /** A route without a known target may lead there, or nowhere. */
  #guess(packet: Packet, route: string, arrive: (packet: Packet) => void): void {
    if (!this.#choose(`${route} target`)) drop(route, 'route')
    const vpc = vpcWith(this.#world, packet.to.address)
    if (packet.to.site !== internet && vpc !== undefined) this.#deliver(packet, undefined, vpc, arrive)
    else this.#passed.isGuess = true
  }

  // -------------------------------------------------------------------------------------------------------------------
  // Gateways

  #exitToInternet(packet: Packet, gateway: Resource, vpc: string, isAnswer: boolean): void {
    if (internetGatewayOf(this.#world, vpc) !== gateway.id) drop(gateway.id, 'internet gateway')
    if (packet.to.site !== internet) drop(gateway.id, 'internet gateway')
    if (isAnswer) {
      // The answer leaves by the door at which the conversation came in; any other would not know it.
      if (this.#passed.internetGateway !== gateway.id) drop(gateway.id, 'internet gateway')
      return
    }
    if (!packet.to.address.includes(':') && !this.#hasPublicAddress(packet.from)) {
      drop(gateway.id, 'internet gateway')
    }
    this.#passed.internetGateway = gateway.id
  }

  /** An internet gateway translates addresses that have a public one, and drops the rest ("Internet gateways"). */
  #hasPublicAddress({ site }: End): boolean {
    const nat = this.#world.find(site)
    if (nat?.type === 'aws_nat_gateway') return isPublicNat(nat)
    return this.#around.interfaceOf(site)?.isPublic === true
  }

  /** IPv6 outwards, and answers; the internet starts nothing through it ("Egress-only internet gateways"). */
  #exitEgressOnly(packet: Packet, gateway: Resource, vpc: string, isAnswer: boolean): void {
    const isHere = this.#world.idIn(gateway.args, 'vpc_id') === vpc
    const isOutward = packet.to.site === internet && packet.to.address.includes(':')
    if (!isHere || !isOutward || isAnswer) drop(gateway.id, 'egress-only gateway')
    this.#passed.egressOnly = gateway.id
  }

  /** TCP, UDP and ICMP over IPv4, outwards ("NAT gateway basics"). NAT64 is left out. */
  #translate(
    packet: Packet,
    nat: Resource,
    from: { readonly subnet: string; readonly vpc: string },
    arrive: (packet: Packet) => void,
    isAnswer: boolean,
  ): void {
    const subnet = this.#world.idIn(nat.args, 'subnet_id') ?? ''
    const isHere = vpcOfSubnet(this.#world, subnet) === from.vpc
    const numbers: readonly number[] = [protocolNumbers.tcp, protocolNumbers.udp, protocolNumbers.icmp]
    const isSupported = !packet.to.address.includes(':') && numbers.includes(packet.protocol)
    if (!isHere || !isSupported || isAnswer || this.#passed.nats.includes(nat)) drop(nat.id, 'nat gateway')
    if (subnet !== from.subnet) crossBorder(this.#world, subnet, 'ingress', packet, this.#choose)
    this.#undocumented(nat.id, 'nat gateway', this.#passed.nats.length > 0)
    this.#passed.nats.push(nat)
    this.#cameByTransit = false
    this.#leave({ ...packet, from: natEnd(nat) }, subnet, arrive)
  }

  /**
   * "NAT gateways" names ways on through transit gateways and virtual private gateways alone, and no page says what
   * becomes of packets that take another: nobody knows.
   */
  #undocumented(at: string, by: Cause, isSo: boolean): void {
    if (isSo && !this.#choose(`whether ${at} takes what is translated`)) drop(at, by)
  }

  /** To the VPC on the other side, and no further ("How VPC peering connections work"). */
  #peering(packet: Packet, peering: Resource, vpc: string, arrive: (packet: Packet) => void, isAnswer: boolean): void {
    const other = peerVpc(this.#world, peering, vpc)
    if (other === undefined || vpcWith(this.#world, packet.to.address) !== other) {
      drop(peering.id, 'peering')
    }
    this.#undocumented(peering.id, 'peering', !isAnswer && this.#passed.nats.length > 0)
    this.#deliver(packet, undefined, other, arrive)
  }

  /**
   * ACLs at the attachments (Transit gateway guide, "Network ACLs for transit gateways"): inwards the rules of the
   * attachment's subnet see the packet too; outwards none do when the target is in the attachment's own subnet.
   */
  #transit(
    packet: Packet,
    gateway: Resource,
    from: { readonly subnet: string; readonly vpc: string },
    arrive: (packet: Packet) => void,
    isAnswer: boolean,
  ): void {
    const isBack = this.#homeOf(packet.from) !== from.vpc
    if (isBack && !this.#choose(`whether ${gateway.id} takes back what it put out in ${from.vpc}`)) {
      drop(gateway.id, 'transit gateway')
    }
    const { entrySubnet, exitSubnet, showsGroups } = throughTransitGateway(
      this.#world,
      gateway,
      from,
      packet.to.address,
      this.#choose,
    )
    crossBorder(this.#world, entrySubnet, 'ingress', packet, this.#choose)
    this.#showsGroups = showsGroups
    this.#cameByTransit = true
    this.#leave(packet, exitSubnet, arrive, isAnswer)
  }

  // -------------------------------------------------------------------------------------------------------------------
  // From the internet

  #enterFromInternet(packet: Packet): void {
    const { subnet, vpc } = this.#placeOf(packet.to)
    const gateway = internetGatewayOf(this.#world, vpc)
    if (gateway === undefined) drop(vpc, 'internet gateway')
    if (!packet.to.address.includes(':') && !this.#hasPublicAddress(packet.to)) {
      drop(gateway, 'internet gateway')
    }
    this.#passed.internetGateway = gateway
    crossBorder(this.#world, subnet, 'ingress', packet, this.#choose)
    this.#filterArrival(packet)
  }

  #answerFromInternet(reply: Packet, nats: readonly Resource[]): void {
    const last = nats.at(-1)
    if (last === undefined) {
      const { subnet } = this.#placeOf(reply.to)
      crossBorder(this.#world, subnet, 'ingress', reply, this.#choose)
      return
    }
    const subnet = this.#world.idIn(last.args, 'subnet_id') ?? ''
    this.#enterNat({ ...reply, to: natEnd(last) }, subnet)
    this.#undo(reply, nats)
  }

  /** The answer comes to a port that the gateway chose; nobody knows which, so one that is closed makes it unknown. */
  #enterNat(reply: Packet, subnet: string): void {
    if (isIcmp(reply)) {
      crossBorder(this.#world, subnet, 'ingress', reply, this.#choose)
      return
    }
    const open = portsToTry(this.#world).map((port) => this.#isOpen({ ...reply, destinationPort: port }, subnet))
    if (open.every(Boolean)) return
    if (!open.some(Boolean) || !this.#choose(`port of the NAT gateway in ${subnet}`)) drop(subnet, 'network acl')
  }

  #isOpen(packet: Packet, subnet: string): boolean {
    try {
      crossBorder(this.#world, subnet, 'ingress', packet, this.#choose)
      return true
    } catch (error) {
      if (error instanceof Dropped) return false
      throw error
    }
  }

  /** Behind each gateway the answer has its first address again, and goes on from the subnet of that gateway. */
  #undo(reply: Packet, nats: readonly Resource[]): void {
    const last = nats.at(-1)
    if (last === undefined) return
    const before = nats.at(-2)
    const subnet = this.#world.idIn(last.args, 'subnet_id') ?? ''
    const to = before === undefined ? reply.to : natEnd(before)
    this.#cameByTransit = false
    this.#leave({ ...reply, to }, subnet, () => this.#undo(reply, nats.slice(0, -1)), true)
  }
}

function natEnd(nat: Resource): End {
  return { site: nat.id, address: textIn(nat.args, 'private_ip') ?? '0.0.0.0' }
}

/** Every port at which some rule changes its mind, within those of a NAT gateway. */
function portsToTry(world: World): readonly number[] {
  const rules = [
    ...world.ofType('aws_network_acl_rule').map(({ args }) => args),
    ...world
      .ofType('aws_network_acl', 'aws_default_network_acl')
      .flatMap(({ args }) =>
        [args.ingress, args.egress].flatMap((blocks) => (Array.isArray(blocks) ? (blocks as Resource['args'][]) : [])),
      ),
  ]
  const edges = rules
    .flatMap(({ from_port: from, to_port: to }) => [from, to])
    .filter((port) => typeof port === 'number')
  const near = edges.flatMap((port) => [port - 1, port, port + 1])
  return [natPorts.first, ...near, natPorts.last].filter((port) => port >= natPorts.first && port <= natPorts.last)
}
