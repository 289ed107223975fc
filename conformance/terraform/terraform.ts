import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process, { env } from 'node:process'
import { tryFindMirror } from '../../scripts/terraform-mirror.mjs'

/** What a test says when something is missing. */
export const terraformNotFound = 'not run: terraform, or a mirror of its AWS provider, not found (TF_PLUGINS_DIR)'

/** The Terraform of this machine, which takes its provider from a folder and asks no network for anything. */
export interface Terraform {
  readonly version: string
  run(folder: string, args: readonly string[], more?: RunOptions): Promise<Ran>
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>
}

export interface Ran {
  readonly passed: boolean
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Finds Terraform and a mirror of its provider. */
export function tryFindTerraform(): Terraform | undefined {
  const { status, stdout } = spawnSync('terraform', ['version', '-json'], { encoding: 'utf8', env: quietEnvironment() })
  if (status !== 0) return undefined
  const mirror = tryFindMirror()
  if (mirror === undefined) return undefined
  const config = writeCliConfig(mirror)
  return {
    version: (JSON.parse(stdout) as { terraform_version: string }).terraform_version,
    run: (folder, args, more = {}) => {
      return execute('terraform', args, {
        cwd: folder,
        env: { ...quietEnvironment(), TF_CLI_CONFIG_FILE: config, ...more.env },
      })
    },
  }
}

/** Unpacked providers of a mirror are linked into each module, not copied. */
function writeCliConfig(mirror: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'plinth-terraform-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'terraform.rc')
  const lines = [
    'disable_checkpoint = true',
    'provider_installation {',
    `  filesystem_mirror { path = ${JSON.stringify(mirror)} }`,
    '}',
  ]
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

/** Nothing of the caller's cloud reaches the engine: no profile, no keys, no region, no variables. */
function quietEnvironment(): Record<string, string> {
  return {
    PATH: env.PATH ?? '',
    HOME: tmpdir(),
    LANG: 'C.UTF-8',
    TF_IN_AUTOMATION: '1',
    TF_INPUT: '0',
    CHECKPOINT_DISABLE: '1',
    AWS_EC2_METADATA_DISABLED: 'true',
  }
}

interface Place {
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
}

async function execute(command: string, args: readonly string[], place: Place): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...place, stdio: ['ignore', 'pipe', 'pipe'] })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      const texts = { stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }
      resolve({ passed: code === 0, code: code ?? -1, ...texts })
    })
  })
}
