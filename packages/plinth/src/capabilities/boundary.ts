import { decided, type Setting } from '#graph/value.ts'
import type { Environment } from '#language/environment.ts'
import { fullName } from './naming.ts'

/**
 * The most that a role of this environment can ever be allowed. Every role that the delivery workflow makes carries it,
 * and the workflow can make no role without it: so whoever takes over a workflow cannot make themselves a stronger role.
 * Without delivery a person applies, and there is no boundary.
 */
export function boundaryOf(environment: Environment): Setting<string> | undefined {
  return environment.delivery === undefined
    ? undefined
    : decided(
        `arn:aws:iam::${environment.account.value}:policy/${boundaryName(environment)}`,
        'the workflow that makes roles can make none beyond this boundary',
      )
}

/** Name of the boundary policy. */
export function boundaryName(environment: Pick<Environment, 'platform' | 'name'>): string {
  return fullName(environment, 'boundary')
}
