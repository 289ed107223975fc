import type { Door } from '#capabilities/door.ts'
import type { Maker } from '#capabilities/maker.ts'
import { makeWorkloadRole, roleAnnotation, type IdentityProvider, type Role } from '#capabilities/workload-role.ts'
import type { Environment } from '#language/environment.ts'
import { namespaceOf, type Addon, type Need } from './addon.ts'
import { makeApplication } from './application.ts'
import { argoCd } from './argo-cd.ts'
import { clusterAutoscaler } from './cluster-autoscaler.ts'
import { externalSecrets } from './external-secrets.ts'
import { loadBalancerController } from './load-balancer-controller.ts'
import { logShipper } from './log-shipper.ts'
import { metricsServer } from './metrics-server.ts'
import { makeAddonNamespace, makeDnsBorder } from './namespace.ts'
import { reloader } from './reloader.ts'
import { webhookPortsOf, type WebhookPort } from './webhook-ports.ts'

/** Every add-on there is, by name. */
const catalogue: readonly Addon[] = [
  argoCd,
  loadBalancerController,
  clusterAutoscaler,
  externalSecrets,
  logShipper,
  metricsServer,
  reloader,
]

/** An add-on that the platform needs, and why. */
export interface PlannedAddon {
  readonly addon: Addon
  readonly need: Need
}

export interface AddonPlan {
  /** In a stable order. */
  readonly addons: readonly PlannedAddon[]
  /** Pod ports that the API server must reach, sorted. */
  readonly webhookPorts: readonly WebhookPort[]
}

/** Which add-ons follow from the platform. Nobody lists them: each knows what makes it necessary. */
export function planAddons(environment: Environment): AddonPlan {
  const addons = catalogue.flatMap((addon) => {
    const need = addon.need(environment)
    return need === undefined ? [] : [{ addon, need }]
  })
  return {
    addons,
    webhookPorts: webhookPortsOf(
      environment,
      addons.map(({ addon }) => addon),
    ),
  }
}

interface Ground {
  readonly addons: AddonPlan
  readonly cluster: IdentityProvider
  /** What each store offers, by its name. */
  readonly doors: ReadonlyMap<string, Door>
}

/** Roles, namespaces and applications of the add-ons. Without delivery there is no Argo CD that could install them. */
export function makeAddons(make: Maker, environment: Environment, { addons, cluster, doors }: Ground): void {
  const used = new Set(environment.services.flatMap(({ uses }) => uses.map(({ to }) => to)))
  const linked = [...doors.values()].filter(({ store }) => used.has(store.name))
  if (environment.delivery !== undefined) makeDnsBorder(make.in({ file: 'addons/coredns' }), environment)
  for (const { addon, need } of addons.addons) {
    const own = make.in({ path: need.path, file: `addons/${addon.name}` })
    const role = makeRole(own, environment, cluster, { addon, doors: linked })
    if (environment.delivery === undefined) continue
    makeAddonNamespace(own, environment, addon, role !== undefined)
    const roleAnnotations = roleAnnotation(environment, role)
    makeApplication(own, addon, addon.values({ environment, roleAnnotations }), `${addon.purpose}: ${need.reason}`)
  }
}

function makeRole(
  make: Maker,
  environment: Environment,
  cluster: IdentityProvider,
  { addon, doors }: { readonly addon: Addon; readonly doors: readonly Door[] },
): Role | undefined {
  const { role } = addon
  if (role === undefined) return undefined
  return makeWorkloadRole(make.in({ layer: 'platform', file: 'addon-roles' }), environment, cluster, {
    id: role.purpose.replaceAll('-', '_'),
    purpose: role.purpose,
    account: { namespace: namespaceOf(addon), name: addon.serviceAccount },
    statements: role.statements({ environment, doors }),
    reason: role.reason,
  })
}
