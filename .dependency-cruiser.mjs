/**
 * The house rules of imports. Each `comment` says what went wrong and what to do; `ARCHITECTURE.md` says why.
 * `scripts/architecture.test.ts` plants a violation of every rule.
 */

const src = '^packages/plinth/src'
/** Tests, benchmarks, and what only they use: a folder `testing`, at any depth. */
const tests = '[.](?:test|bench)[.]ts$|/testing/'

/** The pipeline: a folder may import from its own row and from the rows above it. */
const rows = [
  ['graph', 'diagnostics'],
  ['facts', 'aws', 'kubernetes'],
  ['language'],
  ['answers'],
  ['capabilities'],
  ['proofs', 'cost'],
  ['change'],
  ['outputs', 'readers'],
  ['conform'],
  ['compile[.]ts$'],
  ['local'],
  ['cli'],
]

const folders = rows.flat()
/** Beside the pipeline: the public door, and what only tests use. */
const rooms = [...folders, 'testing', 'index[.]ts$']

/** @param {readonly string[]} names */
function inside(names) {
  return `${src}/(?:${names.map((name) => (name.endsWith('$') ? name : `${name}/`)).join('|')})`
}

/** Only these may touch files, clock, environment, network or other processes. */
const impure = [inside(['cli', 'local/drivers']), tests]

/** Modules of Node that are functions of their input. `node:path` is not: its separator depends on the machine. */
const pureModules = '^(?:node:)?(?:assert|assert/strict|buffer|crypto|path/posix|string_decoder|url|util|zlib)$'

/** What a browser gets too, behind the door `@plinth/kit/contract`. */
const isomorphic = '^packages/kit/src/(?:contract/|errors/|access/|money/|paging/)'

const oneWay = rows.slice(0, -1).map((row, i) => ({
  name: `${row[0].replace(/\W.*/, '')}-looks-up`,
  severity: 'error',
  comment:
    `${row.map((name) => name.replace(/\W.*/, '')).join(' and ')} may not know what comes later in the pipeline. ` +
    'Move the shared part up to the row that both can import, or pass it in as an argument.',
  from: { path: inside(row), pathNot: tests },
  to: { path: inside([...rows.slice(i + 1).flat(), 'index[.]ts$']) },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...oneWay,
    {
      name: 'every-room-has-a-place',
      severity: 'error',
      comment:
        'This module is in a folder of src that has no place in the pipeline. Move it into one that has, or give the ' +
        'new folder its row in .dependency-cruiser.mjs and ARCHITECTURE.md.',
      from: { path: src, pathNot: [inside(rooms), tests] },
      to: {},
    },
    {
      name: 'siblings-stay-apart',
      severity: 'error',
      comment:
        'One capability, proof or output imports another, so neither can be removed by deleting its folder. Ask the ' +
        'graph for the fact, or move the shared part into a file directly in the parent folder (or outputs/yaml).',
      from: { path: `${src}/(capabilities|proofs|outputs)/([^/]+)/`, pathNot: tests },
      to: { path: `${src}/$1/[^/]+/`, pathNot: [`${src}/$1/$2/`, `${src}/outputs/yaml/`] },
    },
    {
      name: 'only-the-shell-touches-the-world',
      severity: 'error',
      comment:
        'The compiler is a function of its input: same platform, same bytes. Files, processes, network, clock and ' +
        'environment belong to cli and local/drivers; let them read and pass the value in. (Of the path modules only ' +
        '`node:path/posix` is the same on every machine.)',
      from: { path: src, pathNot: impure },
      to: { dependencyTypes: ['core'], pathNot: pureModules },
    },
    {
      name: 'terminal-stays-in-cli',
      severity: 'error',
      comment:
        'Arguments, prompts, colours and loading of TypeScript belong to the command line. Return a value and let cli ' +
        'show it; take a small `Paint` object where text may be coloured.',
      from: { path: src, pathNot: impure },
      to: { path: 'node_modules/(?:commander|@clack/|esbuild|picocolors)' },
    },
    {
      name: 'folders-meet-through-the-hash',
      severity: 'error',
      comment:
        "Crossing a folder of src should be visible: write '#graph/value.ts' instead of a path with dots. Inside a " +
        'folder a relative path is right.',
      from: { path: `${src}/([^/]+)/`, pathNot: tests },
      to: { path: `${src}/`, pathNot: `${src}/$1/`, dependencyTypesNot: ['aliased-subpath-import'] },
    },
    {
      name: 'kit-folders-meet-through-the-hash',
      severity: 'error',
      comment:
        "Crossing a folder of the kit should be visible: write '#cache/cache.ts' instead of a path with dots. Only the " +
        'doors, which list what is public, name the folders.',
      from: { path: '^packages/kit/src/([^/]+)/', pathNot: tests },
      to: {
        path: '^packages/kit/src/',
        pathNot: '^packages/kit/src/$1/',
        dependencyTypesNot: ['aliased-subpath-import'],
      },
    },
    {
      name: 'the-public-door-is-for-others',
      severity: 'error',
      comment:
        'src/index.ts is what users import. Inside the package import the module itself: through the door everything ' +
        'would depend on everything. (Only cli/load opens it, to hand the library to a platform file.)',
      from: { path: `${src}/`, pathNot: [tests, `${src}/cli/load/`] },
      to: { path: `${src}/index[.]ts$` },
    },
    {
      name: 'production-never-imports-tests',
      severity: 'error',
      comment: 'A module that is shipped imports a test or test support. Move what both need into a module of its own.',
      from: { path: '^(?:packages/[^/]+/src/|apps/)', pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'packages-meet-at-their-doors',
      severity: 'error',
      comment:
        'This package reaches into the sources of another one. Import its name; what is missing there belongs into its ' +
        'index.ts.',
      from: { path: '^packages/([^/]+)/', pathNot: tests },
      to: { path: '^packages/[^/]+/', pathNot: ['^packages/$1/', '^packages/[^/]+/dist/index[.]js$'] },
    },
    {
      name: 'packages-stand-alone',
      severity: 'error',
      comment:
        'A package imports from the workspace around it, so it would break when installed. Move that part inside.',
      from: { path: '^packages/', pathNot: tests },
      to: { path: '^(?:apps|conformance|bench|blueprints|scripts|docs)/' },
    },
    {
      name: 'the-contract-runs-in-the-browser',
      severity: 'error',
      comment:
        'The contract of a service is read by its server, its client and its documents, so it may need zod, the ' +
        'catalogue of errors, the access table, money, pages and nothing else: no module of Node, no other folder.',
      from: { path: isomorphic, pathNot: tests },
      to: { pathNot: [isomorphic, 'node_modules/zod/'] },
    },
    {
      name: 'applications-use-the-doors',
      severity: 'error',
      comment:
        "An application is written as a user would write it: it imports '@plinth/kit' and '@plinth/kit/contract', its " +
        "tests '@plinth/kit/testing' too, and nothing from behind these doors.",
      from: { path: '^apps/' },
      to: {
        path: '^packages/',
        pathNot: '^packages/(?:kit/src/(?:index|contract/index|testing/index)[.]ts|plinth/dist/index[.]js)$',
      },
    },
    {
      name: 'services-meet-at-the-contract',
      severity: 'error',
      comment:
        'One service imports the code of another, so they could no longer be built and released apart. What both must ' +
        'know is their contract.',
      from: { path: '^apps/([^/]+)/([^/]+)/', pathNot: tests },
      to: { path: '^apps/', pathNot: ['^apps/$1/$2/', '^apps/$1/contract/'] },
    },
    {
      name: 'the-browser-sees-no-server',
      severity: 'error',
      comment:
        "What is sent to the browser imports modules of Node or of the server. Take '@plinth/kit/contract' and the " +
        'contract of the application; the rest belongs into web/server.',
      from: { path: '^apps/[^/]+/web/src/', pathNot: tests },
      to: { path: '^(?:packages/kit/src/(?!contract/index[.]ts$)|apps/[^/]+/(?:api|web/server)/|node:)' },
    },
    {
      name: 'blueprints-use-the-public-door',
      severity: 'error',
      comment:
        "A blueprint is written as a user would write it: it imports from 'plinth' and from its own folder, nothing " +
        'else. (Its tests may import anything.)',
      from: { path: '^blueprints/([^/]+)/', pathNot: tests },
      to: { pathNot: ['^blueprints/$1/', '^packages/plinth/dist/index[.]js$', '^plinth$'] },
    },
    {
      // conformance and bench are the exception: a judge compares the engine's answer with our graph from inside, and
      // a benchmark times one pass. scripts run generators of `.gen.ts` files. None is shipped, so a door for them would
      // only widen what users see.
      name: 'only-judges-look-inside',
      severity: 'error',
      comment:
        'Only conformance, bench, scripts and tests may import the sources of the compiler. Import from its public door ' +
        "('plinth'), or run `npx plinth`.",
      from: { pathNot: ['^packages/', '^apps/', '^conformance/', '^bench/', '^scripts/', tests] },
      to: { path: '^packages/[^/]+/src/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment:
        'These modules import each other in a circle, so none can be read or tested alone. Move what they share into a ' +
        'third module, or pass it in.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'only-what-exists',
      severity: 'error',
      comment:
        'This import leads nowhere. Check the path and its ending (.ts), or add the package to package.json. ' +
        "('plinth' leads to what was built: node scripts/build.mjs.)",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'only-declared-packages',
      severity: 'error',
      comment:
        'This package is not in the package.json of the workspace, so an install elsewhere would miss it. Add it there.',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'production-uses-dependencies',
      severity: 'error',
      comment:
        'A module that is shipped uses a devDependency. Move the package to dependencies, or the import into a test.',
      from: { path: '^packages/[^/]+/src/', pathNot: tests },
      // The workflow types are types alone: nothing of that package is in what is shipped.
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm'], pathNot: '/@github-actions-workflow-ts/lib/' },
    },
  ],
  options: {
    // TypeScript 7 has no API that a parser could use; swc reads the syntax, and types are not needed here.
    parser: 'swc',
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    doNotFollow: { path: ['node_modules', '^packages/[^/]+/dist/'] },
    // swc reads TypeScript here and no JSX; scripts/check-repository.mjs looks at what `.tsx` files import.
    exclude: {
      path: ['[.]tsx$', '/golden/', '^packages/[^/]+/dist[.]', '^apps/[^/]+/[^/]+/dist/', '^scripts/fixtures/'],
    },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
}
