import type { Resource, TerraformMeta } from '#graph/resource.ts'
import type { PlainBlock } from './hcl.ts'
import type { RootModule } from './root-module.ts'

/** Second configurations of the provider that the resources of a module ask for. */
export type ProviderAlias = NonNullable<TerraformMeta['provider']>

export function aliasesOf(resources: readonly Resource[]): readonly ProviderAlias[] {
  const aliases = new Set<ProviderAlias>()
  for (const resource of resources) {
    if (resource.terraform?.provider !== undefined) aliases.add(resource.terraform.provider)
  }
  return [...aliases].toSorted()
}

const aliasSettings: Record<ProviderAlias, { readonly region?: string; readonly comment: string }> = {
  us_east_1: {
    region: 'us-east-1',
    comment: 'CloudFront reads its certificates and firewalls from this region alone.',
  },
}

export function providerBlocks(module: RootModule, aliases: readonly ProviderAlias[]): readonly PlainBlock[] {
  const provider = (alias?: ProviderAlias): PlainBlock => {
    const settings = alias === undefined ? undefined : aliasSettings[alias]
    return {
      head: ['provider', 'aws'],
      attributes: { alias, region: settings?.region ?? module.region, allowed_account_ids: [module.account] },
      blocks: Object.keys(module.tags).length === 0 ? [] : [defaultTags(module)],
      ...(settings && { comment: settings.comment }),
    }
  }
  return [provider(), ...aliases.map(provider)]
}

function defaultTags({ tags }: RootModule): PlainBlock {
  return { head: ['default_tags'], attributes: { tags } }
}
