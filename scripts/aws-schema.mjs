// Makes packages/plinth/src/aws/types.gen.ts and schema.gen.ts from the provider's schema in packages/plinth/data/aws.
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { tsImport } from 'tsx/esm/api'

const plinth = new URL('../packages/plinth/', import.meta.url)
const { generate } = await tsImport('./src/aws/schema/generate.ts', plinth.href)
const provider = JSON.parse(gunzipSync(readFileSync(new URL('data/aws/terraform-aws-schema.json.gz', plinth))))

const { types, table } = generate(provider)
write('src/aws/types.gen.ts', types)
write('src/aws/schema.gen.ts', table)

function write(path, text) {
  writeFileSync(new URL(path, plinth), text)
  console.log(`${path}: ${text.split('\n').length} lines, ${Math.round(text.length / 1000)} kB`)
}
