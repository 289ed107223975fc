/** Something that an API server, or a rule of ours, refuses in one object. */
export interface Finding {
  /** `schema/unknown-field`, `name/label`, `pod-security/capabilities` ... */
  readonly rule: string
  /** Place in the object: `spec.template.spec.containers.0.image`; empty for the object itself. */
  readonly path: string
  readonly message: string
}

export function finding(rule: string, path: string, message: string): Finding {
  return { rule, path, message }
}

/** The same findings, deeper in an object. */
export function below(path: string, findings: Iterable<Finding>): readonly Finding[] {
  return [...findings].map((one) => ({ ...one, path: joinPath(path, one.path) }))
}

export function joinPath(...parts: readonly (string | number)[]): string {
  return parts.filter((part) => part !== '').join('.')
}
