/**
 * What a resource says about who may do what. Values are arguments as the graph holds them: text, references, JSON.
 */
export type IdentityPart =
  /** Somebody who can act: a role, a user, a group. */
  | { readonly part: 'principal'; readonly trust?: unknown; readonly boundary?: unknown }
  /** A policy written into a principal. */
  | { readonly part: 'inline-policy'; readonly principal: unknown; readonly document: unknown }
  /** A policy of its own, which says nothing until it is attached. */
  | { readonly part: 'managed-policy'; readonly document: unknown }
  | { readonly part: 'attachment'; readonly principal: unknown; readonly policy: unknown }
  /** What a resource lets others do with it. */
  | { readonly part: 'resource-policy'; readonly resource: unknown; readonly document: unknown }
  /** A policy document in Terraform's own words: blocks `statement` with `actions`, `resources`, `condition`. */
  | { readonly part: 'document'; readonly statements: unknown }
  /** Rights in the Kubernetes API of a cluster; no namespaces means all of them. */
  | {
      readonly part: 'cluster-access'
      readonly principal: unknown
      readonly policy: unknown
      readonly cluster: unknown
      readonly namespaces: unknown
    }
  /** Pods of a service account act as a role. */
  | {
      readonly part: 'pod-identity'
      readonly role: unknown
      readonly namespace: unknown
      readonly serviceAccount: unknown
    }
