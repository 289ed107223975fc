import type { Origin, Path, Reference } from './value.ts'

/**
 * Steps of a deployment, in order of apply; destroy goes the other way.
 * `gitops` stands between `services` and `edge`: the load balancer that the cluster creates must exist before the edge.
 */
export const layers = ['bootstrap', 'platform', 'services', 'gitops', 'edge', 'delivery'] as const
export type Layer = (typeof layers)[number]

export type Engine = 'terraform' | 'kubernetes' | 'github-actions'

/** Why a resource exists. */
export interface Because {
  /** Folder in `capabilities` that made it. */
  readonly capability: string
  /** Place in the platform file that asked for it. */
  readonly path: Path
  /** One sentence, in the words of a reviewer. */
  readonly reason: string
}

/** One thing that an engine is told to make: a Terraform block, a Kubernetes object, a workflow. */
export interface Resource<Args = Readonly<Record<string, unknown>>> {
  /** Unique in the graph: `<environment>/<layer>/<address>`. */
  readonly id: string
  readonly engine: Engine
  /** `aws_vpc`, `apps/v1/Deployment`, `workflow`. */
  readonly type: string
  /** Terraform's local name, the Kubernetes object's name (with its namespace in front), the workflow's file name. */
  readonly name: string
  /** Name of the environment; empty for what serves all of them. */
  readonly environment: string
  readonly layer: Layer
  /** File without ending, below the folder of its layer: `network`, `services/backend/deployment`. */
  readonly file: string
  /** Arguments as the engine takes them, settings already stripped. */
  readonly args: Args
  /** Origin of each argument that has one, by its path in `args` (`ingress.0.from_port`). */
  readonly origins: ReadonlyMap<string, Origin>
  readonly because: Because
  /** What only Terraform has beside arguments. */
  readonly terraform?: TerraformMeta
}

export interface TerraformMeta {
  /** Block word; `managed` is `resource`, `local` a value with a name, `output` what the layer tells people. */
  readonly mode: 'managed' | 'data' | 'ephemeral' | 'local' | 'output'
  /** Alias of a second provider configuration: CloudFront's certificates live in us-east-1. */
  readonly provider?: 'us_east_1'
  readonly dependsOn?: readonly Reference[]
  readonly preventDestroy?: boolean
  /** Argument names that something else changes after creation, with the reason. */
  readonly ignoreChanges?: { readonly arguments: readonly string[]; readonly reason: string }
  readonly createBeforeDestroy?: boolean
  /** A command that runs once on the machine that applies; the last resort for what the provider cannot do. */
  readonly localExec?: { readonly command: string; readonly environment: Readonly<Record<string, unknown>> }
}

/** The part of an id after environment and layer: `aws_vpc.main`, `data.aws_lb.ingress`, `Deployment/shop/backend`. */
export function addressOf(resource: Pick<Resource, 'engine' | 'type' | 'name' | 'terraform'>): string {
  if (resource.engine !== 'terraform') return `${resource.type.split('/').at(-1) ?? resource.type}/${resource.name}`
  const mode = resource.terraform?.mode ?? 'managed'
  if (mode === 'output' || mode === 'local') return `${mode}.${resource.name}`
  return `${mode === 'managed' ? '' : `${mode}.`}${resource.type}.${resource.name}`
}
