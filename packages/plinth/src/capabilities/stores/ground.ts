import type { ResourceAttributes } from '#aws/types.gen.ts'
import type { Made, Maker } from '#capabilities/maker.ts'
import { fullName } from '#capabilities/naming.ts'
import type { Setting } from '#graph/value.ts'
import type { Environment, PostgresResource, RedisResource } from '#language/environment.ts'

interface Subnet {
  readonly made: Made<ResourceAttributes['aws_subnet']>
  readonly cidr: Setting<string>
}

/** What a store needs of the network. */
export interface Ground {
  readonly vpc: Made<ResourceAttributes['aws_vpc']>
  readonly subnets: { readonly private: readonly Subnet[]; readonly database: readonly Subnet[] }
}

export type StoreGroup = Made<ResourceAttributes['aws_security_group']>

/** The security group of a store that packets reach; links add its rules. */
export function makeStoreGroup(
  make: Maker,
  environment: Environment,
  ground: Ground,
  store: PostgresResource | RedisResource,
): StoreGroup {
  const name = fullName(environment, store.slug)
  return make.resource(
    'aws_security_group',
    store.id,
    { name, description: `Store ${store.name}`, vpc_id: ground.vpc.get('id'), tags: { Name: name } },
    `Who reaches ${store.name}: one rule for all linked services, and no way out`,
  )
}
