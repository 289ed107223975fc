import type { ResourceAttributes } from '#aws/types.gen.ts'
import type { Door, Grants } from '#capabilities/door.ts'
import type { Made, Maker } from '#capabilities/maker.ts'
import { servicesNamespace } from '#capabilities/namespace.ts'
import type { Statement } from '#capabilities/policy.ts'
import { makeWorkloadRole, type IdentityProvider, type Role } from '#capabilities/workload-role.ts'
import { invariant } from '#graph/invariant.ts'
import type { Environment, ServiceResource } from '#language/environment.ts'
import { makeAutoscaling } from './autoscaling.ts'
import { makeDeployment } from './deployment.ts'
import { makeIngress } from './ingress.ts'
import { makeKustomization } from './kustomization.ts'
import { makeNamespace } from './namespace.ts'
import { makeNetworkPolicy } from './network-policy.ts'
import { makeSecrets } from './secrets.ts'
import { makeService, makeServiceAccount } from './service.ts'
import { placesOf, type Workload } from './workload.ts'

interface Ground {
  /** What the links of each service give it, by its name. */
  readonly grants: ReadonlyMap<string, Grants>
  /** Repository of the image of each service, by its name. */
  readonly registry: { readonly repositories: ReadonlyMap<string, Made<ResourceAttributes['aws_ecr_repository']>> }
  readonly cluster: IdentityProvider
}

/** Everything that runs own services: their namespace, the objects of each, and the way in from the edge. */
export function makeWorkloads(make: Maker, environment: Environment, ground: Ground): void {
  const namespace = servicesNamespace(environment)
  makeNamespace(make, environment, namespace)
  const places = placesOf(environment)
  for (const service of environment.services) {
    makeWorkload(make.in({ path: service.path }), { ...describe(make, environment, ground, service), places })
  }
  makeIngress(make.in({ path: environment.edge?.at ?? [] }), environment, namespace)
}

function describe(
  make: Maker,
  environment: Environment,
  ground: Ground,
  service: ServiceResource,
): Omit<Workload, 'places'> {
  const grants = ground.grants.get(service.name)
  const repository = ground.registry.repositories.get(service.name)
  invariant(grants !== undefined && repository !== undefined, `${service.name} has no grants or no repository`)
  const namespace = servicesNamespace(environment)
  const role = makeRole(make, environment, ground.cluster, { service, grants, namespace })
  return { environment, service, grants, namespace, repository, role }
}

/** The role that its pods take in AWS. It stands in the layer of the stores, because its rights name them. */
function makeRole(
  make: Maker,
  environment: Environment,
  cluster: IdentityProvider,
  { service, grants, namespace }: Pick<Workload, 'service' | 'grants' | 'namespace'>,
): Role | undefined {
  const statements = grants.doors.flatMap(statementsOf)
  if (statements.length === 0) return undefined
  const stores = grants.doors.filter((door) => door.statements.length > 0).map((door) => door.store.name)
  return makeWorkloadRole(
    make.in({ layer: 'services', file: 'service-roles', path: [...service.path, 'uses'] }),
    environment,
    cluster,
    {
      id: service.id,
      purpose: service.slug,
      account: { namespace, name: service.slug },
      statements,
      reason: `What the pods of ${service.name} may do in AWS: reach ${stores.join(' and ')}`,
    },
  )
}

/** Statements of one store; ids are unique in a policy, so each starts with the name of its store. */
function statementsOf({ store, statements }: Door): readonly Statement[] {
  const prefix = store.id.replaceAll(/(?:^|_)(.)/g, (_, letter: string) => letter.toUpperCase())
  return statements.map((statement) =>
    statement.Sid === undefined ? statement : { ...statement, Sid: `${prefix}${statement.Sid}` },
  )
}

function makeWorkload(make: Maker, workload: Workload): void {
  const { slug } = workload.service
  const file = (subject: string): Maker => make.in({ file: `services/${slug}/${subject}` })
  const objects = [
    ...makeServiceAccount(file('service-account'), workload),
    ...makeSecrets(file('secrets'), workload),
    ...makeDeployment(file('deployment'), workload),
    ...makeService(file('service'), workload),
    ...makeAutoscaling(file('autoscaling'), workload),
    ...makeNetworkPolicy(file('network-policy'), workload),
  ]
  makeKustomization(make, workload, objects)
}
