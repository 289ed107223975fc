import { decided, derive, type Setting } from '#graph/value.ts'
import type { Environment } from '#language/environment.ts'

/** `shop-production`, or `shop-production-nodes`: names that must be unique in an account. */
export function fullName(
  { platform, name }: Pick<Environment, 'platform' | 'name'>,
  ...rest: readonly string[]
): string {
  return [platform, name, ...rest].join('-')
}

/** Name of an IAM role: the environment's prefix, what the role is for, and `role`. */
export function roleName(environment: Environment, purpose: string): Setting<string> {
  const { prefix } = environment.roles
  return prefix === undefined
    ? decided(
        `${fullName(environment)}-${purpose}-role`,
        'role names are unique in an account: platform and environment first',
      )
    : derive(prefix, (start) => `${start}${purpose}-role`)
}

/** Name of the EKS cluster. */
export function clusterName(environment: Environment): Setting<string> {
  return environment.cluster.name ?? decided(fullName(environment), 'cluster names are unique in an account and region')
}

/** Name of the load balancer that the cluster makes from the Ingress; AWS takes 32 characters. */
export function balancerName(environment: Pick<Environment, 'platform' | 'name'>): string {
  return fullName(environment).slice(0, 32).replace(/-+$/, '')
}
