import type { ResourceAttributes } from '#aws/types.gen.ts'
import type { Setting } from '#graph/value.ts'
import type { StoreResource } from '#language/environment.ts'
import type { Made } from './maker.ts'
import type { PolicyText, Statement } from './policy.ts'

/** What a store offers to a service that is linked to it. Links ask for this and never for the kind of store. */
export interface Door {
  readonly store: StoreResource
  /** How packets reach it; absent for stores that are reached through AWS APIs. */
  readonly network?: {
    readonly port: number
    readonly group: Made<ResourceAttributes['aws_security_group']>
    /** Ranges that its addresses are in: what a network policy can name. */
    readonly ranges: readonly Setting<string>[]
  }
  /** The bucket behind it, for the CDN. */
  readonly bucket?: Made<ResourceAttributes['aws_s3_bucket']>
  /** The secret that a service reads, and the environment variables that are made of its keys. */
  readonly secret?: {
    readonly name: Setting<string>
    readonly made: Made<ResourceAttributes['aws_secretsmanager_secret']>
    /** Variable name to a template of the External Secrets Operator, such as `{{ .password }}`. */
    readonly variables: Readonly<Record<string, string>>
  }
  /** Environment variables that are no secret. */
  readonly variables: Readonly<Record<string, PolicyText | Setting<string>>>
  /** IAM statements for the role of the service. */
  readonly statements: readonly Statement[]
  /** Connections that all pods together may open; absent where nothing bounds them. */
  readonly connections?: { readonly budget: number; readonly explanation: string } | undefined
}

/** What all links of one service add up to. */
export interface Grants {
  readonly doors: readonly Door[]
  /** Services it calls, and on which port. */
  readonly calls: readonly { readonly slug: string; readonly name: string; readonly port: number }[]
  /** Services that call it. */
  readonly callers: readonly { readonly slug: string; readonly name: string }[]
  /** Whether the load balancer sends requests to it, and the ranges of the load balancer's subnets. */
  readonly balancer: { readonly ranges: readonly Setting<string>[] } | undefined
  /** Connections to each bounded store that one pod may hold. */
  readonly pools: readonly { readonly store: string; readonly variable: string; readonly size: Setting<number> }[]
}
