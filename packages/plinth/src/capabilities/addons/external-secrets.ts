import { servicesNamespace } from '#capabilities/namespace.ts'
import { readsSecrets } from '#capabilities/needs.ts'
import type { Statement } from '#capabilities/policy.ts'
import { charts } from '#facts/charts.ts'
import { decided } from '#graph/value.ts'
import type { Environment } from '#language/environment.ts'
import { resourcesOf, type Addon, type RoleGround } from './addon.ts'
import { helmValues } from './values.ts'

const pods = {
  controller: { name: 'controller', replicas: 1, perNode: false, requests: { cpu: '25m', memory: '128Mi' } },
  webhook: { name: 'webhook', replicas: 1, perNode: false, requests: { cpu: '10m', memory: '64Mi' } },
  certController: { name: 'cert-controller', replicas: 1, perNode: false, requests: { cpu: '10m', memory: '96Mi' } },
}

/** Copies secrets from Secrets Manager into the namespace of the services. */
export const externalSecrets: Addon = {
  name: 'external-secrets',
  purpose: 'Copies secrets from Secrets Manager into the cluster and keeps them up to date',
  namespace: {
    name: 'external-secrets',
    podSecurity: decided('restricted' as const, 'the chart meets the strictest level'),
    webhooks: [charts['external-secrets'].apiServerCalls.port],
  },
  release: 'external-secrets',
  serviceAccount: 'external-secrets',
  need: (environment) =>
    readsSecrets(environment) ? { path: ['resources'], reason: 'services use stores that want a password' } : undefined,
  pods: Object.values(pods),
  role: {
    purpose: 'external-secrets',
    reason: 'Reads the secrets of the stores that services are linked to, and no other',
    statements: (ground) => [readStatement(ground)],
  },
  values: ({ environment, roleAnnotations }) => ({
    ...helmValues('external-secrets', {
      installCrds: true,
      resources: resourcesOf(pods.controller),
      webhookResources: resourcesOf(pods.webhook),
      certControllerResources: resourcesOf(pods.certController),
      serviceAccountCreate: true,
      serviceAccountName: 'external-secrets',
      serviceAccountAnnotations: roleAnnotations,
      clusterStores: decided(false, 'a store of the whole cluster would let every namespace read every secret'),
      clusterExternalSecrets: decided(false, 'it would write secrets into every namespace'),
      pushSecrets: decided(false, 'nothing of the cluster is written back to Secrets Manager'),
    }),
    // Keys of the chart since its first releases (external-secrets.io, Helm chart values).
    scopedNamespace: servicesNamespace(environment),
    scopedRBAC: decided(true, 'a Role in that namespace instead of the right to read every Secret of the cluster'),
  }),
}

/** Characters that the policy may take for its resources; an inline policy has 10,240 in all. */
const longestList = 9_000

/** Secrets Manager ends the ARN of a secret with a dash and six characters that nobody knows beforehand. */
function readStatement({ environment, doors }: RoleGround): Statement {
  const names = [...new Set(doors.flatMap(({ secret }) => (secret === undefined ? [] : [secret.name.value])))].sort()
  return {
    Sid: 'LinkedSecrets',
    Effect: 'Allow',
    Action: ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'],
    Resource: resourcesFor(environment, names),
  }
}

function resourcesFor(environment: Environment, names: readonly string[]): readonly string[] {
  const arn = (name: string): string =>
    `arn:aws:secretsmanager:${environment.region.value}:${environment.account.value}:secret:${name}`
  const exact = names.map((name) => arn(`${name}-??????`))
  if (exact.join('').length <= longestList) return exact
  // Too many to name one by one: all below the prefix, which belongs to this environment alone.
  const prefix = `${environment.platform}/${environment.name}/`
  return [...names.filter((name) => !name.startsWith(prefix)).map((name) => arn(`${name}-??????`)), arn(`${prefix}*`)]
}
