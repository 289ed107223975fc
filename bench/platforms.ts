/**
 * Platforms of any number of services, as the text that a person would write: one file for each team, and a platform
 * file that puts the teams together. A team has ten services, one database and one bucket, which all ten use; so each
 * service gets a repository, a role, a secret, a Deployment, a Service, an autoscaler, a disruption budget, network
 * policies, and a route of the CDN and of the Ingress.
 */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Services of a team; the last team may have fewer. */
export const teamSize = 10

const domains =
  'orders billing catalog search cart payments shipping returns pricing stock users profiles reviews media mail reports ' +
  'audit loyalty coupons tax ledger invoices quotes partners suppliers warehouse routing tracking support chat survey ' +
  'forecast fraud risk consent identity sessions devices geo weather'
const domainNames = domains.split(' ')

const roles = ['api', 'web', 'worker', 'importer', 'exporter', 'scheduler', 'notifier', 'indexer', 'reporter', 'admin']

interface Team {
  /** `orders`, and after all domains have a team `orders2`. */
  readonly name: string
  readonly services: readonly string[]
}

/** A text of a file by its path. */
export type Sources = Readonly<Record<string, string>>

function teamsOf(services: number): readonly Team[] {
  return Array.from({ length: Math.ceil(services / teamSize) }, (_, i) => {
    const round = Math.floor(i / domainNames.length)
    return {
      name: `${domainNames[i % domainNames.length] ?? ''}${round === 0 ? '' : round + 1}`,
      services: roles.slice(0, Math.min(teamSize, services - i * teamSize)),
    }
  })
}

/** The files of a platform of so many services; `platform.ts` is the one to build. */
export function platformOf(services: number): Sources {
  const teams = teamsOf(services)
  return {
    'platform.ts': platformText(teams, services),
    ...Object.fromEntries(teams.map((team, i) => [`teams/${team.name}.ts`, teamText(team, i * teamSize)])),
  }
}

function teamText({ name, services }: Team, before: number): string {
  const declared = services.map((role, i) => serviceText(name, role, before + i))
  const names = [`${name}Database`, `${name}Files`, ...services.map((role) => serviceName(name, role))]
  const routes = services.map(
    (role) => `  { path: '/${name}/${role}/*', to: ${serviceName(name, role)}, cache: 'never' },`,
  )
  return `// Everything of the team ${name}.
import { bucket, postgres, service, type RouteInput } from 'plinth'

const ${name}Database = postgres({ class: 'db.m7g.large', storage: 50, maxStorage: 500 })
const ${name}Files = bucket()

${declared.join('\n')}
export const ${name} = {
${names.map((each) => `  ${each},`).join('\n')}
}

export const ${name}Routes: readonly RouteInput[] = [
${routes.join('\n')}
]
`
}

function serviceName(team: string, role: string): string {
  return `${team}${role.charAt(0).toUpperCase()}${role.slice(1)}`
}

/** Services differ a little, as they would: in port, size and bounds. */
function serviceText(team: string, role: string, index: number): string {
  const memory = ['128Mi', '256Mi', '512Mi'][index % 3]
  return `const ${serviceName(team, role)} = service({
  path: 'services/${team}/${role}',
  port: ${index % 2 === 0 ? 3000 : 8080},
  uses: [${team}Database, ${team}Files],
  cpu: '${50 + 25 * (index % 4)}m',
  memory: '${memory}',
  replicas: 2,
  autoscale: { max: ${3 + (index % 2)}, cpu: 70 },
  environment: { LOG_LEVEL: 'info', TEAM: '${team}' },
})
`
}

function platformText(teams: readonly Team[], services: number): string {
  const [first] = teams
  const home = first === undefined ? '' : `${first.name}.${serviceName(first.name, first.services[0] ?? '')}`
  return `// ${services} services of ${teams.length} teams in one cluster.
import { cdn, definePlatform, github } from 'plinth'
${teams.map(({ name }) => `import { ${name}, ${name}Routes } from './teams/${name}.ts'`).join('\n')}

export default definePlatform({
  name: 'bench',
  region: 'eu-central-1',
  network: { zones: 3 },
  cluster: { nodes: { default: { types: ['m7i.4xlarge'], size: ${nodesFor(services)}, max: ${2 * nodesFor(services)} } } },
  edge: cdn({
    domain: 'bench.example.com',
    routes: [
${teams.map(({ name }) => `      ...${name}Routes,`).join('\n')}
      { path: '/*', to: ${home} },
    ],
  }),
  resources: {
${teams.map(({ name }) => `    ...${name},`).join('\n')}
  },
  delivery: github({ repository: 'acme/bench', ids: { owner: '9919', repository: '804617312' } }),
  environments: { production: { account: '111122223333' } },
})
`
}

/** A node of sixteen processors takes some sixty pods of these services, by memory. */
function nodesFor(services: number): number {
  return Math.max(3, Math.ceil((services * 2) / 60))
}

/** Writes the files into a folder from which `import ... from 'plinth'` finds this clone; returns the one to build. */
export function writePlatform(services: number, folder: string): string {
  for (const [path, text] of Object.entries(platformOf(services))) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  mkdirSync(join(folder, 'node_modules'), { recursive: true })
  const compiler = fileURLToPath(new URL('../packages/plinth', import.meta.url))
  symlinkSync(compiler, join(folder, 'node_modules', 'plinth'), 'junction')
  return join(folder, 'platform.ts')
}
