import type { Maker } from '#capabilities/maker.ts'
import { fullName } from '#capabilities/naming.ts'
import { policy, type Statement } from '#capabilities/policy.ts'
import { compareText } from '#diagnostics/diagnostic.ts'
import type { Layer, Resource } from '#graph/resource.ts'
import type { Environment } from '#language/environment.ts'
import { asksOf } from './asks/table.ts'
import { denials, noSecrets } from './denials.ts'
import type { Federation, Role } from './federation.ts'
import { iamStatements } from './iam.ts'
import type { ScopePlace } from './scopes.ts'
import { appliedLayers, stateReading, stateWriting } from './state-access.ts'
import { readStatements, writeStatements } from './statements.ts'

/**
 * What the plan role and the apply role may do: exactly what Terraform asks of AWS for the types that this environment
 * emits. Called when everything else of the environment is in the graph.
 */
export function makeDeliveryPermissions(
  make: Maker,
  environment: Environment,
  federation: Federation | undefined,
  resources: readonly Resource[],
): void {
  if (federation === undefined) return
  const { plan, apply } = federation
  const applied = resources.filter(({ layer }) => (appliedLayers as readonly Layer[]).includes(layer))
  const policies = make.in({ file: 'delivery-permissions' })

  inline(make, 'plan', plan, [...stateReading(environment), noSecrets], 'Reading every state, and never a secret')
  inline(
    make,
    'apply',
    apply,
    [...stateReading(environment), ...stateWriting(environment), ...denials(environment)],
    'Writing the state of the layers it applies, and what it may never touch',
  )
  attach(policies, environment, 'read', [plan, apply], {
    statements: readStatements(
      environment,
      [...ownTypes, ...resources.map(asksOf)].flatMap(({ read }) => read),
    ),
    reason: 'What a refresh of every layer reads',
  })
  for (const layer of appliedLayers) {
    const own = applied.filter((resource) => resource.layer === layer)
    attach(policies, environment, layer, [apply], {
      statements: writeStatements(
        placeOf(environment, applied),
        own.flatMap((resource) => asksOf(resource).write),
      ),
      reason: `What an apply of the layer ${layer} makes, changes and deletes`,
    })
  }
  attach(policies, environment, 'roles', [apply], {
    statements: iamStatements(environment, applied),
    reason: 'Roles of this environment alone, always inside the boundary',
  })
}

/** Types that this function itself adds to the bootstrap layer, after it has seen the others. */
const ownTypes = ['aws_iam_policy', 'aws_iam_role_policy_attachment'].map((type) =>
  asksOf({ engine: 'terraform', type }),
)

function placeOf(environment: Environment, applied: readonly Resource[]): ScopePlace {
  const buckets = applied
    .filter(({ type }) => type === 'aws_s3_bucket')
    .map(({ args }) => String(args['bucket']))
    .sort(compareText)
  return { environment, region: environment.region.value, account: environment.account.value, buckets }
}

function inline(make: Maker, id: string, role: Role, statements: readonly Statement[], reason: string): void {
  make.resource(
    'aws_iam_role_policy',
    id,
    { name: 'state', role: role.get('id'), policy: policy(...statements) },
    reason,
  )
}

interface Permissions {
  readonly statements: readonly Statement[]
  readonly reason: string
}

/** A policy of its own for each purpose: one for all would be longer than IAM takes. */
function attach(
  make: Maker,
  environment: Environment,
  purpose: string,
  roles: readonly Role[],
  { statements, reason }: Permissions,
): void {
  if (statements.length === 0) return
  const made = make.resource(
    'aws_iam_policy',
    `terraform_${purpose}`,
    { name: fullName(environment, 'terraform', purpose), description: reason, policy: policy(...statements) },
    reason,
  )
  for (const role of roles) {
    const name = role.id.split('.').at(-1) ?? ''
    make.resource(
      'aws_iam_role_policy_attachment',
      `${name}_${purpose}`,
      { role: role.get('name'), policy_arn: made.get('arn') },
      reason,
    )
  }
}
