import type { Catalogue } from '../definition.ts'

/** What stands in the way of writing files. */
export const output = {
  'output/edited-by-hand': {
    severity: 'error',
    message: (p: { path: string }) => `${p.path} was changed since Plinth wrote it, so it is left as it is`,
    help: (p: { path: string }) =>
      `say it in the platform file, then delete ${p.path} or build with --force, which drops the change`,
  },
  'output/obsolete-but-edited': {
    severity: 'error',
    message: (p: { path: string }) =>
      `${p.path} no longer belongs to the platform, but was changed since Plinth wrote it`,
    help: (p: { path: string }) => `keep what you need of it, then delete ${p.path} or build with --force`,
  },
  'output/not-ours': {
    severity: 'error',
    message: (p: { path: string }) => `${p.path} exists already and was not written by Plinth, so it is left as it is`,
    help: 'move it away, build into another folder, or build with --force, which overwrites it',
  },
  'output/leads-outside': {
    severity: 'error',
    message: (p: { path: string; target: string }) =>
      `${p.path} is a link that leads out of the folder, to ${p.target}`,
    help: 'replace the link by a folder, or build into another folder; nothing was written',
  },
  'output/not-written': {
    severity: 'error',
    message: (p: { path: string; cause: string }) => `${p.path} could not be written: ${p.cause}`,
    help: 'nothing was changed: every file is as it was before the build',
  },
  'output/not-restored': {
    severity: 'error',
    message: (p: { path: string; cause: string; unrestored: readonly string[] }) =>
      `${p.path} could not be written (${p.cause}), and these could not be put back: ${p.unrestored.join(', ')}`,
    help: (p: { rescue: string }) => `their old content is in ${p.rescue}; free the disk and build again`,
  },
} satisfies Catalogue
