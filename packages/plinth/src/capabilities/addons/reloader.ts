import { servicesNamespace } from '#capabilities/namespace.ts'
import { restartsOnSecretChange } from '#capabilities/needs.ts'
import { decided } from '#graph/value.ts'
import { resourcesOf, type Addon } from './addon.ts'
import { helmValues } from './values.ts'

const pods = { name: 'reloader', replicas: 1, perNode: false, requests: { cpu: '10m', memory: '128Mi' } }

/** Replaces pods when a Secret that they read changes. */
export const reloader: Addon = {
  name: 'reloader',
  purpose: 'Replaces pods when a Secret that they read has changed',
  namespace: {
    name: 'reloader',
    podSecurity: decided('restricted' as const, 'the values below meet the strictest level'),
  },
  release: 'reloader',
  serviceAccount: 'reloader-reloader',
  need: (environment) =>
    restartsOnSecretChange(environment)
      ? { path: ['resources'], reason: 'services restart when their secrets change' }
      : undefined,
  pods: [pods],
  values: ({ environment }) => {
    const values = helmValues('reloader', {
      watchAll: decided(false, 'a Role in one namespace instead of rights in the whole cluster'),
      namespaces: [servicesNamespace(environment)],
      strategy: decided('annotations', 'Argo CD would undo the environment variable that the default writes'),
      ignoreConfigMaps: decided(true, 'the services read none'),
      replicas: decided(pods.replicas, 'a secret that changes while it is away is seen when it is back'),
      resources: resourcesOf(pods),
      readOnlyRoot: decided(true, 'it writes no file'),
    })
    return withContainerSecurity(values)
  },
}

/** The chart leaves the security of its container empty (stakater/Reloader, values.yaml). */
function withContainerSecurity(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const inner = values.reloader as { readonly deployment: object }
  const containerSecurityContext = {
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
    readOnlyRootFilesystem: true,
  }
  return { reloader: { ...inner, deployment: { ...inner.deployment, containerSecurityContext } } }
}
