import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { emulatorNotFound, hasEmulator, startEmulator, type Emulator } from '../terraform/emulator.ts'
import { messageOf, writeJson } from '../terraform/engine.ts'
import { overrideOf } from '../terraform/offline.ts'
import { parseModule } from '../terraform/root-module.ts'
import { terraformNotFound, tryFindTerraform, type Terraform } from '../terraform/terraform.ts'
import { emitShop } from './emit.ts'

/**
 * The first apply of the bootstrap layer, command by command as its README has it: the state starts on the machine, and
 * moves into the bucket that the layer itself has made.
 */

const terraform = tryFindTerraform()
const { folder, remove } = emitShop()

afterAll(remove)

/** Commands of the chapter about Terraform, line by line. */
function commandsOf(readme: string): readonly string[] {
  const chapter = readme.split(/^## /m).find((part) => part.startsWith('Terraform\n')) ?? ''
  return [...chapter.matchAll(/```sh\n([\s\S]*?)```/g)]
    .map(([, block = '']) => block)
    .filter((block) => !block.includes(needsRegistry))
    .flatMap((block) => block.split('\n').map((line) => line.trim()))
    .filter((line) => line !== '')
}

/** Looks up checksums for machines of other kinds, which a mirror does not have. */
const needsRegistry = 'providers lock'

/** What the backend has to know to speak to an emulator; the rest comes from the environment. */
const emulatedBackend = [
  'use_path_style=true',
  'skip_credentials_validation=true',
  'skip_requesting_account_id=true',
  'skip_metadata_api_check=true',
  'access_key=mock',
  'secret_key=mock',
].map((setting) => `-backend-config=${setting}`)

/** The emulator does not look at conditions, so the rule against requests without TLS would refuse every request. */
const withoutBucketPolicy = { aws_s3_bucket_policy: { state: { count: 0 } } }

interface Machine {
  readonly terraform: Terraform
  readonly emulator: Emulator
  /** The root module, where every command after the first is run. */
  readonly module: string
}

async function runCommand(line: string, { terraform: engine, emulator, module }: Machine): Promise<void> {
  const [command = '', ...args] = line.split(' ')
  // Every command has the folder of the module already.
  if (command === 'cd') return
  if (command !== 'terraform') {
    execFileSync('/bin/sh', ['-e', '-c', line], { cwd: module })
    return
  }
  const more = args.includes('-migrate-state') ? emulatedBackend : []
  const env = { AWS_ENDPOINT_URL: emulator.url }
  const ran = await engine.run(module, [...args, ...more, '-no-color'], { env })
  if (!ran.passed) throw new Error(`${line}\n${messageOf(ran)}`)
}

// The environment with both locks: in the bucket, and in the table.
const environment = 'demo'

test('the README brings the state of the bootstrap layer into the bucket that it makes', async ({ skip }) => {
  if (terraform === undefined) return skip(terraformNotFound)
  if (!hasEmulator()) return skip(emulatorNotFound)
  const module = join(folder, 'terraform', environment, 'bootstrap')
  const commands = commandsOf(readFileSync(join(module, 'README.md'), 'utf8'))
  expect(commands).toContain('terraform init -migrate-state -force-copy')
  expect(commands).toContain('terraform plan -detailed-exitcode')
  const emulator = await startEmulator()
  try {
    // An account that the emulator has; the backend stays what it is.
    const { provider } = overrideOf(await parseModule(module), {
      remoteStates: {},
      account: emulator.account,
      deferred: false,
    })
    writeJson(module, 'a_emulator_override.tf.json', { provider, resource: withoutBucketPolicy })
    // The emulator makes budgets and cannot tell whom they notify.
    rmSync(join(module, 'budget.tf'))
    for (const command of commands) await runCommand(command, { terraform, emulator, module })
    expect(existsSync(join(module, 'terraform.tfstate'))).toBe(false)
    const listed = await terraform.run(module, ['state', 'list'], { env: { AWS_ENDPOINT_URL: emulator.url } })
    expect(listed.stdout.split('\n')).toContain('aws_s3_bucket.state')
  } finally {
    await emulator.stop()
  }
})
