import { readFile, readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { Subject } from '#answers/subject.ts'
import { graphOf } from '#graph/graph.ts'
import { placeOfPlans } from '#readers/terraform-plan/place-of-plan.ts'
import { joinPlans } from '#readers/terraform-plan/join-plans.ts'
import { resourcesOfPlans } from '#readers/terraform-plan/workspace.ts'
import type { Refusal } from './open.ts'
import type { OpenedSubjects } from './opened-subjects.ts'
import type { Shell } from './shell.ts'

interface PlanFile {
  /** As the command line names it. */
  readonly name: string
  readonly json: unknown
}

/** The environment of plans that come without a platform file. */
export const environment = 'plan'

/** A subject from plans alone. */
export async function ofPlans(
  files: readonly string[],
  { env, region }: { readonly env: string | undefined; readonly region: string | undefined },
  shell: Shell,
): Promise<OpenedSubjects | Refusal> {
  if (env !== undefined && env !== environment) {
    return misuse(`plans have no environments; leave '--env ${env}' out, or name the platform file too`)
  }
  const read = await readPlans(files, shell)
  if ('reason' in read) return read
  const steps = stepsOf(read.map(({ name }) => name))
  const inputs = read.map(({ json }, i) => ({ json, environment, layer: 'platform' as const, step: steps[i] ?? '' }))
  const { resources, problems } = resourcesOfPlans(inputs)
  const [wrong] = problems
  if (wrong !== undefined) return misuse(`${read[wrong[0]]?.name ?? ''}: ${wrong[1]}`)
  const told = placeOfPlans(read.map(({ json }) => json))
  const place = { account: told.account ?? 'unknown', region: region ?? told.region ?? 'unknown' }
  if (place.region === 'unknown') shell.err('note: the plans do not tell their region; name it with --region\n')
  const subject = { graph: graphOf(resources), environment, place, declared: undefined }
  return { subjects: [subject], opened: undefined, locator: async () => undefined }
}

/** The subjects of a platform, with the resources of plans in the place of those that they plan. */
export async function withPlans(
  subjects: readonly Subject[],
  files: readonly string[],
  shell: Shell,
): Promise<readonly Subject[] | Refusal> {
  const read = await readPlans(files, shell)
  if ('reason' in read) return read
  const joined = joinPlans(subjects, read)
  return joined.problem === undefined ? joined.subjects : misuse(joined.problem)
}

function misuse(message: string): Refusal {
  return { reason: 'misuse', message }
}

/** The file's name without what it shares with others: `network` for `plans/network.json`. */
export function stepsOf(names: readonly string[]): readonly string[] {
  const short = names.map((name) => basename(name).replace(/(?:\.tfplan|\.plan)?\.json$/, ''))
  const isClear = new Set(short).size === short.length
  return isClear ? short : names.map((name) => name.replace(/\.json$/, '').replaceAll(/[\\/]+/g, '-'))
}

// ---------------------------------------------------------------------------------------------------------------------

/** Plans as JSON, with the names that the command line gives them. */
export async function readPlans(
  files: readonly string[],
  { cwd, progress }: Shell,
): Promise<readonly PlanFile[] | Refusal> {
  progress.show('reading plans')
  const plans: PlanFile[] = []
  for (const name of await namesOf(files, cwd)) {
    const read = await readPlan(name, cwd)
    if ('reason' in read) return read
    plans.push(read)
  }
  progress.clear()
  return plans.length > 0 ? plans : misuse(`there is no plan in ${files.join(', ')}: no file ends in .json`)
}

/** Names of files; a folder stands for the `.json` files in it. */
async function namesOf(given: readonly string[], cwd: string): Promise<readonly string[]> {
  const names: string[] = []
  for (const name of given) {
    const isFolder = await stat(resolve(cwd, name)).then(
      (found) => found.isDirectory(),
      () => false,
    )
    const inside = isFolder ? (await readdir(resolve(cwd, name))).filter((file) => file.endsWith('.json')).sort() : []
    names.push(...(isFolder ? inside.map((file) => join(name, file)) : [name]))
  }
  return names
}

async function readPlan(name: string, cwd: string): Promise<PlanFile | Refusal> {
  let bytes: Buffer
  try {
    bytes = await readFile(resolve(cwd, name))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return misuse(code === 'ENOENT' ? `there is no file ${name}` : `${name} cannot be read (${code})`)
  }
  // What `terraform plan -out` writes is a zip archive.
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') {
    return misuse(
      `${name} is a plan in Terraform's own format; print it as JSON: terraform show -json ${name} > plan.json`,
    )
  }
  try {
    return { name, json: JSON.parse(textOf(bytes)) as unknown }
  } catch {
    return misuse(`${name} is not JSON; make it with: terraform show -json plan.bin > ${name}`)
  }
}

/** PowerShell writes what is redirected to a file as UTF-16. */
function textOf(bytes: Buffer): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe
  return bytes.toString(isWide ? 'utf16le' : 'utf8').replace(/^\uFEFF/, '')
}
