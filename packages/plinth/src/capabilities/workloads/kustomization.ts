import type { Maker } from '#capabilities/maker.ts'
import type { Resource } from '#graph/resource.ts'
import type { Kustomization } from '#kubernetes/kustomization.ts'
import type { WithSettings } from '#graph/value.ts'
import { imageName, unreleased, type Workload } from './workload.ts'

/** Entry point of the folder of a service, and the component that a release changes. */
export function makeKustomization(make: Maker, workload: Workload, objects: readonly Resource[]): void {
  const { slug, name } = workload.service
  make.in({ file: `services/${slug}/kustomization` }).file(
    'kubernetes',
    'kustomize.config.k8s.io/v1beta1/Kustomization',
    `services/${slug}`,
    {
      apiVersion: 'kustomize.config.k8s.io/v1beta1',
      kind: 'Kustomization',
      resources: [...new Set(objects.map(({ file }) => `${file.split('/').at(-1) ?? file}.yaml`))].sort(),
      components: [`../../releases/${slug}`],
    } satisfies WithSettings<Kustomization>,
    `What Argo CD applies for ${name}: the objects of this folder with the image of the last release`,
  )
  make.in({ file: `releases/${slug}/kustomization` }).file(
    'kubernetes',
    'kustomize.config.k8s.io/v1alpha1/Component',
    `releases/${slug}`,
    {
      apiVersion: 'kustomize.config.k8s.io/v1alpha1',
      kind: 'Component',
      images: [{ name: imageName(workload), newTag: unreleased }],
    },
    `Which image of ${name} runs; the release workflow writes its digest here, and a build leaves this file alone`,
  )
}
