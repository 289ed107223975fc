import { choice, defaulted, either, flag, group, integer, list, optional, text, type FieldsOf } from '../field.ts'
import { cidr } from '../shapes.ts'

/** The VPC: its address range, its zones, and the way out. */
export interface NetworkInput {
  /** Address range of the VPC; a /16 unless something else is taken. Cannot be changed later without a new VPC. */
  readonly cidr?: string
  /**
   * Number of availability zones, or the names of two to four of them. Two is the least for a load balancer and a
   * database; each tier of subnets has room for four.
   */
  readonly zones?: 2 | 3 | readonly string[]
  /**
   * Outbound internet for private subnets. `single`: one NAT gateway (about 33 USD a month and one zone's loss
   * cuts off all). `perZone`: one in each zone.
   */
  readonly nat?: 'single' | 'perZone'
  /** Fixed subnet ranges, one for each zone in zone order. Left out: /20 each, allocated in a stable order. */
  readonly subnets?: {
    readonly public?: readonly string[]
    readonly private?: readonly string[]
    readonly database?: readonly string[]
  }
  /**
   * AWS services reached by interface endpoints instead of NAT, such as `ecr.api` or `secretsmanager`.
   * Each costs about 7.30 USD a month and zone. The gateway endpoint of S3 is free and always there.
   */
  readonly endpoints?: readonly string[]
  /** Records accepted and rejected connections in CloudWatch Logs. */
  readonly flowLogs?: boolean
  /** Days that flow logs are kept. */
  readonly flowLogDays?: number
}

export const networkFields = {
  cidr: defaulted<string>(cidr, '10.0.0.0/16', 'a /16 is the largest range a VPC takes and leaves room for every tier'),
  zones: defaulted<number | readonly string[]>(
    either(integer(2, 3, 'zones'), list(text('a zone such as us-east-1a', /^[a-z]{2}(?:-[a-z]+)+-\d[a-f]$/), 2, 4)),
    2,
    'load balancers and database subnet groups need two zones; a third costs more and is a decision',
  ),
  nat: defaulted<'single' | 'perZone'>(
    choice(['single', 'perZone']),
    'perZone',
    'a single NAT gateway makes its zone a single point of failure for all outbound traffic',
  ),
  subnets: group({
    public: optional<readonly string[]>(list(cidr, 2)),
    private: optional<readonly string[]>(list(cidr, 2)),
    database: optional<readonly string[]>(list(cidr, 2)),
  }),
  endpoints: defaulted<readonly string[]>(
    list(text("a service such as 'ecr.api'", /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/)),
    [],
    'interface endpoints pay off above some 3,750 GB a month; below that NAT is cheaper',
  ),
  flowLogs: defaulted<boolean>(flag, true, 'without them nobody can tell afterwards who talked to whom'),
  flowLogDays: defaulted<number>(integer(1, 3653, 'days'), 30, 'long enough to look into an incident found late'),
} as const satisfies FieldsOf<NetworkInput>
