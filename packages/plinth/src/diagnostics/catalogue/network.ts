import type { Catalogue } from '../definition.ts'

export const network = {
  'network/cidr-overlap': {
    severity: 'error',
    waivable: false,
    message: (p: { a: string; b: string; range: string }) => `${p.a} and ${p.b} both claim ${p.range}`,
    help: 'give one of them another range, or leave it out and the compiler will choose',
  },
  'network/cidr-outside': {
    severity: 'error',
    waivable: false,
    message: (p: { cidr: string; vpc: string }) => `${p.cidr} is not inside the range of the VPC, ${p.vpc}`,
    help: 'choose a range inside the VPC, or leave it out and the compiler will choose',
  },
  'network/cidr-unaligned': {
    severity: 'error',
    waivable: false,
    message: (p: { cidr: string }) => `${p.cidr} does not start at the first address of its range`,
    help: (p: { aligned: string }) => `write ${p.aligned}`,
  },
  'network/cidr-size': {
    severity: 'error',
    waivable: false,
    message: (p: { what: string; cidr: string }) => `${p.what} cannot be ${p.cidr}`,
    help: 'AWS takes /16 to /28 for a VPC and for a subnet; allocated subnets need a VPC of /24 or larger',
  },
  'network/listed-twice': {
    severity: 'error',
    waivable: false,
    message: (p: { item: string }) => `${p.item} is listed twice`,
    help: 'delete one of them, or write the one that was meant',
  },
  'network/zone-mismatch': {
    severity: 'error',
    waivable: false,
    message: (p: { tier: string; subnets: number; zones: number }) =>
      `${p.zones} zones but ${p.subnets} ${p.tier} subnets: each zone needs one in every tier`,
    help: 'write one range for each zone, or leave the ranges out and the compiler will choose',
    contradictions: ['X-019', 'X-024'],
  },
  'network/unknown-zone': {
    severity: 'error',
    message: (p: { zone: string; region: string }) => `${p.zone} is not a zone of ${p.region} that offers nodes`,
    help: (p: { known: string }) => `use two or three of: ${p.known}`,
  },
  'network/shared-range': {
    severity: 'info',
    message: (p: { cidr: string; environments: string }) => `${p.environments} use the same range, ${p.cidr}`,
    help: 'they can never be connected; give each environment a range of its own while it is still empty',
    contradictions: ['X-038', 'X-039'],
  },
  'network/webhook-unreachable': {
    severity: 'error',
    message: (p: { port: number; reason: string }) =>
      `the API server may not call port ${p.port} of the nodes: ${p.reason}`,
    help: 'leave `webhookPorts` out: the compiler opens what kubelets and the add-ons need',
    contradictions: ['X-026', 'X-027'],
  },
} satisfies Catalogue
