import { nameOf, type Drawn } from '../compare/drawn.ts'
import { findingAt } from '../finding.ts'
import type { DocumentFinding } from '../report.ts'
import type { ConceptId } from '../words/concept.ts'
import { concepts } from '../words/concepts.ts'

/** Things that span zones, so that one for each zone is one thing drawn twice. */
const spanning: ReadonlySet<ConceptId> = new Set(['cluster', 'control-plane', 'load-balancer', 'internet-gateway'])

/** The same thing once in the subnets of each zone (Amazon EKS user guide, "Amazon EKS architecture"; Elastic Load Balancing user guide, "Availability Zones"). */
export function splitInZones(drawn: Drawn, all: readonly Drawn[]): DocumentFinding | undefined {
  if (drawn.concept === undefined || !spanning.has(drawn.concept)) return undefined
  const here = zoneOf(drawn)
  const other = all.find(
    (one) =>
      one !== drawn &&
      one.line < drawn.line &&
      one.concept === drawn.concept &&
      one.what === drawn.what &&
      zoneOf(one) !== here,
  )
  if (here === undefined || other === undefined || zoneOf(other) === undefined) return undefined
  const term = concepts.get(drawn.concept)?.term ?? 'it'
  return findingAt(drawn.line, 'document/split-in-zones', { what: nameOf(drawn), other: nameOf(other), term })
}

/** The innermost box that is one of several zones or subnets. */
function zoneOf({ boxes }: Drawn): string | undefined {
  const zone = boxes.findLast(({ concept, label }) => concept === 'zone' || /subnet/i.test(label))
  return zone !== undefined && /\d|\baz\b/i.test(zone.label) ? zone.id : undefined
}
