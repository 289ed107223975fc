import { evaluateRules, type RuleCount } from './cel.ts'
import { withDefaults } from './defaults.ts'
import { type Finding, finding } from './finding.ts'
import { isManifest } from './manifest.ts'
import { schemaOfKind } from './schema-check.ts'
import type { KubernetesVersion } from './schema-sources.ts'
import { scopeOfBuiltIn } from './semantics/metadata.ts'
import { semanticFindings } from './semantics/semantics.ts'

/** What an API server of one version would say to an object. */
export interface ManifestVerdict {
  readonly findings: readonly Finding[]
  /** The CEL rules of the kind; a rule that did not run has not passed. */
  readonly rules: RuleCount
}

const noRules: RuleCount = { evaluated: 0, skipped: 0, notRun: [] }

/**
 * Judges one object as an API server of a version does when it is created: the schema of its kind with unknown fields
 * as errors, then the rules in CEL and what the server checks beside schemas. An object of an unknown kind is a finding.
 */
export function validateManifest(object: unknown, version: KubernetesVersion): ManifestVerdict {
  if (!isManifest(object))
    return { findings: [finding('schema/object', '', 'an object needs apiVersion and kind')], rules: noRules }
  const kind = schemaOfKind(object, version)
  if (kind.origin === 'unknown') return { findings: [kind.reason], rules: noRules }
  if (kind.origin === 'built-in') {
    const findings = kind.check(object)
    return {
      findings: findings.length > 0 ? findings : semanticFindings(object, scopeOfBuiltIn(object)),
      rules: noRules,
    }
  }
  const complete = withDefaults(object, kind.schema)
  const findings = kind.check(complete)
  if (findings.length > 0) return { findings, rules: noRules }
  const { findings: broken, ...rules } = evaluateRules(complete, kind.schema)
  return { findings: [...semanticFindings(object, kind.scope), ...broken], rules }
}
