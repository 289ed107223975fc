import type { Manifest } from '../manifest.ts'
import type { PodTemplate } from './pod-spec.ts'

/** A pod template and its place in the object that holds it. */
export interface PlacedTemplate {
  readonly path: string
  readonly template: PodTemplate
}

interface Workload {
  readonly spec?: {
    readonly template?: PodTemplate
    readonly jobTemplate?: { readonly spec?: { readonly template?: PodTemplate } }
  }
}

const withTemplate = new Set([
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'Job',
  'ReplicationController',
  'Rollout',
])

/** The pod that an object describes, if it describes one. */
export function tryFindPodTemplate(manifest: Manifest): PlacedTemplate | undefined {
  if (manifest.kind === 'Pod') return { path: '', template: manifest as unknown as PodTemplate }
  const { spec } = manifest as unknown as Workload
  if (manifest.kind === 'CronJob') return placed('spec.jobTemplate.spec.template', spec?.jobTemplate?.spec?.template)
  return withTemplate.has(manifest.kind) ? placed('spec.template', spec?.template) : undefined
}

function placed(path: string, template: PodTemplate | undefined): PlacedTemplate | undefined {
  return template?.spec === undefined ? undefined : { path, template }
}
