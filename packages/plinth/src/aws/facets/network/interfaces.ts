import { target, targets, truth, written, type MetadataOptions, type Target, type Targets } from '../network.ts'
import { block, isGiven, numberOf, type Arguments } from './arguments.ts'

/** Subnets or groups that are written; `unknown` when the argument is left out and AWS has no rule for that. */
export function writtenTargets(value: unknown): Targets {
  return isGiven(value) ? targets(value) : 'unknown'
}

/** Groups that are written, else the default group of the VPC. */
export function groupsOr<Other>(value: unknown, other: Other): readonly Target[] | Other {
  return isGiven(value) && !(Array.isArray(value) && value.length === 0) ? targets(value) : other
}

/** The subnets or groups that another resource holds. */
export function through(value: unknown, list: 'subnets' | 'groups'): Targets {
  return isGiven(value) ? { of: target(value), list } : 'unknown'
}

/** `metadata_options`; EC2 turns the service on when nothing is said. */
export function metadataOf(args: Arguments): MetadataOptions {
  const options = block(args, 'metadata_options')
  const endpoint = options.http_endpoint
  return {
    enabled:
      endpoint === undefined ? true : endpoint === 'enabled' ? true : endpoint === 'disabled' ? false : undefined,
    hopLimit: numberOf(options.http_put_response_hop_limit),
    tokens: written(options.http_tokens),
  }
}

/** Whether an interface has IPv6 addresses of its own accord, or as its subnet says. */
export function ipv6Of(args: Arguments): boolean | 'subnet' {
  const count = numberOf(args.ipv6_address_count) ?? 0
  return count > 0 || (Array.isArray(args.ipv6_addresses) && args.ipv6_addresses.length > 0) ? true : 'subnet'
}

/** Whether it gets a public address, or as its subnet says. */
export function publicOf(value: unknown): boolean | 'subnet' | undefined {
  return isGiven(value) ? truth(value, false) : 'subnet'
}

/** The launch template that an instance or a group of them is made of. */
export function templateOf(args: Arguments): { readonly template?: Target } {
  const template = block(args, 'launch_template')
  const named = [template.id, template.name].find(isGiven)
  return named === undefined ? {} : { template: target(named) }
}

export function portOf(args: Arguments, usual: number | undefined): { readonly port?: number } {
  const port = numberOf(args.port) ?? usual
  return port === undefined ? {} : { port }
}

/** Ports that RDS takes when none is written (RDS user guide, `Port` of CreateDBInstance). */
const databasePorts: readonly (readonly [RegExp, number])[] = [
  [/postgres/, 5432],
  [/mysql|mariadb|aurora/, 3306],
  [/oracle/, 1521],
  [/sqlserver/, 1433],
  [/db2/, 50_000],
]

export function databasePort(engine: unknown): number | undefined {
  return typeof engine === 'string' ? databasePorts.find(([pattern]) => pattern.test(engine))?.[1] : undefined
}
