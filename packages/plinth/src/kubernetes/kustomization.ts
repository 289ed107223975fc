/**
 * The files that kustomize reads. They are not objects of a cluster, so no schema of Kubernetes covers them;
 * the types hold what the compiler writes, and `kubectl kustomize` judges the result.
 */

/** Entry point of a folder: which files it takes, and what it changes in them. */
export interface Kustomization extends Customization {
  readonly apiVersion: 'kustomize.config.k8s.io/v1beta1'
  readonly kind: 'Kustomization'
}

/** A part that several kustomizations share. */
export interface Component extends Customization {
  readonly apiVersion: 'kustomize.config.k8s.io/v1alpha1'
  readonly kind: 'Component'
}

interface Customization {
  readonly metadata?: { readonly name: string; readonly annotations?: Readonly<Record<string, string>> }
  /** Namespace of every namespaced object of the folder. */
  readonly namespace?: string
  readonly namePrefix?: string
  readonly nameSuffix?: string
  /** Files, or folders with a kustomization of their own, relative to this file. */
  readonly resources?: readonly string[]
  readonly components?: readonly string[]
  readonly labels?: readonly CommonLabels[]
  readonly commonAnnotations?: Readonly<Record<string, string>>
  readonly images?: readonly ImageChange[]
  readonly replicas?: readonly { readonly name: string; readonly count: number }[]
  readonly patches?: readonly Patch[]
  readonly configMapGenerator?: readonly ConfigMapGenerator[]
  readonly generatorOptions?: GeneratorOptions
}

export interface CommonLabels {
  readonly pairs: Readonly<Record<string, string>>
  /** Also in selectors; a selector cannot be changed after creation. Default false. */
  readonly includeSelectors?: boolean
  /** Also in the labels of pod templates. Default false. */
  readonly includeTemplates?: boolean
}

/** Another name, tag or digest for an image, wherever a pod template names it. A digest wins over a tag. */
export type ImageChange = { readonly name: string; readonly newName?: string } & (
  | { readonly newTag?: string; readonly digest?: never }
  | { readonly digest: string; readonly newTag?: never }
)

/** A change of the objects that the target selects; without a target, of the object that the patch names. */
export type Patch = { readonly target?: PatchTarget; readonly options?: PatchOptions } & (
  | { readonly patch: string }
  | { readonly path: string }
)

export interface PatchTarget {
  readonly group?: string
  readonly version?: string
  readonly kind?: string
  readonly name?: string
  readonly namespace?: string
  readonly labelSelector?: string
  readonly annotationSelector?: string
}

export interface PatchOptions {
  readonly allowNameChange?: boolean
  readonly allowKindChange?: boolean
}

export interface ConfigMapGenerator {
  readonly name: string
  readonly namespace?: string
  readonly behavior?: 'create' | 'replace' | 'merge'
  readonly literals?: readonly string[]
  readonly files?: readonly string[]
  readonly envs?: readonly string[]
  readonly options?: GeneratorOptions
}

export interface GeneratorOptions {
  readonly labels?: Readonly<Record<string, string>>
  readonly annotations?: Readonly<Record<string, string>>
  readonly immutable?: boolean
  /** Without the hash, a changed ConfigMap does not restart the pods that read it. Default false. */
  readonly disableNameSuffixHash?: boolean
}
