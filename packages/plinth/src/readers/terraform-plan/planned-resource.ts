/** A resource as a plan has it. */
export interface PlannedResource {
  /** `module.network["eu"].aws_subnet.private[0]`. */
  readonly address: string
  /** `module.network["eu"]`; empty in the root module. */
  readonly module: string
  readonly mode: 'managed' | 'data'
  readonly type: string
  readonly name: string
  /** Of `count` or `for_each`. */
  readonly index: string | number | undefined
  /** Alias of its provider configuration; empty for the default one. */
  readonly providerAlias: string
  readonly actions: readonly string[]
  /**
   * What is known before the apply. A nested block that may appear once is one object, as in our arguments; `null`, which
   * stands for what was left out, is left out. Known items keep their places in lists; unknown ones are `null` there.
   */
  readonly values: Readonly<Record<string, unknown>>
  /** Paths of what is known after the apply only: `vpc_config.vpc_id`, `subnet_ids.0`. */
  readonly unknown: readonly string[]
  /** Paths of what must not be shown: `password`. */
  readonly secret: readonly string[]
  /** What `for_each` runs over, as references: `aws_s3_bucket.all`. */
  readonly forEach: readonly string[]
  /** What the configuration says of each argument, by path: `vpc_config.subnet_ids`. */
  readonly configured: ReadonlyMap<string, Configured>
  readonly dependsOn: readonly string[]
  readonly commands: readonly string[]
}

/** One argument of a configuration. */
export interface Configured {
  /** Longest references only: `aws_vpc.main.id`, without the `aws_vpc.main` it goes through. */
  readonly references: readonly string[]
  /** The value that is written, where it is one. */
  readonly constant?: unknown
}
