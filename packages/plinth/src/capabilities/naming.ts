import { decided, derive, type Setting } from '#graph/value.ts'
import type { Environment } from '#language/environment.ts'
import { shorten } from '#language/names.ts'

/** `shop-production`, or `shop-production-nodes`: names that must be unique in an account. */
export function fullName(
  { platform, name }: Pick<Environment, 'platform' | 'name'>,
  ...rest: readonly string[]
): string {
  return [platform, name, ...rest].join('-')
}

/** Name of an IAM role: the environment's prefix, what the role is for, and `role`; IAM takes 64 characters. */
export function roleName(environment: Environment, purpose: string): Setting<string> {
  const { prefix } = environment.roles
  return prefix === undefined
    ? decided(
        shorten(`${fullName(environment)}-${purpose}-role`, 64),
        'role names are unique in an account: platform and environment first',
      )
    : derive(prefix, (start) => shorten(`${start}${purpose}-role`, 64))
}

/** Name of a bucket that is not written; S3 takes 63 characters. */
export function bucketName(environment: Pick<Environment, 'platform' | 'name'>, purpose: string): Setting<string> {
  return decided(shorten(fullName(environment, purpose), 63), 'bucket names are unique in the whole world')
}

/** Name of the EKS cluster. */
export function clusterName(environment: Environment): Setting<string> {
  return environment.cluster.name ?? decided(fullName(environment), 'cluster names are unique in an account and region')
}

/** Name of the load balancer that the cluster makes from the Ingress; AWS takes 32 characters. */
export function balancerName(environment: Pick<Environment, 'platform' | 'name'>): string {
  return shorten(fullName(environment), 32)
}
