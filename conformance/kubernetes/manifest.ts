/** An object of Kubernetes as a file holds it, before anything is known of its fields. */
export interface Manifest {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata?: ObjectMeta
  readonly [field: string]: unknown
}

export interface ObjectMeta {
  readonly name?: string
  readonly namespace?: string
  readonly labels?: Labels
  readonly annotations?: Labels
}

export type Labels = Readonly<Record<string, string>>

export function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const { apiVersion, kind } = value as Partial<Manifest>
  return typeof apiVersion === 'string' && apiVersion !== '' && typeof kind === 'string' && kind !== ''
}

/** Group of an API version; empty for the core group. */
export function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : ''
}

/** `apps/v1/Deployment`. */
export function typeOf({ apiVersion, kind }: Manifest): string {
  return `${apiVersion}/${kind}`
}

/** How a finding names an object: `apps/v1/Deployment shop/backend`. */
export function titleOf(manifest: Manifest): string {
  const { namespace, name = '(no name)' } = manifest.metadata ?? {}
  return `${typeOf(manifest)} ${namespace === undefined ? '' : `${namespace}/`}${name}`
}
