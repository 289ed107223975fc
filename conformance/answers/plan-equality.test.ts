import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import shop from '../../blueprints/shop/platform.ts'
import type { Subject } from '../../packages/plinth/src/answers/subject.ts'
import { subjectsOf } from '../../packages/plinth/src/answers/subjects.ts'
import { command } from '../../packages/plinth/src/cli/testing/command.ts'
import { compile } from '../../packages/plinth/src/compile.ts'
import { estimate } from '../../packages/plinth/src/cost/estimate.ts'
import { graphOf } from '../../packages/plinth/src/graph/graph.ts'
import { layers, type Layer } from '../../packages/plinth/src/graph/resource.ts'
import { allViewsOf } from '../../packages/plinth/src/outputs/diagrams/views.ts'
import { permissionsOf } from '../../packages/plinth/src/proofs/identity/permissions.ts'
import { reachability } from '../../packages/plinth/src/proofs/network/reach.ts'
import { joinPlans, type NamedPlan } from '../../packages/plinth/src/readers/terraform-plan/join-plans.ts'
import { resourcesOfPlans } from '../../packages/plinth/src/readers/terraform-plan/workspace.ts'
import { planOffline } from '../terraform/engine.ts'
import { removeCopy, rootModulesIn, writeModule } from '../terraform/root-module.ts'
import { terraformNotFound, tryFindTerraform, type Terraform } from '../terraform/terraform.ts'
import { withoutStandIns } from '../terraform/without-stand-ins.ts'

/**
 * The plans of all root modules of the shop, together with its platform file, must give the answers that the platform
 * file gives alone. Where both agree on an argument the platform file's form of it is kept, so what is tested is that
 * Terraform agrees with the graph everywhere, and that nothing is lost or added on the way. That plans are really read
 * is tested by changes in them, which must change answers as the same change in the platform file does, and by plans that
 * are read without the platform file's Terraform: they must be charged for the same, and open the same ways.
 */
const terraform = tryFindTerraform()
const { files, graph, platform } = compile(shop)
const subjects = subjectsOf(graph, platform?.environments ?? [])
const plans: NamedPlan[] = []
const folder = mkdtempSync(join(tmpdir(), 'plinth-plans-'))

beforeAll(async () => {
  if (terraform === undefined) return
  for (const module of rootModulesIn(files)) {
    const name = `${module.environment}-${module.layer}.json`
    const json = await planOf(terraform, module.files)
    plans.push({ name, json })
    writeFileSync(join(folder, name), JSON.stringify(json))
  }
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function planOf(engine: Terraform, module: Parameters<typeof writeModule>[0]): Promise<unknown> {
  const written = writeModule(module)
  const { ran, json } = await planOffline(engine, written)
  removeCopy(written)
  expect(ran.stderr).toBe('')
  return withoutStandIns(json)
}

/** One of everything that is asked; names that a shop has, in both directions, and some that must be refused. */
const places = ['internet', 'cdn', 'load-balancer', 'nodes', 'api-server', 'frontend', 'backend', 'database', 'redis']
const targets = ['database:5432/tcp', 'redis:6379/tcp', 'backend:3000/tcp', 'metadata', '10.0.0.0/16', 's3']

const answers: Readonly<Record<string, (subject: Subject) => unknown>> = {
  openings: (subject) => reachability(subject).openings(),
  reach: (subject) => {
    const { ask } = reachability(subject)
    return places.flatMap((from) => [...places, ...targets].map((to) => ask({ from, to })))
  },
  cost: (subject) => estimate(subject),
  permissions: (subject) => permissionsOf(subject),
  draw: (subject) => allViewsOf(subject),
}

describe.for(['demo', 'production'])('%s', (environment) => {
  test.for(Object.entries(answers))(
    '%s: plans and platform file say what the platform file says',
    ([, ask], { skip }) => {
      if (terraform === undefined) return skip(terraformNotFound)
      const { subjects: joined, problem } = joinPlans(subjects, plans)
      expect(problem).toBeUndefined()
      const [before, after] = [subjects, joined].map((all) => {
        const subject = all.find((each) => each.environment === environment)
        return subject === undefined ? '' : JSON.stringify(ask(subject), undefined, 1)
      })
      expect(before?.length).toBeGreaterThan(1000)
      expect(after).toBe(before)
    },
  )
})

test.for([
  ['cost'],
  ['why', 'database'],
  ['why', '5432'],
  ['reach', 'internet', 'database:5432/tcp'],
  ['draw', 'network'],
])('plinth %s --json prints the same bytes', async (words, { skip }) => {
  if (terraform === undefined) return skip(terraformNotFound)
  const asked = [...words, join(import.meta.dirname, '../../blueprints/shop/platform.ts'), '--json', '--env', 'demo']
  const before = await command('/', ...asked)
  const after = await command('/', ...asked, '--plan', folder)
  expect(before.err).toBe('')
  expect(before.out.length).toBeGreaterThan(100)
  expect(after).toEqual(before)
})

test('a change in a plan changes the answers, and only its own', ({ skip }) => {
  if (terraform === undefined) return skip(terraformNotFound)
  const changed = structuredClone(plans)
  const services = changed.find(({ name }) => name === 'demo-services.json')?.json as {
    readonly resource_changes: readonly {
      readonly address: string
      readonly change: { after: Record<string, unknown> }
    }[]
  }
  const database = services.resource_changes.find(({ address }) => address === 'aws_db_instance.database')
  if (database !== undefined) database.change.after.multi_az = true

  const { subjects: joined } = joinPlans(subjects, changed)
  const [demo, production] = joined
  const written = subjects[0]?.graph.resources.map((resource) =>
    resource.id === 'demo/services/aws_db_instance.database'
      ? { ...resource, args: { ...resource.args, multi_az: true } }
      : resource,
  )
  expect(demo && subjects[0] && estimate(demo).total).toEqual(
    subjects[0] && estimate({ ...subjects[0], graph: graphOf(written ?? []) }).total,
  )
  expect(demo && estimate(demo).total).not.toEqual(subjects[0] && estimate(subjects[0]).total)
  expect(production?.graph.resources).toEqual(subjects[1]?.graph.resources)
})

test('a plan of one layer leaves the others as the platform file says', ({ skip }) => {
  if (terraform === undefined) return skip(terraformNotFound)
  const one = plans.filter(({ name }) => name === 'production-platform.json')
  const { subjects: joined, problem } = joinPlans(subjects, one)
  expect(problem).toBeUndefined()
  expect(joined).toEqual(subjects)
  expect(joinPlans(subjects, [...one, ...one]).problem).toContain('are both plans of production/platform')
})

describe.for(['demo', 'production'])('%s from plans alone, its cluster from the platform file', (environment) => {
  const declared = subjects.find((subject) => subject.environment === environment)

  /** Ids are the same; reasons, names and everything else of Terraform come from the plans. */
  function planned(): Subject | undefined {
    const own = plans.filter(({ name }) => name.startsWith(environment))
    const { resources } = resourcesOfPlans(
      own.map(({ name, json }) => ({ json, environment, layer: layerOf(name.slice(environment.length + 1, -5)) })),
    )
    const others = declared?.graph.resources.filter((resource) => {
      return resource.engine !== 'terraform' || !['managed', 'data'].includes(resource.terraform?.mode ?? 'managed')
    })
    return declared && { ...declared, graph: graphOf([...resources, ...(others ?? [])]) }
  }

  test('the same is charged', ({ skip }) => {
    if (terraform === undefined) return skip(terraformNotFound)
    const linesOf = (subject: Subject | undefined): readonly unknown[] =>
      (subject === undefined ? [] : estimate(subject).lines).map(({ resource, component, quantity, monthly }) => {
        return [resource, component, quantity, monthly]
      })
    expect(linesOf(declared).length).toBeGreaterThan(20)
    expect(linesOf(planned())).toEqual(linesOf(declared))
  })

  test('the same can be reached', ({ skip }) => {
    if (terraform === undefined) return skip(terraformNotFound)
    const openingsOf = (subject: Subject | undefined): readonly string[] =>
      (subject === undefined ? [] : reachability(subject).openings())
        .map(({ resources, traffic, certainty }) => JSON.stringify([resources, traffic, certainty]))
        .toSorted()
    expect(openingsOf(declared).length).toBeGreaterThan(20)
    expect(openingsOf(planned())).toEqual(openingsOf(declared))
  })
})

function layerOf(name: string): Layer {
  const layer = layers.find((each) => each === name)
  if (layer === undefined) throw new Error(`there is no layer ${name}`)
  return layer
}
