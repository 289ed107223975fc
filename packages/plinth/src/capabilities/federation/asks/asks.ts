/**
 * What Terraform asks of AWS for one type of resource: IAM actions by the calls that the provider makes. Reading is what
 * a refresh does; writing is making, changing and deleting, and with it every call that would show a secret.
 */
export interface Asks {
  readonly read: readonly string[]
  readonly write: readonly string[]
}

/** Rows of one AWS service: names of actions behind each other, without the service in front. */
export function asks(service: string): (read: string, write?: string) => Asks {
  const actions = (names: string): readonly string[] =>
    names
      .split(/\s+/)
      .filter((name) => name !== '')
      .map((name) => `${service}:${name}`)
  return (read, write = '') => ({ read: actions(read), write: actions(write) })
}

/** Rows that need more than one service. */
export function together(...rows: readonly Asks[]): Asks {
  return { read: rows.flatMap(({ read }) => read), write: rows.flatMap(({ write }) => write) }
}
