import { stepsOf, tryFindAttribute } from '#aws/schema/attribute-type.ts'
import { tryFindSchema } from '#aws/schema/block-schema.ts'
import type { Resource } from '#graph/resource.ts'
import { blockWord, isLocal, renderBlock, verbatim, type PlainBlock } from './hcl.ts'
import type { LinkedOutput, Links } from './linking.ts'
import { keptPromises, type KeptPromise } from './promises.ts'
import type { ProviderAlias } from './provider.ts'
import { remoteStateName } from './reference.ts'
import { moduleKey, type RootModule } from './root-module.ts'
import { sampleOf } from './samples.ts'

/** What the test of a root module is made from. */
export interface TestSubject {
  readonly module: RootModule
  readonly resources: readonly Resource[]
  readonly links: Links
  /** What other modules read. */
  readonly outputs: readonly LinkedOutput[]
  readonly needsOffline: boolean
  readonly aliases: readonly ProviderAlias[]
}

/** `terraform init -backend=false && terraform test` applies the module to mocks: no account, no network. */
export function renderTestFile(subject: TestSubject): string {
  return [
    ...(subject.needsOffline ? [{ head: ['variables'], attributes: { offline: true } } satisfies PlainBlock] : []),
    ...mockProviders(subject),
    ...remoteStates(subject),
    run(subject),
  ]
    .map((block) => renderBlock(block))
    .join('\n')
}

/** Terraform cannot tidy up after an apply of what must not be destroyed; such a module is only planned. */
function isPlanned({ resources }: TestSubject): boolean {
  return resources.some((resource) => resource.terraform?.preventDestroy === true)
}

function run(subject: TestSubject): PlainBlock {
  return {
    head: ['run', 'keeps_its_promises'],
    attributes: isPlanned(subject) ? { command: verbatim('plan') } : {},
    blocks: assertions(subject),
    ...(isPlanned(subject) && {
      comment: 'Stops at the plan: `prevent_destroy` would keep the test from tidying up after an apply.',
    }),
  }
}

function mockProviders(subject: TestSubject): readonly PlainBlock[] {
  const blocks = mocks(subject)
  const timing = isPlanned(subject) ? { override_during: verbatim('plan') } : {}
  return [
    { head: ['mock_provider', 'aws'], attributes: timing, blocks },
    ...subject.aliases.map((alias): PlainBlock => ({
      head: ['mock_provider', 'aws'],
      attributes: { alias, ...timing },
      blocks,
    })),
  ]
}

/** Mocks answer with random text; where the provider checks the form of a value, it gets one of that form. */
function mocks(subject: TestSubject): readonly PlainBlock[] {
  const { module, links } = subject
  const needed = new Map<string, Mock>()
  const mockOf = (resource: Resource): Mock => {
    const key = `${blockWord(resource)} ${resource.type}`
    const mock = needed.get(key) ?? { sample: resource, attributes: new Set() }
    needed.set(key, mock)
    return mock
  }
  // While planning, only types that are mentioned get values.
  if (isPlanned(subject)) for (const { producer } of subject.outputs) mockOf(producer)
  for (const { target, attribute } of links.inside.get(moduleKey(module))?.values() ?? []) {
    const top = stepsOf(attribute)[0]?.name
    if (top !== undefined && isMockedInForm(target, top)) mockOf(target).attributes.add(top)
  }
  const blocks = [...needed.values()].map(({ sample, attributes }): PlainBlock => {
    const values = [...attributes].toSorted().map((name) => [name, sampleOf({ ...sample, name: 'mock' }, name, module)])
    const defaults = Object.fromEntries(values) as Readonly<Record<string, unknown>>
    return {
      head: [blockWord(sample) === 'data' ? 'mock_data' : 'mock_resource', sample.type],
      attributes: values.length === 0 ? {} : { defaults },
    }
  })
  return blocks.toSorted((a, b) => (a.head.join(' ') < b.head.join(' ') ? -1 : 1))
}

/** Values for one type, made in the form that the provider checks. */
interface Mock {
  readonly sample: Resource
  readonly attributes: Set<string>
}

function isMockedInForm(target: Resource, attribute: string): boolean {
  if (target.type.startsWith('terraform_') || isLocal(target)) return false
  const schema = tryFindSchema(blockWord(target), target.type)
  const found = schema && tryFindAttribute(schema, attribute)
  if (found?.attribute.computed !== true || target.args[attribute] !== undefined) return false
  if (blockWord(target) === 'data') return true
  return found.type.kind !== 'string' || /(^|_)(arn|url|issuer|endpoint|json)$/.test(attribute)
}

function remoteStates({ module, links }: TestSubject): readonly PlainBlock[] {
  return [...links.outputs].flatMap(([, outputs]): PlainBlock[] => {
    const read = outputs.filter((output) => output.readers.includes(moduleKey(module)))
    const producer = read[0]?.producer
    if (producer === undefined) return []
    const samples = read.map((output) => [output.name, sampleOf(output.producer, output.attribute, module)])
    return [
      {
        head: ['override_data'],
        attributes: {
          target: verbatim(`data.terraform_remote_state.${remoteStateName(module, producer)}`),
          values: { outputs: Object.fromEntries(samples) as Readonly<Record<string, unknown>> },
        },
      },
    ]
  })
}

function assertions({ resources, outputs }: TestSubject): readonly PlainBlock[] {
  const measurable = outputs.filter(hasLength).map((output) => `output.${output.name}`)
  const handedOn = forEach(measurable, 'length(value) > 0')
  return [
    ...keptPromises(resources).map(promiseAssertion),
    ...(measurable.length === 0 ? [] : [assertion(handedOn, 'What other layers read must not be empty.')]),
  ]
}

function hasLength({ type, producer }: LinkedOutput): boolean {
  return type.kind !== 'number' && type.kind !== 'bool' && type.kind !== 'dynamic' && producer.type.startsWith('aws_')
}

function promiseAssertion({ attributes, must, sentence }: KeptPromise): PlainBlock {
  const [operator, value] = 'equal' in must ? ['==', must.equal] : ['!=', must.differ]
  return assertion(forEach(attributes, `value ${operator} ${JSON.stringify(value)}`), sentence)
}

function assertion(condition: string, message: string): PlainBlock {
  return { head: ['assert'], attributes: { condition: verbatim(condition), error_message: message } }
}

/** `alltrue([for value in [...] : ...])` over several lines, at the depth of an assertion. */
function forEach(items: readonly string[], condition: string): string {
  const lines = items.map((item) => `        ${item},\n`).join('')
  return `alltrue([\n      for value in [\n${lines}      ] : ${condition}\n    ])`
}
