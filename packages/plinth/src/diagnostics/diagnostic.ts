import type { Path } from '#graph/value.ts'
import { catalogue, type Code, type ParametersOf } from './catalogue.ts'
import type { Severity } from './definition.ts'

export type { Severity } from './definition.ts'

/** A value of the platform file that a finding is about; line and column are worked out when it is printed. */
export interface Place {
  readonly path: Path
  /** What this place contributes to the finding, when there are several. */
  readonly label?: string
}

/** Something that the user should know about their platform file. A mistake is a value, never an exception. */
export interface Diagnostic {
  readonly code: Code
  readonly severity: Severity
  readonly message: string
  /** What to do about it. */
  readonly help: string
  readonly places: readonly Place[]
  /** Environments in which it holds, sorted; empty when it does not depend on one. */
  readonly environments: readonly string[]
  /** Set when the platform file accepts the finding. */
  readonly waived?: { readonly reason: string }
}

export function diagnose<C extends Code>(
  code: C,
  parameters: ParametersOf<C>,
  ...places: readonly Place[]
): Diagnostic {
  const definition = catalogue[code]
  const say = (part: string | ((p: never) => string)): string =>
    typeof part === 'string' ? part : part(parameters as never)
  return {
    code,
    severity: definition.severity,
    message: say(definition.message),
    help: say(definition.help),
    places,
    environments: [],
  }
}

const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 }

/** One list, each finding once: equal findings of several environments become one that names them all. */
export function collect(
  findings: readonly { environment: string; diagnostics: readonly Diagnostic[] }[],
): Diagnostic[] {
  const merged = new Map<string, Diagnostic & { environments: readonly string[] }>()
  for (const { environment, diagnostics } of findings) {
    for (const diagnostic of diagnostics) {
      const key = [
        diagnostic.code,
        diagnostic.message,
        ...diagnostic.places.map((place) => place.path.join('\0')),
      ].join('\n')
      const known = merged.get(key)
      const environments = new Set([...(known?.environments ?? []), ...(environment === '' ? [] : [environment])])
      merged.set(key, { ...diagnostic, ...known, environments: [...environments].sort() })
    }
  }
  return [...merged.values()].sort(byImportance)
}

function byImportance(a: Diagnostic, b: Diagnostic): number {
  return (
    rank[a.severity] - rank[b.severity] ||
    compareText(a.code, b.code) ||
    compareText(a.places[0]?.path.join('.') ?? '', b.places[0]?.path.join('.') ?? '') ||
    compareText(a.message, b.message)
  )
}

/** Order by code unit: the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
