import { catalogue, type Code } from './catalogue.ts'
import type { Catalogue, Definition } from './definition.ts'
import { collect, diagnose, type Diagnostic } from './diagnostic.ts'

interface Waivers {
  readonly date: string
  readonly environments: readonly { readonly name: string }[]
  readonly waivers: readonly {
    readonly code: string
    readonly reason: string
    readonly environments: readonly string[] | undefined
    readonly until: string | undefined
    readonly path: readonly string[]
  }[]
}

/**
 * Marks the findings that the platform file accepts. A finding that is accepted in some of its environments only is
 * split in two. A waiver that accepts nothing, whose time is over, or that no waiver can help, is a finding itself.
 */
export function waive(
  diagnostics: readonly Diagnostic[],
  { waivers, date, environments }: Waivers,
): readonly Diagnostic[] {
  let current = [...diagnostics]
  const complaints: Diagnostic[] = []
  for (const waiver of waivers) {
    const place = { path: waiver.path }
    if (waiver.until !== undefined && waiver.until < date) {
      complaints.push(diagnose('language/expired-waiver', { code: waiver.code, until: waiver.until, date }, place))
      continue
    }
    if (isUnwaivable(waiver.code)) {
      complaints.push(diagnose('language/unwaivable', { code: waiver.code }, place))
      continue
    }
    const accepts = new Set(waiver.environments ?? environments.map(({ name }) => name))
    let used = false
    current = current.flatMap((finding) => {
      if (finding.code !== waiver.code || finding.waived !== undefined) return [finding]
      const general = finding.environments.length === 0
      const inside = finding.environments.filter((name) => accepts.has(name))
      if (!general && inside.length === 0) return [finding]
      used = true
      const accepted = { ...finding, environments: inside, waived: { reason: waiver.reason } }
      const rest = finding.environments.filter((name) => !accepts.has(name))
      return rest.length === 0 ? [accepted] : [accepted, { ...finding, environments: rest }]
    })
    if (!used) complaints.push(diagnose('language/unused-waiver', { code: waiver.code }, place))
  }
  return [...collect([{ environment: '', diagnostics: complaints }]), ...current].sort((a, b) => rankOf(a) - rankOf(b))
}

function isUnwaivable(code: string): boolean {
  const definition: Definition | undefined = (catalogue as Catalogue)[code as Code]
  return definition?.waivable === false
}

const severities = ['error', 'warning', 'info']

/** Open findings first, by severity; accepted ones last. */
function rankOf({ severity, waived }: Diagnostic): number {
  return severities.indexOf(severity) + (waived === undefined ? 0 : 10)
}
