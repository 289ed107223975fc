import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { testManifests } from '../kubernetes/manifest-tests.ts'
import { testWorkflows } from '../workflows/workflow-tests.ts'
import { emitShop } from './emit.ts'

// Written once, for every judge that reads a folder. Terraform has its own: conformance/terraform/shop.test.ts.
const { folder, remove } = emitShop()

afterAll(remove)

// Each environment is a cluster of its own, with objects of the same names.
for (const environment of readdirSync(join(folder, 'gitops'))) {
  testManifests(`the shop in ${environment}`, async () => join(folder, 'gitops', environment))
}
testWorkflows('the shop', async () => join(folder, '.github', 'workflows'))
