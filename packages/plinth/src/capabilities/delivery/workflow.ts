import type { GeneratedWorkflowTypes as Github } from '@github-actions-workflow-ts/lib'
import { roleName } from '#capabilities/naming.ts'
import { actions, type ActionName } from '#facts/actions.ts'
import { derive, type Setting, type WithSettings } from '#graph/value.ts'
import type { Environment } from '#language/environment.ts'

type Field<T> = WithSettings<T>
type Variables = Readonly<Record<string, Field<string | number | boolean>>>

/** A step, in GitHub's own words. */
export interface Step {
  readonly name?: string
  readonly id?: string
  readonly if?: string
  readonly uses?: string
  readonly with?: Variables
  readonly env?: Variables
  readonly 'working-directory'?: Field<string>
  readonly run?: string
}

/** What the token of a job may do in the repository. */
export type Permissions = Github.PermissionsEvent

/** Jobs with steps of their own. */
export interface StepsJob {
  readonly name: Field<string>
  readonly needs?: string | readonly string[]
  readonly if?: string
  readonly permissions: Field<Permissions>
  readonly 'runs-on': Field<string>
  readonly 'timeout-minutes': number
  readonly environment?: Field<string>
  readonly concurrency?: Field<Github.Concurrency>
  readonly outputs?: Readonly<Record<string, string>>
  readonly strategy?: Field<{
    readonly 'fail-fast'?: boolean
    readonly 'max-parallel'?: number
    readonly matrix: unknown
  }>
  readonly env?: Variables
  readonly steps: readonly Field<Step>[]
}

/** Jobs of another workflow file of the repository. */
export interface CalledJob {
  readonly name: Field<string>
  readonly needs?: string | readonly string[]
  readonly if?: string
  readonly permissions: Field<Permissions>
  readonly uses: string
  readonly with: Variables
}

export type Job = StepsJob | CalledJob

/** A workflow file. */
export interface Workflow {
  readonly name: Field<string>
  readonly on: unknown
  readonly permissions: Field<Readonly<Record<string, never>>>
  readonly concurrency?: Field<Github.Concurrency>
  readonly env?: Variables
  readonly defaults: { readonly run: { readonly shell: Field<string> } }
  readonly jobs: Readonly<Record<string, Field<Job>>>
}

/** An action at the commit of its release; the file says the version beside it. */
export function uses(action: ActionName): string {
  return `${action}@${actions[action].commit}`
}

/** Shells stop at the first command that fails, also inside a pipe. */
export const defaults = { run: { shell: 'bash' } } as const

/** The repository, without leaving the token behind for later steps. */
export function checkout(options: Variables = {}): Step {
  return { name: 'Check out', uses: uses('actions/checkout'), with: { ...options, 'persist-credentials': false } }
}

/** Short-lived credentials of a role, for the rest of the job. */
export function assume(role: Field<string>, region: Field<string>, seconds: Field<number | string>): Step {
  return {
    name: 'Take the role',
    uses: uses('aws-actions/configure-aws-credentials'),
    with: {
      'role-to-assume': role,
      'role-session-name': 'run-${{ github.run_id }}',
      'role-duration-seconds': seconds,
      'aws-region': region,
    },
  }
}

/** ARN of one of the roles that trust workflows. */
export function roleArn(environment: Environment, purpose: string): Setting<string> {
  return derive(
    environment.account,
    (account) => `arn:aws:iam::${account}:role/${roleName(environment, purpose).value}`,
  )
}

/** Host name of the image registry of an environment. */
export function registryOf({ account, region }: Environment): Setting<string> {
  return derive(account, (id) => `${id}.dkr.ecr.${region.value}.amazonaws.com`)
}

/** A name without the reason of its form: beside the resource it helps, in each job that mentions it it does not. */
export function quiet<T>(name: Setting<T>): Setting<T> | T {
  return name.origin.from === 'decision' ? name.value : name
}

/** A list as GitHub Actions reads it from one variable. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value)
}
