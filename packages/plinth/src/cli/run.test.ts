import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { command } from './testing/command.ts'
import { folderOf } from './testing/folder.ts'
import { shop } from './testing/shop.ts'

const verbs = ['init', 'build', 'check', 'cost', 'conform', 'why', 'list', 'explain', 'schema']

describe('asking wrongly ends with 2 and says what would be right', () => {
  test.for<readonly [string, string]>([
    ['', 'Usage: plinth <verb> [platform file] [options]'],
    ['buidl', "error: unknown command 'buidl'\n(Did you mean build?)"],
    ['build --jsn', "error: unknown option '--jsn'\n(Did you mean --json?)"],
    ['check one two', "error: too many arguments for 'check'. Expected 1 argument but got 2."],
    ['check --format xml', 'Allowed choices are text, json, sarif, github.'],
    ['why', "error: missing required argument 'what'"],
    ['list --layer servces', "error: there is no layer 'servces'. Did you mean 'services'?"],
    [
      'check --env prod',
      "error: the platform has no environment 'prod'. Did you mean 'production'? Known: demo, production",
    ],
    ['explain network/nothing', 'error: there is no diagnostic'],
  ])('plinth %s', async ([line, expected]) => {
    const words = line.split(' ').filter((word) => word !== '')
    const { exit, out, err } = await command(folderOf({ 'platform.ts': shop }), ...words)
    expect(err).toContain(expected)
    expect(out).toBe('')
    expect(exit).toBe(2)
  })

  test('a file that is not there, or none at all', async () => {
    const folder = folderOf({ 'platform.ts': shop })
    const misspelt = await command(folder, 'build', 'platfrom.ts')
    expect(misspelt).toMatchObject({ exit: 2, err: '' })
    expect(misspelt.out).toContain('help: did you mean platform.ts?')
    expect((await command(folderOf({}), 'check')).out).toContain('write one with `plinth init`')
  })
})

describe('help', () => {
  test.for(verbs)('of %s has a sentence, its options and examples', async (verb) => {
    const { exit, out } = await command('/', verb, '--help')
    expect(out).toMatch(new RegExp(`^Usage: plinth ${verb} .*\\n\\n[A-Z][\\s\\S]+\\n\\n`))
    for (const part of ['--json', '--env <name>', `Examples:\n  plinth ${verb}`]) expect(out).toContain(part)
    expect(exit).toBe(0)
  })

  test('lists every verb once, and the exit codes', async () => {
    const { out, exit } = await command('/', '--help')
    for (const verb of verbs) expect(out.match(new RegExp(`^  ${verb}\\b`, 'gm'))).toHaveLength(1)
    expect(out).toContain('0 what was asked holds')
    expect(exit).toBe(0)
  })
})

describe('build', () => {
  test('writes once, then nothing, then what changed', async () => {
    const folder = folderOf({ 'platform.ts': shop })
    const first = await command(folder, 'build', '--out', 'out')
    expect(first.exit).toBe(0)
    expect(first.out).toMatch(
      /^shop from platform\.ts: demo, production\n\n {2}Terraform +\d+ files +out\/terraform\n {2}Kubernetes +\d+ files +out\/gitops\n\n\d+ created\n/,
    )
    expect(first.out).toContain('bootstrap   apply out/terraform/demo/bootstrap by hand')

    const second = await command(folder, 'build', '--out', 'out')
    expect(second.out).toMatch(/\n\n\d+ unchanged\n\n/)
    expect(second.out).not.toContain('next')

    writeFileSync(
      join(folder, 'platform.ts'),
      shop.replace("'db.t3.micro', multiAz: false", "'db.t3.small', multiAz: false"),
    )
    const third = await command(folder, 'build', '--out', 'out')
    expect(third.out).toMatch(/ {2}~ terraform\/demo\/services\/database\.tf\n\n1 updated, \d+ unchanged\n/)
  })

  test('below the folder of the platform file unless told otherwise', async () => {
    const folder = folderOf({ 'infra/platform.ts': shop })
    expect((await command(folder, 'build', 'infra/platform.ts')).exit).toBe(0)
    expect(existsSync(join(folder, 'infra/terraform/demo/services/database.tf'))).toBe(true)
  })

  test('--check writes nothing and tells what is not up to date', async () => {
    const folder = folderOf({ 'platform.ts': shop })
    const before = await command(folder, 'build', '--out', 'out', '--check')
    expect(before.exit).toBe(1)
    expect(before.out).toMatch(/\d+ to create\n/)
    expect(existsSync(join(folder, 'out'))).toBe(false)
    await command(folder, 'build', '--out', 'out')
    expect((await command(folder, 'build', '--out', 'out', '--check')).exit).toBe(0)
  })

  test('--env writes one environment and leaves the others alone', async () => {
    const folder = folderOf({ 'platform.ts': shop })
    await command(folder, 'build', '--env', 'demo')
    expect(existsSync(join(folder, 'terraform/demo'))).toBe(true)
    expect(existsSync(join(folder, 'terraform/production'))).toBe(false)
    await command(folder, 'build')
    expect((await command(folder, 'build', '--env', 'demo')).out).not.toContain('removed')
    expect(existsSync(join(folder, 'terraform/production'))).toBe(true)
  })

  test('an error writes nothing', async () => {
    const folder = folderOf({ 'platform.ts': shop.replace("account: '444455556666'", "account: '4'") })
    const { exit, out } = await command(folder, 'build', '--out', 'out')
    expect(exit).toBe(1)
    expect(out).toBe(`error language/wrong-value: '4' does not fit here (production)
  platform.ts:16:7   account: '4'
  help: write an AWS account id as text of 12 digits: '012345678901'

1 error

next
  correct   the errors above; nothing was written
`)
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })

  test('a file that was edited by hand is told and kept, unless forced', async () => {
    const folder = folderOf({ 'platform.ts': shop })
    const file = join(folder, 'terraform/demo/services/database.tf')
    await command(folder, 'build')
    const made = readFileSync(file, 'utf8')
    writeFileSync(file, 'mine')
    const { exit, out } = await command(folder, 'build')
    expect(exit).toBe(1)
    expect(out).toContain('error output/edited-by-hand: terraform/demo/services/database.tf was changed')
    expect(readFileSync(file, 'utf8')).toBe('mine')
    expect((await command(folder, 'build', '--force')).exit).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(made)
  })

  test('--json', async () => {
    const folder = folderOf({ 'platform.ts': shop })
    const { out } = await command(folder, 'build', '--out', 'out', '--json')
    expect(JSON.parse(out)).toMatchObject({
      platform: 'shop',
      environments: ['demo', 'production'],
      out: 'out',
      updated: [],
      removed: [],
      done: true,
    })
  })
})

describe('check', () => {
  test('ends with 0 when every finding is accepted', async () => {
    const { exit, out } = await command(folderOf({ 'platform.ts': shop }), 'check')
    expect(out).toContain(`accepted
  availability/single-database (demo): `)
    expect(exit).toBe(0)
  })

  test('ends with 1 on a warning that is not', async () => {
    const folder = folderOf({
      'platform.ts': shop.replace("'availability/single-nat': {", "'availability/single-cache': {"),
    })
    const { exit, out } = await command(folder, 'check', '--env', 'demo')
    expect(exit).toBe(1)
    expect(out).toContain('warning availability/single-nat: ')
    expect(out).toContain("  platform.ts:9:14   nat: 'single'\n")
    expect(out).toContain('warning language/unused-waiver: the waiver of availability/single-cache accepts nothing')
  })

  test('speaks JSON, SARIF and the language of GitHub', async () => {
    const folder = folderOf({ 'platform.ts': shop.replace("nat: 'single'", "nat: 'none'") })
    const json = await command(folder, 'check', '--json')
    expect(JSON.parse(json.out)).toMatchObject({
      findings: [
        { code: 'language/unknown-choice', places: [{ file: 'platform.ts', line: 9, path: ['network', 'nat'] }] },
      ],
    })
    expect((await command(folder, 'check', '--format', 'json')).out).toBe(json.out)
    const sarif = JSON.parse((await command(folder, 'check', '--format', 'sarif')).out) as object
    expect(sarif).toMatchObject({ version: '2.1.0', runs: [{ results: [{ ruleId: 'language/unknown-choice' }] }] })
    const { out } = await command(folder, 'check', '--format', 'github')
    expect(out).toMatch(
      /^::error file=platform\.ts,line=9,endLine=9,col=14,endColumn=25,title=language\/unknown-choice::'none' is/,
    )
  })

  test('a file that cannot be loaded is a finding in each of them', async () => {
    const folder = folderOf({ 'platform.ts': 'export default {' })
    expect(await command(folder, 'check')).toMatchObject({ exit: 1 })
    expect(await command(folder, 'check', '--format', 'sarif')).toMatchObject({ exit: 1 })
    expect((await command(folder, 'check', '--format', 'github')).out).toContain('title=load/syntax::')
    expect(JSON.parse((await command(folder, 'check', '--json')).out)).toMatchObject({
      findings: [{ code: 'load/syntax' }],
    })
  })
})

describe('why', () => {
  const ask = async (...words: readonly string[]) => await command(folderOf({ 'platform.ts': shop }), 'why', ...words)

  test('a resource: what it is, the line that caused it, its arguments, its neighbours', async () => {
    const { exit, out } = await ask('aws_db_instance.database', '--env', 'production')
    expect(exit).toBe(0)
    expect(out).toMatch(
      /^emitted: why production\/services\/aws_db_instance\.database \(production\)\n {2}layer services of environment production, in terraform\/production\/services\/database\.tf\n\n {2}1\. /,
    )
    expect(out).toContain("   platform.ts:3:1   const database = postgres({ class: 'db.t3.micro', multiAz: false })\n")
    expect(out).toMatch(/ {2}instance_class +"db\.m7g\.large" +platform\.ts:18:32 {3}class: 'db\.m7g\.large'\n/)
    expect(out).toMatch(/ {2}backup_retention_period +7 +default: a mistake is often noticed after a weekend\n/)
    expect(out).toMatch(/\nrefers to\n[\s\S]*production\/services\/aws_security_group\.database +id\n/)
    expect(out).toMatch(/\nreferred to by\n[\s\S]*aws_secretsmanager_secret_version\.database/)
  })

  test('an argument that is written, one that is left out, one that is decided', async () => {
    expect((await ask('demo/services/aws_db_instance.database.multi_az')).out).toBe(
      `written: why demo/services/aws_db_instance.database.multi_az (demo)
  multi_az = false

  1. written in the platform file
     demo/services/aws_db_instance.database.multi_az   platform.ts:3:51   multiAz: false
`,
    )
    expect((await ask('demo/aws_db_instance.database.backup_retention_period')).out).toBe(
      `default: why demo/services/aws_db_instance.database.backup_retention_period (demo)
  backup_retention_period = 7

  1. the default, because a mistake is often noticed after a weekend
     demo/services/aws_db_instance.database.backup_retention_period   platform.ts:3:1   const database = postgres({ class: 'db.t3.micro', multiAz: false })

help: to change it, write \`backupDays\` there
`,
    )
    expect((await ask('services/aws_db_instance.database.storage_encrypted', '--env', 'demo')).out).toContain(
      '  1. a decision of the compiler, because ',
    )
  })

  test('an object of Kubernetes, with and without its namespace, and a field inside', async () => {
    const long = await ask('Deployment/shop/backend.spec.replicas', '--env', 'demo')
    expect(long.out).toContain('  spec.replicas = 2\n\n  1. the default, because ')
    expect((await ask('Deployment/backend.spec.replicas', '--env', 'demo')).out).toBe(long.out)
    const field = await ask(
      'Deployment/backend.spec.template.spec.containers[0].resources.requests.memory',
      '--env',
      'demo',
    )
    expect(field.out).toContain('spec.template.spec.containers.0.resources.requests.memory = "256Mi"')
  })

  test('a rule that a link needs names the link', async () => {
    const { out } = await ask('database', '--env', 'demo', '--json')
    const { facts } = JSON.parse(out) as { facts: { evidence: string[] }[] }
    expect(facts.map(({ evidence: [first] }) => first)).toContain('demo/services/aws_db_instance.database')
    const rule = await ask('demo/services/aws_vpc_security_group_ingress_rule.database_from_nodes')
    expect(rule.out + rule.err).toContain('`backend` is linked to `database`; without the link')
  })

  test('a value: every argument that holds it', async () => {
    const { exit, out } = await ask('5432', '--env', 'demo')
    expect(exit).toBe(0)
    expect(out).toMatch(/^found: why 5432\n {2}'5432' stands in \d+ arguments of \d+ resources\n/)
    expect(out).toMatch(/from_port = 5432\n +demo\/services\/aws_vpc_security_group_ingress_rule\.\S+\.from_port /)
  })

  test('what a resource costs, line by line, with the source of each price', async () => {
    const { exit, out } = await ask('cost/demo/platform/aws_eks_cluster.main', '--env', 'demo')
    expect(exit).toBe(0)
    expect(out).toMatch(/^priced: .*EKS control plane.*\n {2}73\.00 USD a month\n/)
    expect(out).toMatch(/730 hour in a month\n/)
    expect(out).toMatch(/0\.1 USD for one hour in us-east-1, as of \d/)
  })

  test('a diagnostic, and where it occurs', async () => {
    expect((await ask('availability/single-nat')).out).toContain('The demo may lose its way out.')
    expect((await ask('language/unknown-key')).out).toContain('language/unknown-key does not occur in this platform')
  })

  test.for<readonly [string, string]>([
    [
      'aws_db_instance.database',
      "'aws_db_instance.database' is the address of 2 resources. Which one?\n  demo/services/aws_db_instance.database\n  production/services/aws_db_instance.database\n",
    ],
    [
      'aws_db_instance.databse',
      "there is nothing called 'aws_db_instance.databse'. Did you mean:\n  aws_db_instance.database\n",
    ],
    ['databse', 'Did you mean:\n  database\n  aws_'],
    ['cost/demo/platform/aws_nat_gateway.x', 'the estimate has no line'],
    ['cdn -> moon', 'no picture has the arrow'],
    ['demo/aws_db_instance.database.multi_azz', "has no argument 'multi_azz'. Did you mean 'multi_az'?"],
    ['availability/single-nta', 'Did you mean:\n  availability/single-nat\n'],
  ])('%s leads to what may be meant', async ([address, expected]) => {
    const { exit, err } = await ask(address)
    expect(err).toContain(expected)
    expect(exit).toBe(2)
  })

  test('--json', async () => {
    const { out } = await ask('demo/aws_db_instance.database.multi_az', '--json')
    expect(JSON.parse(out)).toMatchObject({
      verdict: 'written',
      provenance: [{ resource: 'demo/services/aws_db_instance.database', argument: 'multi_az', line: 3 }],
      id: 'demo/services/aws_db_instance.database',
      arguments: [{ path: 'multi_az', value: false, from: 'declared', spot: { line: 3, column: 51 } }],
    })
  })
})

test('list: by environment and layer, with reasons', async () => {
  const folder = folderOf({ 'platform.ts': shop })
  const { exit, out } = await command(folder, 'list', '--env', 'demo', '--layer', 'services')
  expect(exit).toBe(0)
  expect(out).toMatch(/^demo\/services \(\d+\)\n(?: {2}\S+ {2,}\S.*\n)+\n\d+ resources\n$/)
  const { resources } = JSON.parse((await command(folder, 'list', '--json')).out) as { resources: { id: string }[] }
  expect(resources.map(({ id }) => id)).toContain('production/services/aws_db_instance.database')
})

test('schema: printed whole', async () => {
  const { out } = await command('/', 'schema')
  expect(JSON.parse(out)).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Plinth platform',
  })
})

describe('explain', () => {
  test('the codes of an area', async () => {
    const { out, exit } = await command('/', 'explain', 'load')
    expect(out).toContain('load/file-not-found    error\n')
    expect(out).not.toContain('language/')
    expect(exit).toBe(0)
  })

  test('the page of a code', async () => {
    const { out, exit } = await command('/', 'explain', 'language/unknown-key')
    expect(out).toMatch(/^# language\/unknown-key\n/)
    expect(exit).toBe(0)
  })
})
