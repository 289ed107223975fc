import { knownAttribute } from '#aws/facets/known.ts'
import { stateOf } from '#capabilities/backend.ts'
import { find, type Graph } from '#graph/graph.ts'
import { invariant } from '#graph/invariant.ts'
import { layers, type Layer } from '#graph/resource.ts'
import type { Reference } from '#graph/value.ts'
import type { Environment, ResolvedPlatform } from '#language/environment.ts'
import type { OutputFile } from './file.ts'
import { renderWorkflows } from './github-actions/render.ts'
import { renderKubernetes } from './kubernetes/render.ts'
import { renderBootstrapGuide } from './runbooks/bootstrap.ts'
import { renderTerraform } from './terraform/render.ts'
import type { RootModule } from './terraform/root-module.ts'

/** Every file of the platform, sorted by path. Reads the graph and decides nothing. */
export function render(platform: ResolvedPlatform, graph: Graph): readonly OutputFile[] {
  const active = platform.environments.filter(({ state }) => state.value === 'active')
  const files = [
    ...terraformFiles(active, graph),
    ...active.map(renderBootstrapGuide),
    ...active.flatMap((environment) => kubernetesFiles(environment, graph)),
    ...renderWorkflows(graph.resources),
  ]
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Name of the platform file in headers: emitted files do not depend on where a checkout lies. */
const source = 'platform.ts'

function terraformFiles(environments: readonly Environment[], graph: Graph): OutputFile[] {
  const used = new Set(
    graph.resources
      .filter(({ engine }) => engine === 'terraform')
      .map(({ environment, layer }) => `${environment}/${layer}`),
  )
  const modules = environments.flatMap((environment) =>
    layers.filter((layer) => used.has(`${environment.name}/${layer}`)).map((layer) => rootModuleOf(environment, layer)),
  )
  return renderTerraform(graph.resources, modules).flatMap(({ environment, layer, files }) =>
    files.map(({ path, text }) => ({
      path: `terraform/${environment}/${layer}/${path}`,
      text,
      owner: 'compiler' as const,
    })),
  )
}

function rootModuleOf(environment: Environment, layer: Layer): RootModule {
  const state = stateOf(environment)
  return {
    environment: environment.name,
    layer,
    source,
    // Write-only arguments came with 1.11; a new major may change what a plan means.
    requiredVersion: '>= 1.11.0, < 2.0.0',
    providerVersion: '~> 5.100',
    region: environment.region.value,
    account: environment.account.value,
    tags: sorted({ ...environment.tags.value, platform: environment.platform, environment: environment.name, layer }),
    backend: {
      bucket: state.bucket.value,
      key: state.key(layer),
      region: environment.region.value,
      encrypt: true,
      useLockfile: state.useLockfile.value,
      ...(state.dynamodbTable !== undefined && { dynamodbTable: state.dynamodbTable.value }),
    },
  }
}

function sorted(tags: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(tags).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function kubernetesFiles(environment: Environment, graph: Graph): readonly OutputFile[] {
  const resources = graph.resources.filter(
    (resource) => resource.engine === 'kubernetes' && resource.environment === environment.name,
  )
  const place = { account: environment.account.value, region: environment.region.value }
  const known = (reference: Reference): string => {
    const value = knownAttribute(find(graph, reference.target), reference.attribute, place)
    invariant(
      value !== undefined,
      `${reference.attribute} of ${reference.target} is not known before it exists, but a manifest needs it`,
    )
    return value
  }
  return renderKubernetes(resources, known).map((file) => ({
    ...file,
    path: `gitops/${environment.name}/${file.path}`,
  }))
}
