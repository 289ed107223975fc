import { invariant } from '#graph/invariant.ts'
import { addressOf, type Resource } from '#graph/resource.ts'
import type { WriteReference } from './expression.ts'
import { isOutput, renderBlock, renderComment, renderResource, verbatim, type PlainBlock } from './hcl.ts'
import { groupBy } from '#graph/group-by.ts'
import { linkModules, type LinkedOutput, type Links } from './linking.ts'
import { referenceWriter, remoteStateName } from './reference.ts'
import { moduleKey, type ModuleFile, type RenderedModule, type RootModule } from './root-module.ts'
import { aliasesOf, providerBlocks } from './provider.ts'
import { renderTestFile } from './test-file.ts'

/** Root modules as files. Every Terraform resource belongs to one of `modules`; other engines' resources are passed over. */
export function renderTerraform(
  resources: readonly Resource[],
  modules: readonly RootModule[],
): readonly RenderedModule[] {
  const own = resources.filter((resource) => resource.engine === 'terraform')
  const links = linkModules(own)
  const byModule = groupBy(own, moduleKey)
  const known = new Map(modules.map((module) => [moduleKey(module), module]))
  for (const [key, [first]] of byModule) {
    invariant(known.has(key), `nothing is said about the root module ${key}, which has to hold ${first?.id ?? ''}`)
  }
  return modules.map((module) => ({
    environment: module.environment,
    layer: module.layer,
    files: renderModule(module, { resources: byModule.get(moduleKey(module)) ?? [], links, known }),
  }))
}

interface Content {
  readonly resources: readonly Resource[]
  readonly links: Links
  /** All root modules by key. */
  readonly known: ReadonlyMap<string, RootModule>
}

function renderModule(module: RootModule, content: Content): readonly ModuleFile[] {
  const { links } = content
  const write = referenceWriter(module, links)
  const resources = content.resources.filter((resource) => !isOutput(resource))
  const aliases = aliasesOf(resources)
  const needsOffline = resources.some((resource) => resource.terraform?.localExec !== undefined)
  const linked = links.outputs.get(moduleKey(module)) ?? []
  const outputs = outputBlocks(module, linked, content.resources.filter(isOutput))
  const test = { module, resources: content.resources, links, outputs: linked, needsOffline, aliases }
  return [
    file('versions.tf', [versions(module)]),
    ...(module.backend === undefined ? [] : [file('backend.tf', [backend(module.backend)])]),
    file('providers.tf', providerBlocks(module, aliases)),
    ...(needsOffline ? [file('variables.tf', [offlineVariable])] : []),
    ...remoteStateFile(module, content),
    ...subjectFiles(resources, write),
    ...(outputs.length === 0 ? [] : [file('outputs.tf', outputs, write)]),
    { path: `tests/${module.layer}.tftest.hcl`, text: renderTestFile(test) },
  ].map(({ path, text }) => ({ path, text: `${header(module)}\n${text}` }))
}

function header({ source, environment, layer }: RootModule): string {
  const where = environment === '' ? `layer ${layer}` : `layer ${layer} of environment ${environment}`
  return `# Made by plinth from ${source}: ${where}.\n# To change it, edit ${source} and run \`plinth build\`.\n`
}

function file(path: string, blocks: readonly PlainBlock[], write?: WriteReference): ModuleFile {
  return { path, text: blocks.map((block) => renderBlock(block, write)).join('\n') }
}

function versions({ requiredVersion, providerVersion }: RootModule): PlainBlock {
  const aws = { source: 'hashicorp/aws', version: providerVersion }
  return {
    head: ['terraform'],
    attributes: { required_version: requiredVersion },
    blocks: [{ head: ['required_providers'], attributes: { aws } }],
  }
}

function backend(settings: NonNullable<RootModule['backend']>): PlainBlock {
  const { bucket, key, region, encrypt, useLockfile, dynamodbTable } = settings
  const attributes = {
    bucket,
    key,
    region,
    encrypt,
    use_lockfile: useLockfile ? true : undefined,
    dynamodb_table: dynamodbTable,
  }
  return { head: ['terraform'], blocks: [{ head: ['backend', 's3'], attributes }] }
}

const offlineVariable: PlainBlock = {
  head: ['variable', 'offline'],
  attributes: {
    description: 'Only for tests: commands are not run.',
    type: verbatim('bool'),
    default: false,
  },
}

function byLabels(a: PlainBlock, b: PlainBlock): number {
  return a.head.join(' ') < b.head.join(' ') ? -1 : 1
}

/** One data source for each earlier module that this one reads. */
function remoteStateFile(module: RootModule, { links, known }: Content): readonly ModuleFile[] {
  const here = moduleKey(module)
  const producers = [...links.outputs].flatMap(([key, outputs]) => {
    const isRead = outputs.some((output) => output.readers.includes(here))
    const producer = known.get(key)
    return isRead && producer !== undefined ? [producer] : []
  })
  const blocks = producers.map((producer): PlainBlock => {
    invariant(producer.backend !== undefined, `${here} reads from ${moduleKey(producer)}, whose state is not shared`)
    const { bucket, key, region } = producer.backend
    return {
      head: ['data', 'terraform_remote_state', remoteStateName(module, producer)],
      attributes: { backend: 's3', config: { bucket, key, region } },
    }
  })
  return blocks.length === 0 ? [] : [file('remote-state.tf', blocks.toSorted(byLabels))]
}

/** Names that files of every module have already. */
const reserved: ReadonlySet<string> = new Set([
  'versions',
  'backend',
  'providers',
  'variables',
  'remote-state',
  'outputs',
])

function subjectFiles(resources: readonly Resource[], write: WriteReference): readonly ModuleFile[] {
  const bySubject = groupBy(resources, (resource) => resource.file)
  return [...bySubject]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([subject, members]) => {
      invariant(!reserved.has(subject) && !subject.includes('/'), `${subject}.tf cannot hold resources`)
      return { path: `${subject}.tf`, text: renderResources(members, write) }
    })
}

/** Neighbours that exist for the same reason share its comment. */
function renderResources(resources: readonly Resource[], write: WriteReference): string {
  const blocks = resources.map((resource, i) => {
    const { reason } = resource.because
    const comment = reason === '' || reason === resources[i - 1]?.because.reason ? '' : renderComment(reason, '')
    return comment + renderResource(resource, write)
  })
  return blocks.join('\n')
}

/** What the layer tells people, and what it hands to later layers. */
function outputBlocks(
  module: RootModule,
  linked: readonly LinkedOutput[],
  declared: readonly Resource[],
): readonly PlainBlock[] {
  const blocks = new Map<string, PlainBlock>()
  for (const { name, args } of declared) blocks.set(name, { head: ['output', name], attributes: args })
  for (const output of linked) {
    invariant(!blocks.has(output.name), `${moduleKey(module)} has two outputs called ${output.name}`)
    blocks.set(output.name, linkedOutputBlock(output))
  }
  return [...blocks.keys()].toSorted().flatMap((name) => blocks.get(name) ?? [])
}

function linkedOutputBlock({ name, producer, attribute, readers }: LinkedOutput): PlainBlock {
  return {
    head: ['output', name],
    attributes: {
      description: `${attribute} of ${addressOf(producer)}, read by ${readers
        .map((key) => readerName(key, producer))
        .toSorted()
        .join(', ')}.`,
      value: { $: 'reference', target: producer.id, attribute },
    },
  }
}

/** The layer alone, where it is one of the same environment. */
function readerName(key: string, producer: Resource): string {
  const prefix = `${producer.environment}/`
  return key.startsWith(prefix) ? key.slice(prefix.length) : key
}
