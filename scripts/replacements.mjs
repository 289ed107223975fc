// @ts-check
/**
 * Writes packages/plinth/src/aws/replacements.gen.ts: which arguments make Terraform replace a resource. The schema does
 * not say it, so the provider itself is asked, argument by argument, with offline plans (conformance/replacements).
 *
 *     node scripts/replacements.mjs                    every type that is emitted or has facets, about five minutes
 *     node scripts/replacements.mjs aws_vpc aws_lb     what the provider says of these, on the terminal
 *
 * Needs Terraform and a mirror of the provider.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv } from 'node:process'
import { gunzipSync } from 'node:zlib'
import { tsImport } from 'tsx/esm/api'
import { root, say } from './steps.mjs'

const { probe } = await tsImport('../conformance/replacements/probe.ts', import.meta.url)
const { renderTable } = await tsImport('../conformance/replacements/table.ts', import.meta.url)
const { terraformNotFound, tryFindTerraform } = await tsImport('../conformance/terraform/terraform.ts', import.meta.url)

const terraform = tryFindTerraform()
if (terraform === undefined) {
  say(terraformNotFound)
  process.exit(1)
}
const schema = JSON.parse(
  gunzipSync(readFileSync(join(root, 'packages/plinth/data/aws/terraform-aws-schema.json.gz'))).toString(),
)
const { emittedTypes } = await tsImport('../packages/plinth/src/aws/schema/emitted-types.ts', import.meta.url)
const { registry } = await tsImport('../packages/plinth/src/aws/facets/registry.gen.ts', import.meta.url)

/** What is emitted, and what others write that something else is known about. */
const known = [...new Set([...emittedTypes.resource, ...registry.keys()])].filter(
  (type) => type in schema.resource_schemas,
)
const wanted = argv.slice(2)
const asked = wanted.length === 0 ? known : wanted
const types = Object.fromEntries(asked.map((type) => [type, schema.resource_schemas[type]]))
/** @type {readonly import('../conformance/replacements/probe.ts').Probed[]} */
const probed = await probe({ terraform, providerVersion: schema.provider_version, types, say })

if (wanted.length > 0) {
  for (const { type, argument, effect, why = '' } of probed) say(`${effect.padEnd(9)} ${type} ${argument} ${why}`)
} else {
  const file = 'packages/plinth/src/aws/replacements.gen.ts'
  writeFileSync(join(root, file), renderTable(probed, schema.provider_version))
  const effects = probed.map(({ effect }) => effect)
  const count = (/** @type {string} */ effect) => effects.filter((one) => one === effect).length
  say(`${file}: ${Object.keys(types).length} types, ${probed.length} arguments`)
  say(['replaces', 'depends', 'updates', 'unknown'].map((effect) => `${effect} ${count(effect)}`).join(', '))
}
