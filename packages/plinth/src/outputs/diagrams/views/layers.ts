import { referencesOf } from '#graph/graph.ts'
import { layers as everyLayer, type Resource } from '#graph/resource.ts'
import { ViewBuilder } from '../builder.ts'
import { evidenceOf, sentence, stateOf } from '../read/element.ts'
import type { Scene } from '../read/scene.ts'
import type { View } from '../view.ts'

/** Layers in the order of a deployment, what is in each, and which part needs which. */
export function layers(scene: Scene): View {
  const { subject } = scene
  const builder = new ViewBuilder(subject)
  // Workflows are no step of a deployment: they carry it out. The view `delivery` shows them.
  const resources = subject.graph.resources.filter(({ layer }) => layer !== 'delivery')
  const parts = new Map<string, Resource[]>()
  for (const resource of resources) {
    const id = partOf(resource)
    const part = parts.get(id)
    if (part === undefined) parts.set(id, [resource])
    else part.push(resource)
  }
  const present = everyLayer.filter((layer) => resources.some((resource) => resource.layer === layer))
  for (const layer of present) {
    builder.box({
      id: `layer ${layer}`,
      title: titles[layer],
      subtitle: subtitles[layer],
      kind: 'layer',
      text: `Layer ${layer}: ${subtitles[layer]}.`,
    })
  }
  for (const [id, members] of parts) {
    const [first] = members
    if (first === undefined) continue
    builder.node(
      {
        id,
        title: partName(first),
        subtitle: `${members.length} ${members.length === 1 ? 'resource' : 'resources'}`,
        text: sentence(`${partName(first)}: ${[...new Set(members.map(({ type }) => type))].slice(0, 12).join(', ')}`),
        evidence: members.slice(0, 20).map((resource) => evidenceOf(resource)),
        state: stateOf(subject),
        count: members.length,
        many: 'parts',
      },
      `layer ${first.layer}`,
    )
  }
  needs(builder, resources, scene)
  present.slice(1).forEach((layer, i) => {
    builder.edge(`layer ${present[i] ?? ''}`, `layer ${layer}`, 'order', {
      title: '',
      text: `${titles[present[i] ?? layer]} is applied before ${titles[layer]}.`,
      evidence: [],
    })
  })
  return builder.map({
    name: 'layers',
    title: `${subject.environment}: layers`,
    description: 'Layers in the order in which they are deployed, and which part needs which.',
  })
}

const titles: Readonly<Record<Resource['layer'], string>> = {
  bootstrap: 'Bootstrap',
  platform: 'Platform',
  services: 'Services',
  gitops: 'GitOps',
  edge: 'Edge',
  delivery: 'Delivery',
}

const subtitles: Readonly<Record<Resource['layer'], string>> = {
  bootstrap: 'Terraform, once by hand',
  platform: 'Terraform',
  services: 'Terraform',
  gitops: 'synced by Argo CD',
  edge: 'Terraform',
  delivery: 'GitHub Actions',
}

function partOf(resource: Resource): string {
  return `part ${resource.layer} ${partName(resource)}`
}

/** The file or the folder that a resource is written to. */
function partName({ file }: Resource): string {
  const [folder = '', inside] = file.split('/')
  return folder === 'services' && inside !== undefined ? inside : folder
}

/** An arrow from what is needed to what needs it, inside a layer and into the next ones. */
function needs(builder: ViewBuilder, resources: readonly Resource[], { subject }: Scene): void {
  for (const resource of resources) {
    for (const { target } of referencesOf(resource)) {
      const needed = subject.graph.byId.get(target)
      if (needed === undefined || needed.layer !== resource.layer) continue
      builder.edge(partOf(needed), partOf(resource), 'order', {
        title: '',
        text: `${partName(resource)} needs ${partName(needed)}.`,
        evidence: [evidenceOf(resource), evidenceOf(needed)],
      })
    }
  }
}
