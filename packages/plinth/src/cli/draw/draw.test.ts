import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { command } from '../testing/command.ts'
import { shop } from '../testing/shop.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plinth-draw-'))
  await writeFile(join(folder, 'platform.ts'), shop)
  await writeFile(join(folder, 'planned.ts'), shop.replace('production: {', "production: {\n      state: 'planned',"))
  await writeFile(join(folder, 'plan.json'), JSON.stringify(plan))
})
afterAll(async () => await rm(folder, { recursive: true, force: true }))

/** A plan of a project without Plinth: a VPC with a public subnet and a machine in it. */
const plan = {
  format_version: '1.2',
  terraform_version: '1.11.4',
  planned_values: {
    root_module: {
      resources: [
        resource('aws_vpc', 'main', { cidr_block: '10.9.0.0/16' }),
        resource('aws_subnet', 'public_a', { cidr_block: '10.9.1.0/24', availability_zone: 'eu-central-1a' }),
        resource('aws_instance', 'web', { instance_type: 't3.micro' }),
      ],
    },
  },
  resource_changes: [
    change('aws_vpc', 'main', { cidr_block: '10.9.0.0/16' }),
    change('aws_subnet', 'public_a', { cidr_block: '10.9.1.0/24', availability_zone: 'eu-central-1a' }),
    change('aws_instance', 'web', { instance_type: 't3.micro' }),
  ],
  configuration: {
    root_module: {
      resources: [
        configured('aws_vpc', 'main', {}),
        configured('aws_subnet', 'public_a', { vpc_id: { references: ['aws_vpc.main.id', 'aws_vpc.main'] } }),
        configured('aws_instance', 'web', {
          subnet_id: { references: ['aws_subnet.public_a.id', 'aws_subnet.public_a'] },
        }),
      ],
    },
  },
}

function resource(type: string, name: string, values: object): object {
  const provider = 'registry.terraform.io/hashicorp/aws'
  return { address: `${type}.${name}`, mode: 'managed', type, name, provider_name: provider, schema_version: 0, values }
}

function change(type: string, name: string, after: object): object {
  const provider = 'registry.terraform.io/hashicorp/aws'
  return {
    address: `${type}.${name}`,
    mode: 'managed',
    type,
    name,
    provider_name: provider,
    change: { actions: ['create'], before: null, after, after_unknown: { id: true, vpc_id: true, subnet_id: true } },
  }
}

function configured(type: string, name: string, expressions: object): object {
  return { address: `${type}.${name}`, mode: 'managed', type, name, provider_config_key: 'aws', expressions }
}

test('draws the overview when no view is named', async () => {
  const { exit, out } = await command(folder, 'draw', '--env', 'demo')
  expect(exit).toBe(0)
  expect(out).toMatch(/^<svg [^>]*role="img">\n<title>demo: overview<\/title>/)
})

test('writes Mermaid', async () => {
  const { exit, out } = await command(folder, 'draw', 'traffic', '--env', 'demo', '--format', 'mermaid')
  expect(exit).toBe(0)
  expect(out).toContain('flowchart TB\n  Users["Users<br/>on the internet"]\n')
  expect(out).toContain('  Backend -->|"TCP 5432"| Database\n')
})

test('a program gets nodes and arrows with their evidence', async () => {
  const { out } = await command(folder, 'draw', 'traffic', '--env', 'demo', '--json')
  const { edges } = JSON.parse(out) as {
    readonly edges: readonly { readonly id: string; readonly evidence: unknown }[]
  }
  const edge = edges.find(({ id }) => id.endsWith('-> demo/services/aws_db_instance.database'))
  expect(edge).toMatchObject({
    meaning: 'traffic',
    title: 'TCP 5432',
    evidence: [
      { resource: 'demo/gitops/NetworkPolicy/shop/backend', path: ['resources', 'backend'] },
      { resource: 'demo/services/aws_vpc_security_group_ingress_rule.database_from_nodes' },
    ],
  })
})

test('draws one service', async () => {
  const { out } = await command(
    folder,
    'draw',
    'service',
    '--service',
    'backend',
    '--env',
    'demo',
    '--format',
    'mermaid',
  )
  expect(out).toContain('title: "demo: service backend"')
})

test('writes a file, or every view into a folder', async () => {
  await command(folder, 'draw', 'network', '--env', 'demo', '--out', 'out/network.svg')
  expect(await readFile(join(folder, 'out/network.svg'), 'utf8')).toContain('<title>demo: network</title>')
  const { out } = await command(folder, 'draw', '--all', '--format', 'mermaid', '--out', 'all')
  expect(await readdir(join(folder, 'all'))).toEqual(['demo', 'production'])
  expect(await readdir(join(folder, 'all/demo'))).toContain('service-backend.mmd')
  expect(out.trim().split('\n')).toHaveLength(24)
})

test('draws a Terraform plan of a project that has no platform file', async () => {
  const { exit, out, err } = await command(
    folder,
    'draw',
    'network',
    '--plan',
    'plan.json',
    '--region',
    'eu-central-1',
    '--format',
    'mermaid',
  )
  expect(err).toBe('')
  expect(exit).toBe(0)
  expect(out).toContain('["VPC<br/>10.9.0.0/16"]')
  expect(out).toContain('["eu-central-1a<br/>10.9.1.0/24"]')
  expect(out).toContain('["EC2 instance<br/>t3.micro"]')
})

test('what is planned is drawn dashed', async () => {
  const { exit, out } = await command(folder, 'draw', 'traffic', 'planned.ts', '--env', 'production')
  expect(exit).toBe(0)
  expect(out).toContain('<g class="node planned"><title>backend</title>')
  expect(out).toContain('.planned > rect { stroke-dasharray: 3 3; }')
  const active = await command(folder, 'draw', 'traffic', 'planned.ts', '--env', 'demo')
  expect(active.out).not.toContain('class="node planned"')
})

test.for([
  [['netwrk'], "there is no view 'netwrk'. Did you mean 'network'? Views: overview, network,"],
  [['network'], 'a picture shows one environment, and there are 2: demo, production. Name one with --env'],
  [['--all'], 'with --all say where the pictures go: --out FOLDER'],
  [
    ['service', '--service', 'bakend', '--env', 'demo'],
    "there is no service 'bakend'. Did you mean 'backend'? Services: backend",
  ],
] as const)('says what is wrong with %j', async ([words, message]) => {
  const { exit, err } = await command(folder, 'draw', ...words)
  expect(exit).toBe(2)
  expect(err).toContain(`error: ${message}`)
})
