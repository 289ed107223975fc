import { mapAsSvg } from './svg/map.ts'
import { sequenceAsSvg } from './svg/sequence.ts'
import type { Theme } from './svg/style.ts'
import type { View } from './view.ts'

/** A view as a picture that stands for itself: one file without links to others. */
export async function svgOf(view: View, theme: Theme = 'auto'): Promise<string> {
  if (view.shape === 'sequence') return sequenceAsSvg(view, theme)
  // The layout kernel is large; who writes Mermaid alone never loads it.
  const { layout } = await import('./layout/layout.ts')
  return mapAsSvg(await layout(view), theme)
}
