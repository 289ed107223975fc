import { askedProvider } from '#aws/replacements.gen.ts'
import type { Change } from './change.ts'
import { headline } from './headline.ts'

/** Whether data is lost that nobody allowed. */
export function losesData({ losses }: Change): boolean {
  return losses.some(({ allowed }) => !allowed)
}

/** Changes for a program. */
export function changesAsData(changes: readonly Change[]): object {
  return {
    verdict: changes.some(losesData) ? 'loses data' : 'keeps data',
    /** Who said what forces a replacement. */
    replacements: `hashicorp/aws ${askedProvider}`,
    changes: changes.map((change) => ({ headline: headline(change), ...change })),
  }
}
