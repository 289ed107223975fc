// @ts-check
/** What no other tool looks at: traces of a machine, the completeness of the lock file, one page for each code. */
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { missingEntries } from './lock-file.mjs'
import { root, say } from './steps.mjs'

const skipped =
  /(?:^|\/)(?:node_modules|dist|\.git|\.plinth|\.terraform|coverage|data)(?:\/|$)|dist\.\d+|^scripts\/(?:check-repository\.test\.ts|catalogue\.mjs)$/
const text =
  /(?:\.(?:tsx?|mjs|js|json|ya?ml|css|html|md|sh|tf|hcl|txt|svg)|\/[A-Z]+|^[A-Z]+|\.npmrc|\.git\w+|\.ci\/run)$/
const compiler = /^packages\/plinth\/src\/(?!cli\/|local\/drivers\/|.*testing\/|.*\.(?:test|bench)\.ts$)/

/** @typedef {{ readonly path: string, readonly content: string }} File */

/** Patterns that may not occur, where, and what to do instead. */
const traces = [
  {
    pattern: /(?<![\w.])\/(?:home|Users)\/\w+|(?<![\w.])\/root\/|(?<![\w.])\/work\/(?:main|shared)|[A-Z]:\\Users/,
    remedy: 'a path of one machine: take it from the environment or make it relative',
  },
  {
    pattern: /registry\.(?:npmjs|yarnpkg)\.|"resolved": "https?:|_auth[T]oken|--registry[ =]/,
    remedy: 'the address of a package registry: which one to use is decided where it is installed',
  },
  {
    pattern: /\b(?:describe|test|it|bench|suite)\.only\b/,
    remedy: 'runs one test and silently skips the others: remove `.only`',
  },
  { pattern: /\b(?:T[O]DO|FIX[M]E|XX[X])\b/, remedy: 'do it, or write it down as an issue' },
  { pattern: /REP[L]ACE\b/, remedy: 'finish what `npm run new` began' },
  {
    pattern: /from '(?:node:[\w/]+|@plinth\/kit|(?:\.\.\/)+server\/[^']+|#server\/[^']+)'/,
    where: /^apps\/[^/]+\/web\/src\/.*\.tsx$/,
    remedy:
      'the browser gets no module of Node or of the server: take @plinth/kit/contract, or move it into web/server',
  },
  {
    pattern: /new Date\(\)/,
    where: compiler,
    remedy: 'the compiler has no clock: take the date as a parameter with a recorded default',
  },
]

/** @param {readonly File[]} files */
export function findTraces(files) {
  return files.flatMap(({ path, content }) =>
    content
      .split('\n')
      .flatMap((line, index) =>
        traces
          .filter(({ pattern, where = /./ }) => where.test(path) && pattern.test(line))
          .map(({ pattern, remedy }) => `${path}:${index + 1}: ${pattern.exec(line)?.[0]}: ${remedy}`),
      ),
  )
}

/** @param {{ packages: Record<string, any> }} lock */
export function findMissingPlatforms(lock) {
  const missing = Object.keys(missingEntries(lock))
  if (missing.length === 0) return []
  return [
    `package-lock.json: ${missing.length} packages for other platforms are missing, so npm ci fails: node scripts/lock-file.mjs`,
  ]
}

/**
 * Each code has a page with its name as title, a refused and an accepted example; each page has a code.
 *
 * @param {readonly string[]} codes
 * @param {readonly File[]} files
 */
export function findCodePages(codes, files) {
  const pages = new Map(
    files.filter(({ path }) => /^docs\/codes\/.+\/.+\.md$/.test(path)).map((file) => [file.path, file.content]),
  )
  const expected = new Map(codes.map((code) => [`docs/codes/${code}.md`, code]))
  return [
    ...[...expected].flatMap(([path, code]) => {
      const page = pages.get(path)
      if (page === undefined) return [`${path}: ${code} has no page: npm run new code ${code}`]
      const lacking = [
        ...(page.startsWith(`# ${code}\n`) ? [] : [`the title '# ${code}'`]),
        ...(/\.test\.ts` shows it/.test(page) || (page.match(/^```(?:ts|console)/gm) ?? []).length >= 2
          ? []
          : ['a refused and an accepted example in ```ts or ```console, or a test that shows it']),
      ]
      return lacking.map((part) => `${path}: lacks ${part}`)
    }),
    ...[...pages.keys()]
      .filter((path) => !expected.has(path))
      .map((path) => `${path}: there is no such code: delete the page`),
  ]
}

/** @returns {Promise<readonly File[]>} every text file of the repository that people write */
async function filesOfRepository() {
  const names = (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !skipped.test(path) && text.test(path))
  return await Promise.all(names.map(async (path) => ({ path, content: await readFile(join(root, path), 'utf8') })))
}

async function codesOfCatalogue() {
  const { tsImport } = await import('tsx/esm/api')
  const { catalogue } = await tsImport('../packages/plinth/src/diagnostics/catalogue.ts', import.meta.url)
  return Object.keys(catalogue)
}

if (process.argv[1] === import.meta.filename) {
  const files = await filesOfRepository()
  const lock = files.find(({ path }) => path === 'package-lock.json')
  const codes = await codesOfCatalogue()
  const findings = [
    ...findTraces(files),
    ...findMissingPlatforms(JSON.parse(lock?.content ?? '{ "packages": {} }')),
    ...findCodePages(codes, files),
  ]
  for (const finding of findings.toSorted()) say(finding)
  say(`${files.length} files, ${codes.length} codes: ${findings.length} findings`)
  process.exitCode = findings.length === 0 ? 0 : 1
}
