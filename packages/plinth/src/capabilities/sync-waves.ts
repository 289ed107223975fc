import { decided, type Setting } from '#graph/value.ts'

/**
 * Order in which Argo CD brings a cluster to what the repository says. The root application waits after each wave until
 * its add-ons are healthy; own services count as healthy at once, so that one that does not start holds up nobody.
 */
const waves = {
  /** Nothing can be placed anywhere before the projects that allow it. */
  projects: { wave: -30, reason: 'applications are refused until their project exists' },
  /** Namespaces, with the rules that hold in those of add-ons. */
  namespaces: { wave: -25, reason: 'an add-on needs its namespace, and the one that it watches' },
  addons: { wave: -20, reason: 'services need the kinds and the webhooks that add-ons bring' },
  /** The namespace of own services, its rules and its secret store. */
  namespace: {
    wave: -10,
    reason: 'services need their namespace, and network policies must stand before the first pod',
  },
  /** Inside a service: what its pods mount. */
  secrets: { wave: -5, reason: 'pods do not start without the Secret that they read' },
  services: { wave: 0, reason: 'after everything that services need' },
  ingress: { wave: 10, reason: 'the load balancer comes when there is something behind it' },
} as const satisfies Record<string, { readonly wave: number; readonly reason: string }>

export type Wave = keyof typeof waves

/** The annotation that puts an object into a wave. */
export function inWave(wave: Wave): { readonly 'argocd.argoproj.io/sync-wave': Setting<string> } {
  return annotations[wave]
}

const annotations = Object.fromEntries(
  Object.entries(waves).map(([name, { wave, reason }]) => [
    name,
    { 'argocd.argoproj.io/sync-wave': decided(String(wave), reason) },
  ]),
) as Record<Wave, { readonly 'argocd.argoproj.io/sync-wave': Setting<string> }>
