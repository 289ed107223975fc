import type { Answers, ServiceAnswer } from './answers.ts'

/** Words that a constant cannot be called: what the file imports, and what TypeScript keeps for itself. */
const taken: ReadonlySet<string> = new Set(
  `break case catch class const continue debugger default delete do else enum export extends false finally for function
  if import in instanceof new null return super switch this throw true try typeof var void while with yield let static
  await async cdn definePlatform github postgres redis service bucket database cache`.split(/\s+/),
)

/** A platform file that says what was answered and leaves everything else to the defaults. */
export function platformFile(answers: Answers): string {
  const { name, region, account, repository, services, database, cache } = answers
  const [first] = services
  const stores = [...(database ? ['database'] : []), ...(cache ? ['cache'] : [])]
  const words = [
    ...(first === undefined ? [] : ['cdn']),
    'definePlatform',
    ...(repository === undefined ? [] : ['github']),
    ...(database ? ['postgres'] : []),
    ...(cache ? ['redis'] : []),
    ...(services.length === 0 ? [] : ['service']),
  ]
  const blocks = [
    `import { ${words.join(', ')} } from 'plinth'`,
    storesAsText({ database, cache }),
    servicesAsText(services, stores),
    [
      'export default definePlatform({',
      `  name: '${name}',`,
      `  region: '${region}',`,
      "  cluster: { nodes: { default: { types: ['t3.medium'], size: 2, max: 4 } } },",
      `  resources: ${resourcesAsText([...stores, ...services.map(entryOf)])},`,
      ...(first === undefined ? [] : [`  edge: cdn({ routes: [{ path: '/*', to: ${constantOf(first)} }] }),`]),
      ...(repository === undefined ? [] : [`  delivery: github({ repository: '${repository}' }),`]),
      '  environments: {',
      `    production: { account: '${account}' },`,
      '  },',
      '})',
    ].join('\n'),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function storesAsText({ database, cache }: Pick<Answers, 'database' | 'cache'>): string {
  return [
    ...(database ? ["const database = postgres({ class: 'db.t4g.small' })"] : []),
    ...(cache ? ["const cache = redis({ node: 'cache.t4g.micro' })"] : []),
  ].join('\n')
}

/** Services that are called stand first, because a link is a value. Stores belong to them, or to the only service. */
function servicesAsText([first, ...others]: readonly ServiceAnswer[], stores: readonly string[]): string {
  if (first === undefined) return ''
  const uses = stores.length === 0 ? [] : [`uses: [${stores.join(', ')}]`]
  const calls = others.length === 0 ? uses : [`calls: [${others.map(constantOf).join(', ')}]`]
  return [...others.map((other) => serviceAsText(other, uses)), serviceAsText(first, calls)].join('\n')
}

function serviceAsText(service: ServiceAnswer, links: readonly string[]): string {
  const input = [`path: '${service.path}'`, `port: ${service.port}`, ...links]
  return `const ${constantOf(service)} = service({ ${input.join(', ')} })`
}

/** On one line while it fits. */
function resourcesAsText(entries: readonly string[]): string {
  const line = entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
  return line.length < 100 ? line : `{\n${entries.map((entry) => `    ${entry},`).join('\n')}\n  }`
}

function entryOf(service: ServiceAnswer): string {
  const key = camelOf(service.name)
  return key === constantOf(service) ? key : `${key}: ${constantOf(service)}`
}

function constantOf({ name }: ServiceAnswer): string {
  const camel = camelOf(name)
  return taken.has(camel) ? `${camel}Service` : camel
}

/** `order-api` becomes `orderApi`, which AWS sees as `order-api` again. */
function camelOf(name: string): string {
  return name.replaceAll(/-+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}
