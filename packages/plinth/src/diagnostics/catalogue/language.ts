import type { Catalogue } from '../definition.ts'

export interface Misspelt {
  readonly given: string
  readonly known: readonly string[]
  readonly nearest: string | undefined
}

const suggestion = ({ nearest, known }: Misspelt): string =>
  nearest === undefined
    ? `use one of: ${known.join(', ')}`
    : `did you mean '${nearest}'? Known here: ${known.join(', ')}`

/** Mistakes in the platform file itself, before anything is made of it. */
export const language = {
  'language/no-platform': {
    severity: 'error',
    message: (p: { file: string; found: string }) => `${p.file} does not export a platform: ${p.found}`,
    help: 'end the file with `export default definePlatform({ ... })`',
  },
  'language/unknown-key': {
    severity: 'error',
    message: (p: Misspelt & { where: string }) => `${p.where} has no key '${p.given}'`,
    help: suggestion,
  },
  'language/unknown-choice': {
    severity: 'error',
    message: (p: Misspelt) => `'${p.given}' is not one of the choices`,
    help: suggestion,
  },
  'language/unknown-name': {
    severity: 'error',
    message: (p: Misspelt & { what: string }) => `there is no ${p.what} called '${p.given}'`,
    help: suggestion,
  },
  'language/missing-key': {
    severity: 'error',
    message: (p: { where: string; key: string }) => `${p.where} needs '${p.key}'`,
    help: (p: { expected: string }) => `write ${p.expected}`,
  },
  'language/wrong-value': {
    severity: 'error',
    message: (p: { given: string }) => `${p.given} does not fit here`,
    help: (p: { expected: string }) => `write ${p.expected}`,
  },
  'language/bad-name': {
    severity: 'error',
    message: (p: { given: string }) => `'${p.given}' cannot be used as a name here`,
    help: (p: { expected: string }) => `write ${p.expected}`,
  },
  'language/same-name': {
    severity: 'error',
    message: (p: { a: string; b: string; slug: string }) => `'${p.a}' and '${p.b}' are both called '${p.slug}' in AWS`,
    help: 'rename one of them',
  },
  'language/unlisted-link': {
    severity: 'error',
    message: (p: { kind: string }) => `a ${p.kind} is linked here but is not listed in 'resources'`,
    help: 'add it to `resources` of the platform, so that it has a name',
  },
  'language/unknown-waiver': {
    severity: 'error',
    message: (p: Misspelt) => `there is no diagnostic '${p.given}' to waive`,
    help: suggestion,
  },
  'language/unused-waiver': {
    severity: 'warning',
    message: (p: { code: string }) => `the waiver of ${p.code} accepts nothing: the finding does not occur`,
    help: 'delete the waiver, so that the finding is seen if it comes back',
  },
  'language/unwaivable': {
    severity: 'error',
    message: (p: { code: string }) => `${p.code} cannot be waived: what it finds would fail later, or mean nothing`,
    help: (p: { code: string }) => `delete the waiver and solve the finding; \`plinth explain ${p.code}\` says how`,
  },
  'language/expired-waiver': {
    severity: 'error',
    message: (p: { code: string; until: string; date: string }) =>
      `the waiver of ${p.code} ended on ${p.until} (today is taken as ${p.date})`,
    help: 'solve the finding, or decide again and write a later date',
  },
} satisfies Catalogue
