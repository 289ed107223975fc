import { defaulted, optional, text, type FieldsOf } from '../field.ts'

/** Names and bounds of the IAM roles of an environment. */
export interface RolesInput {
  /** Stands before the name of every role; `<platform>-<environment>-` unless given. */
  readonly prefix?: string
  /** Longest session of a role that a workflow assumes, in seconds. */
  readonly sessionSeconds?: number
}

export const rolesFields = {
  prefix: optional<string>(text('letters, digits and dashes', /^[\w+=,.@-]{0,32}$/)),
  sessionSeconds: defaulted<number>(
    { type: 'integer', minimum: 3600, maximum: 43_200, unit: 'seconds' },
    3600,
    'the shortest that IAM allows; an apply that takes longer deserves a decision',
  ),
} as const satisfies FieldsOf<RolesInput>
