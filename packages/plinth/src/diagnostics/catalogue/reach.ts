import type { Catalogue } from '../definition.ts'

/** A packet that proves the point, and the command that shows its way again. */
export interface Shown {
  readonly from: string
  readonly to: string
  readonly traffic: string
  readonly environment: string
}

export const reach = {
  'reach/never': {
    severity: 'error',
    message: (p: Shown & { readonly through: string; readonly packet: string }) =>
      `${p.from} ${reaches(p.from)} ${p.to} on ${p.traffic}${p.through}, which must never be: ${p.packet}`,
    help: (p: Shown) => `take out what lets it in, or the rule; see the way: ${commandFor(p)}`,
  },
  'reach/only': {
    severity: 'error',
    message: (p: Shown & { readonly allowed: string; readonly through: string; readonly packet: string }) =>
      `${p.from} ${reaches(p.from)} ${p.to} on ${p.traffic}${p.through}, where only ${p.allowed} may: ${p.packet}`,
    help: (p: Shown) => `add it to \`from\`, or take out what lets it in; see the way: ${commandFor(p)}`,
  },
  'reach/unproved': {
    severity: 'warning',
    message: (p: Shown & { readonly why: string }) =>
      `whether ${p.from} ${reaches(p.from)} ${p.to} on ${p.traffic} cannot be known, so that it is closed is not proved: ${p.why}`,
    help: (p: Shown) => `write down what is missing; see the way: ${commandFor(p)}`,
  },
  'reach/store': {
    severity: 'error',
    message: (p: Shown & { readonly through: string; readonly packet: string }) =>
      `${p.from} ${reaches(p.from)} ${p.to} on ${p.traffic}${p.through}, and nothing links them: ${p.packet}`,
    help: (p: Shown) => `no platform file asks for this, so please report it; see the way: ${commandFor(p)}`,
  },
  'reach/neighbour-store': {
    severity: 'info',
    message: (p: Shown & { readonly also: string; readonly others: number }) =>
      `${p.from} can open connections to ${p.to} on ${p.traffic}: it uses ${p.also}, which is in the same subnets on the same port${othersOf(p.others)}`,
    help: (p: Shown) =>
      `network policies name subnets, so passwords are what keeps them apart; see the way: ${commandFor(p)}`,
  },
  'reach/around-cdn': {
    severity: 'error',
    message: (p: Shown & { readonly packet: string }) =>
      `${p.from} ${reaches(p.from)} ${p.to} on ${p.traffic} without passing the CDN: ${p.packet}`,
    help: (p: Shown) =>
      `leave \`loadBalancer.scheme\` out, so that CloudFront alone comes in; see the way: ${commandFor(p)}`,
    contradictions: ['X-029', 'X-030'],
  },
  'reach/needed': {
    severity: 'error',
    message: (p: Shown & { readonly purpose: string; readonly stop: string }) =>
      `${p.from} cannot reach ${p.to} on ${p.traffic}, and ${p.purpose}: ${p.stop}`,
    help: (p: Shown) => `open what is closed; see the way: ${commandFor(p)}`,
    contradictions: ['X-026', 'X-027', 'X-028'],
  },
} satisfies Catalogue

function commandFor({ from, to, traffic, environment }: Shown): string {
  const port = traffic === '' || traffic.includes(',') || traffic === 'all' ? '' : `:${traffic}`
  return `\`plinth reach ${quoted(from)} ${quoted(`${to}${port}`)} --env ${environment}\``
}

function othersOf(others: number): string {
  if (others === 0) return ''
  return `; the same holds for ${others} more ${others === 1 ? 'pair' : 'pairs'} of a service and a store`
}

function reaches(from: string): string {
  return from === 'nodes' ? 'reach' : 'reaches'
}

function quoted(word: string): string {
  return /^[\w.:/@-]+$/.test(word) ? word : `'${word}'`
}
