import { stepsOf, tryFindAttribute } from '#aws/schema/attribute-type.ts'
import { tryFindSchema } from '#aws/schema/block-schema.ts'
import { referencesOf } from '#graph/graph.ts'
import type { Resource } from '#graph/resource.ts'
import { renderBlock, verbatim, blockWord, type PlainBlock } from './hcl.ts'
import type { Links } from './linking.ts'
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
  /** Names of the outputs, all of them text or lists of text. */
  readonly outputs: readonly string[]
  readonly needsOffline: boolean
  readonly aliases: readonly ProviderAlias[]
}

/** `terraform init -backend=false && terraform test` applies the module to mocks: no account, no network. */
export function renderTestFile(subject: TestSubject): string {
  return [
    ...(subject.needsOffline ? [{ head: ['variables'], attributes: { offline: true } } satisfies PlainBlock] : []),
    ...mockProviders(subject),
    ...remoteStates(subject),
    { head: ['run', 'keeps_its_promises'], blocks: assertions(subject) } satisfies PlainBlock,
  ]
    .map((block) => renderBlock(block))
    .join('\n')
}

/** Mocks answer with random text; where the provider checks the form of a value, it gets one of that form. */
function mockProviders(subject: TestSubject): readonly PlainBlock[] {
  const blocks = mocks(subject)
  return [
    { head: ['mock_provider', 'aws'], blocks },
    ...subject.aliases.map((alias): PlainBlock => {
      return alias === 'ephemeral'
        ? ephemeralProvider(subject.module)
        : { head: ['mock_provider', 'aws'], attributes: { alias }, blocks }
    }),
  ]
}

function mocks({ resources, module, links }: TestSubject): readonly PlainBlock[] {
  const needed = new Map<string, { word: string; sample: Resource; attributes: Set<string> }>()
  for (const reference of resources.flatMap(referencesOf)) {
    const target = links.byId.get(reference.target)
    const attribute = stepsOf(reference.attribute)[0]?.name
    if (target === undefined || attribute === undefined || moduleKey(target) !== moduleKey(module)) continue
    if (!isMockedInForm(target, attribute)) continue
    const key = `${blockWord(target)} ${target.type}`
    const entry = needed.get(key) ?? { word: blockWord(target), sample: target, attributes: new Set() }
    needed.set(key, entry)
    entry.attributes.add(attribute)
  }
  const blocks = [...needed.values()].map(({ word, sample, attributes }): PlainBlock => {
    const values = [...attributes].toSorted().map((name) => [name, sampleOf({ ...sample, name: 'mock' }, name, module)])
    return {
      head: [word === 'data' ? 'mock_data' : 'mock_resource', sample.type],
      attributes: { defaults: Object.fromEntries(values) as Readonly<Record<string, unknown>> },
    }
  })
  return blocks.toSorted((a, b) => (String(a.head) < String(b.head) ? -1 : 1))
}

function isMockedInForm(target: Resource, attribute: string): boolean {
  if (target.type.startsWith('terraform_') || target.terraform?.mode === 'ephemeral') return false
  const schema = tryFindSchema(blockWord(target), target.type)
  const found = schema && tryFindAttribute(schema, attribute)
  if (found?.attribute.computed !== true || target.args[attribute] !== undefined) return false
  if (blockWord(target) === 'data') return true
  return found.type.kind !== 'string' || /(^|_)(arn|url|issuer|endpoint|json)$/.test(attribute)
}

/** Ephemeral resources cannot be mocked; with `offline` there are none, but their provider still starts. */
function ephemeralProvider({ region }: RootModule): PlainBlock {
  return {
    head: ['provider', 'aws'],
    comment: 'Starts without credentials and is asked for nothing: `offline` leaves all ephemeral resources out.',
    attributes: {
      alias: 'ephemeral',
      region,
      access_key: 'mock',
      secret_key: 'mock',
      skip_credentials_validation: true,
      skip_metadata_api_check: true,
      skip_requesting_account_id: true,
    },
  }
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
  return [
    ...keptPromises(resources).map(promiseAssertion),
    ...(outputs.length === 0
      ? []
      : [
          assertion(
            forEach(
              'value',
              outputs.map((name) => `output.${name}`),
              'length(value) > 0',
            ),
            'What other layers read must not be empty.',
          ),
        ]),
  ]
}

function promiseAssertion({ attributes, must, sentence }: KeptPromise): PlainBlock {
  const [operator, value] = 'equal' in must ? ['==', must.equal] : ['!=', must.differ]
  return assertion(forEach('value', attributes, `value ${operator} ${JSON.stringify(value)}`), sentence)
}

function assertion(condition: string, message: string): PlainBlock {
  return { head: ['assert'], attributes: { condition: verbatim(condition), error_message: message } }
}

/** `alltrue([for value in [...] : ...])` over several lines, at the depth of an assertion. */
function forEach(variable: string, items: readonly string[], condition: string): string {
  const lines = items.map((item) => `        ${item},\n`).join('')
  return `alltrue([\n      for ${variable} in [\n${lines}      ] : ${condition}\n    ])`
}
