import { layers, type Layer, type Resource } from '#graph/resource.ts'

/** What a root module needs beside its resources. Nothing here has a default: defaults are the language's. */
export interface RootModule {
  /** Empty for what serves all environments. */
  readonly environment: string
  readonly layer: Layer
  /** Name of the platform file, for the header of each file. */
  readonly source: string
  /** For example `>= 1.11.0, < 2.0.0`. */
  readonly requiredVersion: string
  /** Of hashicorp/aws, for example `~> 5.100`. */
  readonly providerVersion: string
  readonly region: string
  /** The only account that this module may be applied to. */
  readonly account: string
  /** Put on everything that can carry tags. */
  readonly tags: Readonly<Record<string, string>>
  /** Where the state is kept; left out, in a file beside the module, which no other module can read. */
  readonly backend?: Backend
}

export interface Backend {
  readonly bucket: string
  readonly key: string
  readonly region: string
  readonly encrypt: boolean
  /** Locks with an object in the bucket; asks for Terraform 1.10. */
  readonly useLockfile: boolean
  /** Locks with a table, for teams that have one. */
  readonly dynamodbTable?: string
}

/** A file of a root module, by its path in the module's folder. */
export interface ModuleFile {
  readonly path: string
  readonly text: string
}

export interface RenderedModule {
  readonly environment: string
  readonly layer: Layer
  readonly files: readonly ModuleFile[]
}

type Place = Pick<Resource, 'environment' | 'layer'>

export function moduleKey({ environment, layer }: Place): string {
  return `${environment}/${layer}`
}

/** What serves all environments is applied before any of them; after that the layers have their order. */
export function isAppliedBefore(first: Place, second: Place): boolean {
  if (first.environment !== second.environment) return first.environment === ''
  return layers.indexOf(first.layer) < layers.indexOf(second.layer)
}
