import { argoNamespace, platformProject } from '#capabilities/argo.ts'
import { decided } from '#graph/value.ts'
import { resourcesOf, type Addon } from './addon.ts'
import { helmValues } from './values.ts'

const pods = {
  controller: { name: 'controller', replicas: 1, perNode: false, requests: { cpu: '100m', memory: '512Mi' } },
  server: { name: 'server', replicas: 1, perNode: false, requests: { cpu: '20m', memory: '128Mi' } },
  repoServer: { name: 'repo-server', replicas: 1, perNode: false, requests: { cpu: '50m', memory: '256Mi' } },
  redis: { name: 'redis', replicas: 1, perNode: false, requests: { cpu: '0', memory: '0' } },
}

/** Keeps the cluster at what the repository says, itself included. */
export const argoCd: Addon = {
  name: 'argo-cd',
  purpose: 'Keeps the cluster at what the repository says, itself included',
  namespace: {
    name: argoNamespace,
    podSecurity: decided('baseline' as const, 'its parts need no rights on their node'),
    within: true,
  },
  release: 'argocd',
  serviceAccount: 'argocd-application-controller',
  need: ({ delivery }) =>
    delivery === undefined ? undefined : { path: delivery.at, reason: 'delivery goes through Git' },
  pods: Object.values(pods),
  values: () =>
    helmValues('argo-cd', {
      settings: { 'resource.customizations.health.argoproj.io_Application': applicationHealth },
      parameters: {
        'controller.diff.server.side': decided('true', 'the API server knows what its webhooks fill in'),
      },
      roles: { 'policy.default': decided('', 'whoever is not listed sees nothing') },
      keepCrds: decided(true, 'with the definitions every application would be deleted'),
      controllerReplicas: decided(pods.controller.replicas, 'one keeps up with some thousand applications'),
      serverReplicas: pods.server.replicas,
      repoServerReplicas: pods.repoServer.replicas,
      applicationSetReplicas: decided(0, 'the applications are written out, so nothing generates them'),
      controllerResources: resourcesOf(pods.controller),
      serverResources: resourcesOf(pods.server),
      repoServerResources: resourcesOf(pods.repoServer),
      dex: decided(false, 'no single sign-on is declared'),
      notifications: decided(false, 'nobody is declared who would be told'),
    }),
}

/**
 * Argo CD does not look at the health of applications by itself, so waves of applications would not wait for each other
 * (Argo CD documentation, resource health). Own services always count as healthy here: one that does not start must not
 * hold up the others.
 */
const applicationHealth = `local hs = { status = "Progressing", message = "" }
if obj.spec.project ~= "${platformProject}" then
  hs.status = "Healthy"
elseif obj.status ~= nil and obj.status.health ~= nil then
  hs.status = obj.status.health.status
  hs.message = obj.status.health.message or ""
end
return hs
`
