import type { Body, ParsedModule } from './root-module.ts'

/** An override file that lets a root module be planned or applied where there is no AWS. */
export interface OverrideOptions {
  /** State files of earlier modules by the name of the data source that reads them. */
  readonly remoteStates: Readonly<Record<string, string>>
  /** The only account that the module may see; none where no account answers. */
  readonly account?: string
  /** Whether data sources wait until the apply, which never comes. */
  readonly deferred: boolean
}

/** Names of resources that exist only in override files. */
export const offlinePrefix = 'offline_'

/** Content of `offline_override.tf.json`, which Terraform merges over the module's own blocks. */
export function overrideOf(module: ParsedModule, options: OverrideOptions): Readonly<Record<string, object>> {
  return withoutEmpty({
    terraform: [{ backend: { local: [{}] } }],
    provider: { aws: (module.provider.aws ?? []).map((block) => offlineProvider(block, options.account)) },
    resource: mapBlocks(module.resource, (body) => (isProtected(body) ? unprotected : undefined)),
    data: {
      ...(options.deferred ? deferrals(module) : {}),
      ...remoteStateOverrides(options.remoteStates),
    },
  })
}

/** Terraform takes no section without a block. */
function withoutEmpty(sections: Readonly<Record<string, object>>): Readonly<Record<string, object>> {
  return Object.fromEntries(Object.entries(sections).filter(([, content]) => Object.keys(content).length > 0))
}

function offlineProvider({ alias }: Body, account: string | undefined): object {
  return {
    ...(alias === undefined ? {} : { alias }),
    access_key: 'mock',
    secret_key: 'mock',
    skip_credentials_validation: true,
    skip_metadata_api_check: true,
    skip_requesting_account_id: account === undefined,
    allowed_account_ids: account === undefined ? null : [account],
    // Unsupported calls fail at once; under load the emulator answers 500 now and then.
    max_retries: account === undefined ? 1 : 6,
    s3_use_path_style: true,
  }
}

function isProtected({ lifecycle }: Body): boolean {
  return ((lifecycle ?? []) as readonly Body[]).some(({ prevent_destroy: prevents }) => prevents === true)
}

const unprotected = { lifecycle: [{ prevent_destroy: false }] }

function remoteStateOverrides(states: Readonly<Record<string, string>>): object {
  const blocks = Object.entries(states).map(([name, path]) => [name, { backend: 'local', config: { path } }])
  return blocks.length === 0 ? {} : { terraform_remote_state: Object.fromEntries(blocks) as object }
}

type Blocks = ParsedModule['data']

function mapBlocks(blocks: Blocks, map: (body: Body, type: string, name: string) => object | undefined): object {
  const result: Record<string, Record<string, object>> = {}
  for (const [type, named] of Object.entries(blocks)) {
    for (const [name, [body]] of Object.entries(named)) {
      const mapped = body && map(body, type, name)
      if (mapped !== undefined) (result[type] ??= {})[name] = mapped
    }
  }
  return result
}

/**
 * Terraform reads a data source while planning, even with `-refresh=false`, unless an argument is not known yet. So one
 * argument of each gets its value through a `terraform_data` that is still to be created.
 */
function deferrals(module: ParsedModule): object {
  return mapBlocks(module.data, (body, type, name) => {
    const argument = deferredArgument(type, body)
    return argument && { [argument[0]]: `\${terraform_data.${waitingName(type, name)}.output}` }
  })
}

/** The resources that deferred arguments wait for, as a file of its own: an override cannot add resources. */
export function waitingResources(module: ParsedModule): object {
  const waiting: Record<string, object> = {}
  mapBlocks(module.data, (body, type, name) => {
    const argument = deferredArgument(type, body)
    if (argument !== undefined) waiting[waitingName(type, name)] = { input: argument[1] }
    return undefined
  })
  return Object.keys(waiting).length === 0 ? {} : { resource: { terraform_data: waiting } }
}

function waitingName(type: string, name: string): string {
  return `${offlinePrefix}${type}_${name}`
}

/** Answered by the provider itself, without AWS. */
const local: ReadonlySet<string> = new Set([
  'aws_partition',
  'aws_region',
  'aws_iam_policy_document',
  'terraform_remote_state',
])

/** An argument that changes nothing when it is added, for data sources that are written without any. */
const harmless: Readonly<Record<string, readonly [string, unknown]>> = {
  aws_availability_zones: ['state', 'available'],
  aws_caller_identity: ['id', 'offline'],
  aws_subnets: ['tags', {}],
}

const meta: ReadonlySet<string> = new Set(['provider', 'count', 'for_each', 'depends_on', 'lifecycle'])

/** The first argument of a block that is an attribute; blocks are lists in the parser's answer, attributes mostly not. */
function deferredArgument(type: string, body: Body): readonly [string, unknown] | undefined {
  if (local.has(type)) return undefined
  return harmless[type] ?? Object.entries(body).find(([key, value]) => !meta.has(key) && !Array.isArray(value))
}

/** A state file that holds nothing but outputs. */
export function stateWithOutputs(outputs: Body): string {
  const typed = Object.entries(outputs).map(([name, value]) => [name, { value, type: typeOf(value) }])
  const state = {
    version: 4,
    terraform_version: '1.11.4',
    serial: 1,
    lineage: 'offline',
    outputs: Object.fromEntries(typed) as Body,
    resources: [],
    check_results: null,
  }
  return JSON.stringify(state, null, 2)
}

/** A value's type as state files write it. */
function typeOf(value: unknown): unknown {
  if (Array.isArray(value)) return ['tuple', value.map(typeOf)]
  if (typeof value === 'object' && value !== null) {
    return ['object', Object.fromEntries(Object.entries(value).map(([key, item]) => [key, typeOf(item)]))]
  }
  if (typeof value === 'number') return 'number'
  return typeof value === 'boolean' ? 'bool' : 'string'
}
