import type { Motif } from '../motif.ts'
import { deskMotifs } from './desk.ts'
import { gardenMotifs } from './garden.ts'
import { homeMotifs } from './home.ts'
import { kitchenMotifs } from './kitchen.ts'
import { lightMotifs } from './light.ts'
import { pantryMotifs } from './pantry.ts'
import { tableMotifs } from './table.ts'
import { textileMotifs } from './textiles.ts'
import { wearMotifs } from './wear.ts'

/** Everything that can be drawn. To add a kind, write its motif and put it into the record of its file. */
export const motifs = {
  ...tableMotifs,
  ...kitchenMotifs,
  ...pantryMotifs,
  ...gardenMotifs,
  ...homeMotifs,
  ...lightMotifs,
  ...textileMotifs,
  ...deskMotifs,
  ...wearMotifs,
} satisfies Readonly<Record<string, Motif>>
