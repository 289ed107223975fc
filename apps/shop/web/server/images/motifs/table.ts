import { darken, lighten } from '../colour.ts'
import type { Colour } from '../colour.ts'
import type { Motif } from '../motif.ts'
import { bar, disc, ellipse, line, mouth, shaded, shadow, turned, tilt } from '../shapes.ts'

/** A line of glaze that ran a little, below the rim. */
function glaze(y: number, radius: number, colour: Colour): string {
  return turned(
    [
      [y, radius],
      [y + 46, radius * 0.985],
    ],
    colour,
  )
}

const mug: Motif = {
  words: ['mug', 'mugs', 'cup', 'cups', 'beaker'],
  wall: 'clay',
  draw: ({ body, accent }, choices) => {
    const wide = choices.between('wide', 132, 158)
    const top = choices.between('top', 500, 550)
    const side = 400 + wide - 8
    const handle = `M${side} ${top + 60}C${side + 120} ${top + 40} ${side + 120} ${top + 220} ${side - 8} ${top + 205}`
    return [
      shadow(820, wide),
      bar(handle, 30, body),
      turned(
        [
          [top, wide],
          [top + 120, wide * 1.02],
          [790, wide * 0.96],
          [822, wide * 0.84],
        ],
        body,
      ),
      choices.pick('glaze', [true, false]) ? glaze(top, wide, lighten(accent, 0.3)) : '',
      mouth(top, wide, body),
      disc(top + 3, wide * 0.86, '#5a3d2b'),
    ].join('')
  },
}

const bowl: Motif = {
  words: ['bowl', 'bowls', 'salad', 'ramen', 'mortar'],
  wall: 'clay',
  draw: ({ body, accent }, choices) => {
    const wide = choices.between('wide', 230, 262)
    return [
      shadow(822, wide * 0.6),
      turned(
        [
          [620, wide],
          [690, wide * 0.93],
          [760, wide * 0.68],
          [806, wide * 0.44],
          [824, wide * 0.42],
        ],
        body,
      ),
      mouth(620, wide, body),
      choices.pick('fruit', [true, false]) ? fruit(accent) : '',
    ].join('')
  },
}

function fruit(leaf: Colour): string {
  const lemons = [
    [320, 596],
    [420, 584],
    [500, 604],
  ].map(([x, y]) => ellipse({ x: x ?? 0, y: y ?? 0, width: 62, height: 50, fill: shaded('round', '#d9a441') }))
  return lemons.join('') + line('M420 540q26 -36 64 -32', { width: 8, colour: darken(leaf, 0.3) })
}

const plate: Motif = {
  words: ['plate', 'plates', 'dish', 'dinnerware', 'platter', 'saucer', 'tableware', 'table', 'dinner'],
  wall: 'clay',
  draw: ({ body }, choices) => {
    const count = choices.pick('count', [3, 4, 5])
    const stack = Array.from({ length: count }, (_, index) => {
      const y = 812 - index * 30
      return turned(
        [
          [y - 22, 250],
          [y - 8, 210],
          [y, 150],
        ],
        index % 2 === 0 ? body : darken(body, 0.06),
      )
    })
    const top = 812 - (count - 1) * 30 - 22
    return [
      shadow(818, 200),
      ...stack,
      disc(top, 250, lighten(body, 0.35)),
      disc(top + 2, 240, body),
      disc(top + 7, 176, shaded('side', lighten(body, 0.12))),
      smallCup(top - 4, darken(body, 0.08)),
    ].join('')
  },
}

function smallCup(y: number, colour: Colour): string {
  return (
    shadow(y, 66) +
    turned(
      [
        [y - 110, 74],
        [y - 50, 72],
        [y - 6, 50],
      ],
      colour,
    ) +
    mouth(y - 110, 74, colour)
  )
}

const teapot: Motif = {
  words: ['teapot', 'pot', 'pourover', 'dripper'],
  wall: 'sage',
  draw: ({ body, accent }) =>
    [
      shadow(822, 190),
      bar('M250 720C170 690 190 580 128 548', 44, body),
      bar('M560 600C690 540 700 760 556 752', 26, accent),
      turned(
        [
          [560, 92],
          [600, 160],
          [690, 200],
          [770, 176],
          [824, 118],
        ],
        body,
      ),
      turned(
        [
          [540, 34],
          [552, 84],
          [572, 104],
        ],
        body,
      ),
      turned(
        [
          [500, 16],
          [516, 24],
          [538, 14],
        ],
        accent,
      ),
      ellipse({ x: 128, y: 546, width: 24, height: 12, fill: darken(body, 0.5) }),
    ].join(''),
}

const jug: Motif = {
  words: ['jug', 'pitcher', 'carafe', 'creamer', 'decanter'],
  wall: 'sage',
  draw: ({ body }) =>
    [
      shadow(822, 150),
      bar('M528 500C650 480 650 700 520 716', 28, body),
      turned(
        [
          [450, 104],
          [520, 92],
          [600, 120],
          [720, 152],
          [790, 138],
          [824, 112],
        ],
        body,
      ),
      mouth(450, 104, body),
      `<path d="M306 446C280 430 262 426 250 430C268 456 290 478 312 490Z" fill="${body}"/>`,
    ].join(''),
}

const glass: Motif = {
  words: ['glass', 'glasses', 'tumbler', 'tumblers', 'goblet', 'wine', 'highball', 'glassware'],
  wall: 'mist',
  draw: ({ body }, choices) => {
    const tint = lighten(body, 0.5)
    const pair = [
      { x: 300, y: 800, tall: choices.between('tall', 240, 300) },
      { x: 480, y: 836, tall: choices.between('tall', 240, 300) },
    ]
    return pair
      .map(({ x, y, tall }) => {
        const radius = 96
        const drink = turned(
          [
            [y - tall * 0.5, radius * 0.9],
            [y - 12, radius * 0.74],
          ],
          lighten('#c98a3c', 0.2),
          x,
        )
        return [
          shadow(y, 84, x),
          `<g opacity="0.8">${drink}</g>`,
          disc(y - tall * 0.5, radius * 0.9, '#e6bf85', x),
          turned(
            [
              [y - tall, radius],
              [y - tall / 2, radius * 0.94],
              [y, radius * 0.78],
            ],
            tint,
            x,
          ).replace('round-', 'glass-'),
          `<ellipse cx="${x}" cy="${y - tall}" rx="${radius}" ry="${radius * tilt}" fill="none" stroke="#ffffff" stroke-width="4" opacity="0.8"/>`,
        ].join('')
      })
      .join('')
  },
}

const cutlery: Motif = {
  words: ['cutlery', 'cutlery-set', 'flatware', 'fork', 'spoon', 'spoons', 'ladle'],
  wall: 'mist',
  draw: ({ metal, body }) => {
    const steel = shaded('side', lighten(metal, 0.25))
    const shaft = (x: number) =>
      `<path d="M${x - 8} 480L${x - 14} 850Q${x} 874 ${x + 14} 850L${x + 8} 480Z" fill="${steel}"/>`
    return [
      `<path d="M210 760L560 720L640 900L240 930Z" fill="${shaded('flat', lighten(body, 0.35))}"/>`,
      ellipse({ x: 330, y: 420, width: 50, height: 84, fill: steel }),
      ellipse({ x: 326, y: 414, width: 34, height: 62, fill: shaded('inside', lighten(metal, 0.4)), opacity: 0.5 }),
      shaft(330),
      ...[-30, -10, 10, 30].map(
        (tine) => `<rect x="${440 + tine - 6}" y="340" width="12" height="110" rx="6" fill="${steel}"/>`,
      ),
      `<path d="M404 430Q404 500 432 506H448Q476 500 476 430Z" fill="${steel}"/>`,
      shaft(440),
      `<path d="M536 340Q584 380 566 520H536Z" fill="${steel}"/>`,
      shaft(550),
    ].join('')
  },
}

export const tableMotifs = { mug, bowl, plate, teapot, jug, glass, cutlery }
