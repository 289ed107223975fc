import { darken, lighten } from '../colour.ts'
import type { Motif } from '../motif.ts'
import { glow } from '../scene.ts'
import { bar, disc, line, path, shaded, shadow, turned } from '../shapes.ts'

const tableLamp: Motif = {
  words: ['lamp', 'lighting', 'bedside'],
  wall: 'dusk',
  draw: ({ body, accent }, choices) => {
    const belly = choices.between('belly', 84, 120)
    const shade = choices.pick('shade', ['#f0e4cc', '#e8d9bd', '#efe6d8'] as const)
    return [
      glow(400, 380, 330),
      shadow(822, 118),
      turned(
        [
          [500, 12],
          [560, 16],
          [590, 40],
          [660, belly],
          [740, belly * 0.86],
          [790, 66],
          [824, 92],
        ],
        body,
      ),
      turned(
        [
          [470, 10],
          [520, 12],
        ],
        accent,
      ),
      turned(
        [
          [230, 118],
          [300, 150],
          [400, 190],
          [470, 214],
        ],
        shade,
      ),
      disc(230, 118, lighten(shade, 0.6)),
      disc(232, 104, '#fff3d2'),
      line('M190 470Q400 528 610 470', { width: 5, colour: darken(shade, 0.22) }),
    ].join('')
  },
}

const pendant: Motif = {
  words: ['pendant', 'lampshade', 'shade', 'chandelier', 'ceiling-light', 'ceiling'],
  wall: 'dusk',
  draw: ({ body, accent }) =>
    [
      line('M400 0V250', { width: 7, colour: '#38332f' }),
      glow(400, 560, 300),
      path('M200 520L90 1000H710L600 520Z', '#fff6dc', 0.22),
      turned(
        [
          [240, 30],
          [290, 34],
        ],
        accent,
      ),
      turned(
        [
          [286, 34],
          [330, 90],
          [400, 160],
          [470, 200],
          [520, 212],
        ],
        body,
      ),
      disc(520, 212, darken(body, 0.2)),
      disc(522, 200, shaded('flat', '#f3d79a')),
      disc(528, 64, '#fffaf0'),
    ].join(''),
}

const lantern: Motif = {
  words: ['lantern', 'torch', 'camping'],
  wall: 'dusk',
  draw: ({ body, metal }) =>
    [
      glow(400, 620, 260),
      line('M300 470C300 280 500 280 500 470', { width: 12, colour: darken(metal, 0.3) }),
      shadow(822, 136),
      turned(
        [
          [790, 138],
          [806, 146],
          [824, 140],
        ],
        body,
      ),
      turned(
        [
          [500, 112],
          [640, 124],
          [790, 120],
        ],
        '#e9dcc0',
      ).replace('round-', 'glass-'),
      path('M400 600C436 650 436 716 400 724C364 716 364 650 400 600Z', '#f2b84b'),
      path('M400 640C418 670 418 708 400 714C382 708 382 670 400 640Z', '#fff1c9'),
      bar('M284 510V790M516 510V790', 12, body),
      turned(
        [
          [440, 34],
          [470, 110],
          [496, 136],
          [512, 136],
        ],
        body,
      ),
      disc(440, 34, lighten(body, 0.2)),
    ].join(''),
}

const floorLamp: Motif = {
  words: ['floor-lamp', 'reading-lamp', 'desk-lamp'],
  wall: 'dusk',
  draw: ({ body, metal }) =>
    [
      glow(510, 330, 280),
      shadow(850, 120, 300),
      turned(
        [
          [826, 108],
          [842, 120],
          [856, 116],
        ],
        metal,
        300,
      ),
      bar('M300 840V260C300 150 420 130 500 190', 14, metal),
      `<g transform="rotate(-24 510 250)">${turned(
        [
          [180, 30],
          [220, 60],
          [290, 120],
          [320, 134],
        ],
        body,
        520,
      )}${disc(320, 134, '#f3d79a', 520)}</g>`,
    ].join(''),
}

export const lightMotifs = { tableLamp, pendant, lantern, floorLamp }
