import type { Resource } from '#graph/resource.ts'
import type { OutputFile } from '#outputs/file.ts'
import { renderYamlDocuments } from '#outputs/yaml/yaml.ts'
import { resolveExpressions, type Known } from './resolve.ts'
import { wrap } from './wrap.ts'

/**
 * Kubernetes objects as files, grouped by subject: `services/backend/deployment.yaml`. Paths are relative to the folder
 * of the environment. `known` says what a reference to a resource of another engine is in text.
 */
export function renderKubernetes(resources: readonly Resource[], known: Known): readonly OutputFile[] {
  const files = new Map<string, Resource[]>()
  for (const resource of resources) {
    const together = files.get(resource.file)
    if (together === undefined) files.set(resource.file, [resource])
    else together.push(resource)
  }
  return [...files].map(([file, together]) => renderFile(file, together, known)).sort(byPath)
}

function renderFile(file: string, resources: readonly Resource[], known: Known): OutputFile {
  const owner = resources.some(isReleased) ? 'workflow' : 'compiler'
  const documents = resources.toSorted(byOrder).map((resource, i) => {
    const reason = wrap(resource.because.reason)
    return {
      value: resolveExpressions(resource.args, known),
      layout: { header: i === 0 ? `${headers[owner]}\n\n${reason}` : reason },
    }
  })
  return { path: `${file}.yaml`, text: renderYamlDocuments(documents), owner }
}

/** Name of the platform file in headers: emitted files do not depend on where a checkout lies. */
const source = 'platform.ts'

const headers: Readonly<Record<OutputFile['owner'], string>> = {
  compiler: `Made by plinth from ${source}.\nTo change it, edit ${source} and run \`plinth build\`.`,
  workflow: `Started by plinth from ${source}; the release workflow changes it, and \`plinth build\` leaves it alone.`,
}

/** A kustomize component is the part of a service that a release changes. */
function isReleased({ type }: Resource): boolean {
  return type.endsWith('/Component')
}

/** Kinds that others of the same file need. The rest follows by kind and name. */
const first = ['AppProject', 'Namespace', 'IngressClassParams', 'IngressClass']

function byOrder(a: Resource, b: Resource): number {
  return rank(a) - rank(b) || (a.id < b.id ? -1 : 1)
}

function rank({ type }: Resource): number {
  const place = first.indexOf(type.split('/').at(-1) ?? type)
  return place === -1 ? first.length : place
}

function byPath(a: OutputFile, b: OutputFile): number {
  return a.path < b.path ? -1 : 1
}
