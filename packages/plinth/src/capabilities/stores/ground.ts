import type { ResourceAttributes } from '#aws/types.gen.ts'
import type { Made } from '#capabilities/maker.ts'
import type { Setting } from '#graph/value.ts'

interface Subnet {
  readonly made: Made<ResourceAttributes['aws_subnet']>
  readonly cidr: Setting<string>
}

/** What a store needs of the network. */
export interface Ground {
  readonly vpc: Made<ResourceAttributes['aws_vpc']>
  readonly subnets: { readonly private: readonly Subnet[]; readonly database: readonly Subnet[] }
}
