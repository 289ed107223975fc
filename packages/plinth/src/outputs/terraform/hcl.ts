import { tryFindSchema, type BlockSchema } from '#aws/schema/block-schema.ts'
import type { BlockWord } from '#aws/schema/emitted-types.ts'
import { invariant } from '#graph/invariant.ts'
import type { Resource, TerraformMeta } from '#graph/resource.ts'
import type { Reference } from '#graph/value.ts'
import {
  definedEntries,
  isMultiline,
  renderAttributes,
  renderValue,
  type Attribute,
  type WriteReference,
} from './expression.ts'

/** Any block of HCL that is not a resource: `terraform`, `provider`, `output`. Entries are printed in this order. */
export interface PlainBlock {
  /** Block word and labels: `['provider', 'aws']`. */
  readonly head: readonly [word: string, ...labels: string[]]
  readonly attributes?: Readonly<Record<string, unknown>>
  readonly blocks?: readonly PlainBlock[]
  readonly comment?: string
}

/** An expression that is written as it stands, where no value of ours can say it: `string`, `var.shell`. */
export function verbatim(expression: string): Reference {
  return { $: 'reference', target: '', attribute: expression }
}

const writeVerbatim: WriteReference = ({ target, attribute }) => {
  invariant(target === '', `${target} is referred to where no resource is known`)
  return attribute
}

/** A block and its nested blocks, as `terraform fmt` would write it. */
export function renderBlock(block: PlainBlock, write: WriteReference = writeVerbatim, indent = ''): string {
  const inner = `${indent}  `
  const attributes = definedEntries(block.attributes ?? {}).map(([name, value]): Attribute => [
    name,
    renderValue(value, inner, write),
  ])
  const nested = (block.blocks ?? []).map((child) => renderBlock(child, write, inner))
  return wrap(block, joinSections([...sectionsOf(attributes, inner), ...nested]), indent)
}

function wrap(block: Pick<PlainBlock, 'head' | 'comment'>, body: string, indent: string): string {
  const [word, ...labels] = block.head
  const head = [word, ...labels.map((label) => `"${label}"`)].join(' ')
  const comment = block.comment === undefined ? '' : renderComment(block.comment, indent)
  return body === '' ? `${comment}${indent}${head} {}\n` : `${comment}${indent}${head} {\n${body}${indent}}\n`
}

/** Text behind `#`, broken into lines that stay readable. */
export function renderComment(text: string, indent: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line !== '' && indent.length + line.length + word.length > 115) {
      lines.push(line)
      line = ''
    }
    line += line === '' ? word : ` ${word}`
  }
  return [...lines, line].map((each) => `${indent}# ${each}\n`).join('')
}

/** Sections are set apart by an empty line: a run of short attributes, a value of several lines, a nested block. */
function joinSections(sections: readonly string[]): string {
  return sections.filter((section) => section !== '').join('\n')
}

function sectionsOf(attributes: readonly Attribute[], indent: string): string[] {
  const sections: string[] = []
  let run: Attribute[] = []
  for (const attribute of attributes) {
    if (!isMultiline(attribute)) {
      run.push(attribute)
      continue
    }
    sections.push(renderAttributes(run, indent), renderAttributes([attribute], indent))
    run = []
  }
  return [...sections, renderAttributes(run, indent)]
}

/** A resource of the graph as its block of Terraform, without the comment above it. */
export function renderResource(resource: Resource, write: WriteReference): string {
  if (isLocal(resource)) {
    return renderBlock({ head: ['locals'], attributes: { [resource.name]: resource.args.value } }, write)
  }
  const word = blockWord(resource)
  const schema = tryFindSchema(word, resource.type)
  invariant(
    schema !== undefined,
    `${word} ${resource.type} is not in src/aws/schema/emitted-types.ts; add it and run scripts/aws-schema.mjs`,
  )
  const { args } = resource
  const body = [
    renderAttributes(headMeta(resource), '  '),
    ...bodySections(args, schema, '  ', write),
    args.tags === undefined ? '' : renderAttributes([['tags', renderValue(args.tags, '  ', write)]], '  '),
    ...metaSections(resource, write),
  ]
  return wrap({ head: [word, resource.type, resource.name] }, joinSections(body), '')
}

/** What stands first in a resource: which configuration of the provider makes it. */
function headMeta({ terraform }: Resource): readonly Attribute[] {
  return terraform?.provider === undefined ? [] : [['provider', `aws.${terraform.provider}`]]
}

/** The word that starts the block of a resource. */
export function blockWord(resource: Pick<Resource, 'id' | 'terraform'>): BlockWord {
  const mode = resource.terraform?.mode ?? 'managed'
  invariant(mode !== 'output' && mode !== 'local', `${resource.id} is a value, where a resource is expected`)
  return mode === 'managed' ? 'resource' : mode
}

export function isLocal(resource: Pick<Resource, 'terraform'>): boolean {
  return resource.terraform?.mode === 'local'
}

export function isOutput(resource: Pick<Resource, 'terraform'>): boolean {
  return resource.terraform?.mode === 'output'
}

/**
 * Attributes first, in the order in which the capability gave them; then nested blocks in theirs.
 * Tags of the resource itself come after all of them.
 */
function bodySections(
  args: Readonly<Record<string, unknown>>,
  schema: BlockSchema,
  indent: string,
  write: WriteReference,
): string[] {
  const attributes: Attribute[] = []
  const blocks: string[] = []
  for (const [name, value] of Object.entries(args)) {
    if (value === undefined || (name === 'tags' && indent === '  ')) continue
    const nested = nestedBlocks(name, value, schema)
    if (nested === undefined) attributes.push([name, renderValue(value, indent, write)])
    else for (const each of nested) blocks.push(renderNested(name, each, indent, write))
  }
  return [...sectionsOf(attributes, indent), ...blocks]
}

interface NestedBlock {
  readonly args: Readonly<Record<string, unknown>>
  readonly schema: BlockSchema
}

/** Objects in `value` that are written with block syntax, or undefined when it is the value of an attribute. */
function nestedBlocks(name: string, value: unknown, schema: BlockSchema): readonly NestedBlock[] | undefined {
  const block = schema.blocks.get(name)
  if (block === undefined && !isFilledBlockList(name, value, schema)) return undefined
  const objects = (Array.isArray(value) ? value : [value]) as readonly Readonly<Record<string, unknown>>[]
  return objects.map((args) => ({ args, schema: block ?? noNestedBlocks }))
}

/** `ingress = []` takes every rule away; rules themselves read better as blocks. */
function isFilledBlockList(name: string, value: unknown, schema: BlockSchema): boolean {
  return schema.attributes.get(name)?.blockSyntax === true && Array.isArray(value) && value.length > 0
}

const noNestedBlocks: BlockSchema = { attributes: new Map(), blocks: new Map() }

function renderNested(name: string, block: NestedBlock, indent: string, write: WriteReference): string {
  const body = joinSections(bodySections(block.args, block.schema, `${indent}  `, write))
  return wrap({ head: [name] }, body, indent)
}

function metaSections(resource: Resource, write: WriteReference): string[] {
  const meta = resource.terraform
  if (meta === undefined) return []
  const sections: string[] = []
  if (meta.localExec !== undefined) sections.push(renderLocalExec(meta.localExec, write))
  const dependencies = dependsOn(meta, write)
  if (dependencies.length > 0) {
    const list = renderValue(dependencies.map(verbatim), '  ', writeVerbatim)
    sections.push(renderAttributes([['depends_on', list]], '  '))
  }
  const lifecycle = lifecycleBlock(meta)
  if (lifecycle !== undefined) sections.push(lifecycle)
  return sections
}

/** Addresses of the resources to wait for; one in an earlier layer exists already. */
function dependsOn(meta: TerraformMeta, write: WriteReference): readonly string[] {
  if (meta.dependsOn === undefined) return []
  const addresses = meta.dependsOn.map((reference) => write({ ...reference, attribute: '' }))
  return [...new Set(addresses.filter((address) => address !== ''))]
}

function lifecycleBlock(meta: TerraformMeta): string | undefined {
  if (!meta.createBeforeDestroy && !meta.preventDestroy && !meta.ignoreChanges) return undefined
  const ignored = meta.ignoreChanges?.arguments ?? []
  const sections = [
    renderAttributes(
      [
        ...(meta.createBeforeDestroy === true ? [['create_before_destroy', 'true'] as const] : []),
        ...(meta.preventDestroy === true ? [['prevent_destroy', 'true'] as const] : []),
      ],
      '    ',
    ),
    ignored.length === 0
      ? ''
      : renderComment(meta.ignoreChanges?.reason ?? '', '    ') +
        renderAttributes([['ignore_changes', renderValue(ignored.map(verbatim), '    ', writeVerbatim)]], '    '),
  ]
  const body = joinSections(sections)
  return body === '' ? undefined : wrap({ head: ['lifecycle'] }, body, '  ')
}

/**
 * A command that runs on the machine that applies. Provisioners run under `terraform test` too, even for overridden
 * resources and mocked providers (tried with Terraform 1.11.4), so that `var.offline` has to replace the shell.
 */
function renderLocalExec(exec: NonNullable<TerraformMeta['localExec']>, write: WriteReference): string {
  const attributes = {
    interpreter: verbatim('var.offline ? ["true"] : ["/bin/sh", "-c"]'),
    command: exec.command.includes('\n') ? verbatim(renderScript(exec.command, '    ')) : exec.command,
    ...(Object.keys(exec.environment).length > 0 ? { environment: exec.environment } : {}),
  }
  return renderBlock({ head: ['provisioner', 'local-exec'], attributes }, withVerbatim(write), '  ')
}

/** Commands of several lines are for people to read: the one place where a heredoc serves better than `\n`. */
function renderScript(script: string, indent: string): string {
  const lines = script.trimEnd().split('\n')
  invariant(!lines.includes('SHELL'), 'a command has a line SHELL, which would end it')
  const body = lines.map((line) => (line === '' ? '\n' : `${indent}  ${line.replaceAll(/[$%](?=\{)/g, '$&$&')}\n`))
  return `<<-SHELL\n${body.join('')}${indent}SHELL`
}

/** Lets expressions that are written as they stand appear among references to resources. */
function withVerbatim(write: WriteReference): WriteReference {
  return (reference) => (reference.target === '' ? reference.attribute : write(reference))
}
