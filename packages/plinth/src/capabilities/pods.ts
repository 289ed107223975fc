import type { ServiceResource } from '#language/environment.ts'

/** Pods that may run at once: the most of a service, and one more while it is rolled. */
export function mostPods({ settings }: ServiceResource): number {
  return (settings.autoscale?.max.value ?? settings.replicas.value) + 1
}
