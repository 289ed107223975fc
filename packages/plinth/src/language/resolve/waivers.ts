import { catalogue } from '#diagnostics/catalogue.ts'
import { compareText, diagnose } from '#diagnostics/diagnostic.ts'
import type { Waiver } from '../environment.ts'
import { at, inside, keysOf, type Located } from '../located.ts'
import { nearest } from '../nearest.ts'
import { read } from '../read.ts'
import { show } from '../show.ts'
import { waiverFields } from '../words/waiver.ts'
import type { Report } from './report.ts'

/** Findings that the platform file accepts. */
export function readWaivers(root: Located, environments: readonly string[], report: Report): readonly Waiver[] {
  const given = at(root, 'waivers')
  if (given === undefined) return []
  if (inside(given.value) === undefined) {
    const expected = "codes with reasons: { 'availability/single-nat': { reason: '...' } }"
    report(diagnose('language/wrong-value', { given: show(given.value), expected }, { path: given.path }))
  }
  const codes = Object.keys(catalogue).sort(compareText)
  return [...keysOf(given)].sort(compareText).map((code) => {
    const located = at(given, code) as Located
    if (!codes.includes(code)) {
      report(
        diagnose(
          'language/unknown-waiver',
          {
            given: code,
            known: codes.filter((known) => known.split('/')[0] === code.split('/')[0]),
            nearest: nearest(code, codes),
          },
          { path: located.path },
        ),
      )
    }
    const waiver = read(waiverFields, located, `waiver of ${code}`, report)
    for (const [i, name] of (waiver.environments?.value ?? []).entries()) {
      if (environments.includes(name)) continue
      report(
        diagnose(
          'language/unknown-name',
          { what: 'environment', given: name, known: environments, nearest: nearest(name, environments) },
          { path: [...located.path, 'environments', String(i)] },
        ),
      )
    }
    return {
      code,
      reason: waiver.reason?.value ?? '',
      environments: waiver.environments?.value,
      until: waiver.until?.value,
      path: located.path,
    }
  })
}
