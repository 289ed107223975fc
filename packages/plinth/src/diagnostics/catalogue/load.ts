import type { Catalogue } from '../definition.ts'

/** Reasons why there is no platform to look at: the file is missing, broken, or stops while it runs. */
export const load = {
  'load/no-file': {
    severity: 'error',
    message: 'there is no platform.ts here or in a folder above',
    help: 'write one with `plinth init`, or name yours: plinth build path/to/platform.ts',
  },
  'load/file-not-found': {
    severity: 'error',
    message: (p: { file: string }) => `there is no file ${p.file}`,
    help: (p: { nearest: readonly string[] }) =>
      p.nearest.length === 0
        ? 'write one with `plinth init`, or name the file that you mean'
        : `did you mean ${p.nearest.join(' or ')}?`,
  },
  'load/not-readable': {
    severity: 'error',
    message: (p: { file: string; cause: string }) => `${p.file} cannot be read: ${p.cause}`,
    help: 'name a file that you may read',
  },
  'load/unknown-format': {
    severity: 'error',
    message: (p: { file: string }) => `${p.file} is neither TypeScript nor JSON`,
    help: 'a platform is written in a .ts file, or in a .json file that follows `plinth schema`',
  },
  'load/syntax': {
    severity: 'error',
    message: (p: { cause: string }) => `the file cannot be read as code: ${p.cause}`,
    help: 'correct the code at this place; an editor with TypeScript shows the same mistake',
  },
  'load/missing-import': {
    severity: 'error',
    message: (p: { name: string }) => `nothing is found at '${p.name}'`,
    help: 'check the path and the ending of the file; a path starts at the file that imports it',
  },
  'load/missing-package': {
    severity: 'error',
    message: (p: { name: string }) => `the package '${p.name}' is not installed`,
    help: (p: { name: string }) => `install it beside the platform file: npm install ${p.name}`,
  },
  'load/top-level-await': {
    severity: 'error',
    message: 'a platform file cannot wait: `await` stands outside of a function',
    help: 'write the value down instead of fetching it, so that the same file always means the same platform',
  },
  'load/throws': {
    severity: 'error',
    message: (p: { cause: string }) => `the file stopped while it ran: ${p.cause}`,
    help: 'a platform file only declares values; correct the code at this place',
  },
} satisfies Catalogue
