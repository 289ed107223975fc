import { invariant } from '#graph/invariant.ts'
import type { Environment } from '#language/environment.ts'
import { resolve } from '#language/resolve.ts'
import { definePlatform, type Platform, type PlatformInput } from '#language/words/platform.ts'
import { service } from '#language/words/service.ts'

/** A platform that is small and right: one service in one environment. A test changes what it is about. */
export function smallPlatform(change: Partial<PlatformInput> = {}): Platform {
  return definePlatform({
    name: 'small',
    region: 'eu-central-1',
    cluster: { nodes: { default: { types: ['t3.medium'], size: 2, min: 2, max: 4 } } },
    resources: { backend: service({ path: 'apps/backend', port: 3000 }) },
    environments: { test: { account: '111122223333' } },
    ...change,
  })
}

/** The environment of a small platform, after defaults: what a capability is given. */
export function smallEnvironment(change: Partial<PlatformInput> = {}): Environment {
  const { platform, findings } = resolve(smallPlatform(change))
  const [environment] = platform?.environments ?? []
  invariant(environment !== undefined, JSON.stringify(findings))
  return environment
}
