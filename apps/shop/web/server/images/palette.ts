import type { Choices } from './choices.ts'
import type { Colour } from './colour.ts'

/** Colours of one still life. */
export interface Palette {
  readonly wall: Colour
  readonly table: Colour
  /** The product itself. */
  readonly body: Colour
  /** A second material of the product: a lid, a band, a stitch. */
  readonly accent: Colour
  readonly wood: Colour
  readonly metal: Colour
}

/** Words of slugs that name a colour or a material which has one. */
const named: { readonly [word: string]: Colour } = {
  amber: '#c98a3c',
  ash: '#d9c7a8',
  beech: '#d8b48a',
  black: '#38332f',
  blue: '#5d7d9a',
  blush: '#d9a79c',
  brass: '#bf9650',
  brown: '#8a6347',
  chalk: '#efe9dd',
  charcoal: '#45423f',
  cherry: '#9c4f3f',
  clay: '#c07a58',
  copper: '#bd7750',
  cork: '#c9a373',
  cream: '#eee3cd',
  fern: '#74895f',
  forest: '#4c6650',
  glass: '#b9cfc9',
  gold: '#c9a14e',
  graphite: '#55534f',
  green: '#71876a',
  grey: '#9b978f',
  indigo: '#465779',
  ink: '#3c4257',
  ivory: '#efe6d3',
  linen: '#d9cdb6',
  marble: '#e4dfd8',
  midnight: '#363f55',
  mint: '#a9c4ae',
  moss: '#7c8355',
  mustard: '#c8973c',
  natural: '#d6c19c',
  navy: '#3d4c68',
  oak: '#bf9460',
  oat: '#dccbaa',
  oatmeal: '#d7c8ad',
  ochre: '#c4893a',
  olive: '#868150',
  pine: '#cfa873',
  pink: '#d6a6a0',
  plum: '#7a5266',
  red: '#ae5344',
  rose: '#c98e85',
  rust: '#ad5f3c',
  sage: '#9aa888',
  sand: '#d5bd98',
  sea: '#7fa3a3',
  silver: '#b9b8b4',
  sky: '#a3bccb',
  slate: '#66707a',
  steel: '#a9adb0',
  stone: '#b3a999',
  stoneware: '#cbbfa9',
  teal: '#4f7f7d',
  terracotta: '#be7450',
  walnut: '#7c563c',
  white: '#ece7de',
  wool: '#d8ccb8',
  wood: '#b08552',
  enamelled: '#4f7f7d',
  carbon: '#55534f',
  beeswax: '#e2bd6b',
  yellow: '#d7ae4f',
  iron: '#47464a',
  bamboo: '#d2b47c',
  rattan: '#c9a268',
  speckled: '#d8cdb9',
  porcelain: '#e9e6e0',
  leather: '#96623f',
  jute: '#c2a171',
  denim: '#58708c',
  coral: '#cf7f68',
}

const glazes: readonly [Colour, ...Colour[]] = [
  '#9aa888',
  '#be7450',
  '#66707a',
  '#eee3cd',
  '#c4893a',
  '#5d7d9a',
  '#b3a999',
  '#ad5f3c',
  '#4f7f7d',
  '#d9a79c',
  '#45423f',
  '#868150',
]

/** Walls keep to one family for each category, so that a shelf of pictures looks arranged. */
const walls = {
  clay: ['#e8d8c8', '#e5d3c3', '#ebddcf'],
  sage: ['#d5dccb', '#d0d8c8', '#dbe0d2'],
  mist: ['#d3dadd', '#cdd6da', '#dae0e1'],
  sand: ['#e9e0cd', '#e6dcc8', '#ece5d6'],
  blush: ['#ead9d3', '#e7d4cd', '#eddfda'],
  dusk: ['#d6d2da', '#d1cdd6', '#dddae0'],
  honey: ['#ecdcb9', '#ead8b3', '#eee1c4'],
} as const satisfies Readonly<Record<string, readonly [Colour, ...Colour[]]>>

export type WallFamily = keyof typeof walls

const woods: { readonly [word: string]: Colour } = {
  ash: '#d9c7a8',
  beech: '#d8b48a',
  oak: '#bf9460',
  olive: '#a67c4a',
  pine: '#cfa873',
  walnut: '#7c563c',
  bamboo: '#d2b47c',
}

function tableOf(wall: Colour): readonly [Colour, ...Colour[]] {
  return [wall, '#d9c5a6', '#e4ddd2', '#cbb393']
}

/** Words that say which thing it is, without those that say its colour: all colours of a thing have one picture. */
export function wordsWithoutColour(words: readonly string[]): readonly string[] {
  return words.filter((word) => !Object.hasOwn(named, word))
}

/** The palette of a product: the colour that its name says last, otherwise one of the glazes. */
export function paletteOf(words: readonly string[], family: WallFamily, choices: Choices): Palette {
  const said = words.flatMap((word) => named[word] ?? []).toReversed()
  const wall = choices.pick('wall', walls[family])
  const wood = words.flatMap((word) => woods[word] ?? [])[0]
  return {
    wall,
    table: choices.pick('table', tableOf(wall)),
    body: said[0] ?? choices.pick('body', glazes),
    accent: said[1] ?? choices.pick('accent', ['#bf9650', '#8a6347', '#efe6d3', '#45423f']),
    wood: wood ?? choices.pick('wood', ['#bf9460', '#cfa873', '#7c563c', '#a87b4f']),
    metal: choices.pick('metal', ['#a9adb0', '#bf9650', '#47464a']),
  }
}
