import { declare, type Declared } from '../declared.ts'
import { choice, defaulted, optionalGroup, required, text, type FieldsOf } from '../field.ts'

/** Delivery through GitHub Actions and Argo CD. */
export interface GithubInput {
  /** `owner/name`. */
  readonly repository: string
  /** The branch that is deployed. */
  readonly branch?: string
  /**
   * The numbers that GitHub gives to owner and repository and never gives again. With them, trust survives a
   * rename and cannot be taken over by someone who registers the old name.
   */
  readonly ids?: {
    readonly owner: string
    readonly repository: string
  }
  /** How a release reaches an environment: a commit on the branch, or a pull request that a person merges. */
  readonly promotion?: 'commit' | 'pullRequest'
}

export type Github = Declared<'github', GithubInput>

/** Declares delivery: workflows for images and infrastructure, roles that they assume, and Argo CD's source. */
export function github(input: GithubInput): Github {
  return declare('github', input, github)
}

const id = text("a number as text, such as '1234567'", /^[1-9]\d{0,18}$/)

export const githubFields = {
  repository: required<string>(text("'owner/name'", /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/[A-Za-z0-9._-]{1,100}$/)),
  branch: defaulted<string>(
    text('a branch name', /^(?![-./])(?!.*(?:\.\.|\/\/))[\w\-./]+(?<![./])$/),
    'main',
    'what GitHub calls the first branch',
  ),
  ids: optionalGroup({ owner: required<string>(id), repository: required<string>(id) }),
  promotion: defaulted<'commit' | 'pullRequest'>(
    choice(['commit', 'pullRequest']),
    'pullRequest',
    'a person sees what will change before it does',
  ),
} as const satisfies FieldsOf<GithubInput>
