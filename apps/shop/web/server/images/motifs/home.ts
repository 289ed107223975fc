import { darken, lighten } from '../colour.ts'
import type { Colour } from '../colour.ts'
import type { Motif } from '../motif.ts'
import { glow } from '../scene.ts'
import { bar, block, disc, ellipse, line, mouth, path, shaded, shadow, turned } from '../shapes.ts'

function branch(x: number, y: number, colour: Colour): string {
  const leaves = Array.from({ length: 8 }, (_, index) => {
    const side = index % 2 === 0 ? 1 : -1
    const [cx, cy] = [x + side * 34 + index * 6, y - 60 - index * 36]
    return `<ellipse cx="${cx}" cy="${cy}" rx="38" ry="14" fill="${index % 3 === 0 ? lighten(colour, 0.15) : colour}" transform="rotate(${side > 0 ? -36 : 216} ${cx} ${cy})"/>`
  })
  return (
    line(`M${x} ${y}Q${x + 10} ${y - 180} ${x + 54} ${y - 350}`, { width: 6, colour: darken(colour, 0.3) }) +
    leaves.join('')
  )
}

const vase: Motif = {
  words: ['vase', 'bud', 'ceramic', 'stoneware', 'vessel', 'amphora'],
  wall: 'blush',
  draw: ({ body }, choices) => {
    const belly = choices.between('belly', 130, 176)
    const neck = choices.between('neck', 44, 70)
    return [
      branch(400, 480, choices.pick('leaf', ['#74895f', '#868150', '#7f9a86'])),
      shadow(822, belly * 0.8),
      turned(
        [
          [450, neck + 14],
          [490, neck],
          [560, neck + 20],
          [650, belly],
          [740, belly * 0.96],
          [824, belly * 0.62],
        ],
        body,
      ),
      mouth(450, neck + 14, body),
    ].join('')
  },
}

const candle: Motif = {
  words: ['candle', 'candles', 'candlestick', 'taper', 'incense', 'tealight', 'diffuser', 'scented'],
  wall: 'dusk',
  draw: ({ body }, choices) =>
    [
      glow(330, 470, 190),
      shadow(800, 92, 330),
      turned(
        [
          [560, 92],
          [780, 92],
          [802, 88],
        ],
        lighten(body, 0.1),
        330,
      ),
      disc(560, 92, lighten(body, 0.35), 330),
      disc(563, 80, '#f3e7cf', 330),
      line('M330 562v-34', { width: 5, colour: '#45423f' }),
      path('M330 470C354 500 352 528 330 530C308 528 306 500 330 470Z', '#f2b84b'),
      path('M330 494C342 510 341 526 330 528C319 526 318 510 330 494Z', '#fff1c9'),
      shadow(836, 60, 520),
      turned(
        [
          [690, 52],
          [800, 60],
          [838, 56],
        ],
        choices.pick('second', ['#9aa888', '#be7450', '#66707a']),
        520,
      ),
      disc(690, 52, '#f3e7cf', 520),
    ].join(''),
}

const clock: Motif = {
  words: ['clock', 'timer'],
  wall: 'mist',
  draw: ({ body, wood }) =>
    [
      ellipse({ x: 424, y: 448, width: 236, height: 236, fill: 'url(#contact)' }),
      ellipse({ x: 400, y: 420, width: 226, height: 226, fill: shaded('side', wood) }),
      ellipse({ x: 400, y: 420, width: 198, height: 198, fill: shaded('flat', lighten(body, 0.72)) }),
      ...Array.from(
        { length: 12 },
        (_, hour) =>
          `<rect x="396" y="240" width="8" height="${hour % 3 === 0 ? 34 : 18}" rx="3" fill="#45423f" transform="rotate(${hour * 30} 400 420)"/>`,
      ),
      `<rect x="393" y="304" width="14" height="130" rx="7" fill="#38332f" transform="rotate(-58 400 420)"/>`,
      `<rect x="395" y="262" width="10" height="176" rx="5" fill="#38332f" transform="rotate(62 400 420)"/>`,
      ellipse({ x: 400, y: 420, width: 13, height: 13, fill: '#bf9650' }),
    ].join(''),
}

const mirror: Motif = {
  words: ['mirror', 'frame', 'print', 'poster'],
  wall: 'blush',
  draw: ({ wood }) =>
    [
      shadow(824, 180),
      path('M230 822V420A170 170 0 0 1 570 420V822Z', shaded('side', wood)),
      path('M254 800V422A146 146 0 0 1 546 422V800Z', shaded('flat', '#cfd9d9')),
      path('M300 800L470 300L530 340L400 800Z', '#ffffff', 0.35),
      path('M440 800L546 520V650L500 800Z', '#ffffff', 0.28),
    ].join(''),
}

const basket: Motif = {
  words: ['basket', 'hamper', 'bin', 'crate', 'organiser', 'organizer'],
  wall: 'honey',
  draw: ({ body }, choices) => {
    const straw = choices.pick('straw', ['#c9a268', '#c2a171', '#b98f57'] as const)
    const rows = [0, 1, 2, 3, 4, 5].map((row) => {
      const y = 590 + row * 38
      return Array.from({ length: 12 }, (_, at) =>
        ellipse({
          x: 222 + at * 32 + (row % 2) * 15,
          y,
          width: 18,
          height: 11,
          fill: at % 2 === row % 2 ? lighten(straw, 0.2) : darken(straw, 0.2),
          opacity: 0.55,
        }),
      ).join('')
    })
    return [
      shadow(822, 190),
      bar('M230 580C210 440 320 440 330 560', 16, darken(straw, 0.1)),
      bar('M470 560C480 440 590 440 570 580', 16, darken(straw, 0.1)),
      turned(
        [
          [560, 200],
          [680, 214],
          [780, 200],
          [824, 172],
        ],
        straw,
      ),
      `<g>${rows.join('')}</g>`,
      mouth(560, 200, straw),
      path(
        'M250 556C300 500 380 520 420 540C470 500 540 520 556 552C500 590 300 590 250 556Z',
        shaded('flat', lighten(body, 0.2)),
      ),
    ].join('')
  },
}

const planter: Motif = {
  words: [
    'planter',
    'plant',
    'flowerpot',
    'succulent',
    'herb',
    'garden-kit',
    'fern',
    'monstera',
    'ficus',
    'garden',
    'terrarium',
  ],
  wall: 'sage',
  draw: ({ body }, choices) => {
    const green = choices.pick('leaf', ['#5f7d57', '#74895f', '#4c6650'] as const)
    const leaves = [-64, -40, -18, 4, 26, 48, 70].map((turn, index) => {
      const long = 300 - Math.abs(turn) * 1.2
      const tone = index % 2 === 0 ? green : lighten(green, 0.14)
      return `<g transform="rotate(${turn} 400 600)">${path(`M400 610C340 ${600 - long * 0.5} 380 ${600 - long} 400 ${590 - long}C420 ${600 - long} 460 ${600 - long * 0.5} 400 610Z`, shaded('side', tone))}${line(`M400 600V${620 - long}`, { width: 3, colour: darken(tone, 0.25), opacity: 0.6 })}</g>`
    })
    return [
      ...leaves,
      shadow(822, 130),
      turned(
        [
          [600, 148],
          [700, 138],
          [800, 112],
          [824, 104],
        ],
        body,
      ),
      turned(
        [
          [580, 158],
          [622, 156],
        ],
        lighten(body, 0.08),
      ),
      disc(580, 158, lighten(body, 0.3)),
      disc(583, 146, '#4a3a2d'),
    ].join('')
  },
}

const wateringCan: Motif = {
  words: ['watering', 'can', 'mister', 'sprayer'],
  wall: 'sage',
  draw: ({ body }) =>
    [
      shadow(822, 170, 420),
      bar('M300 760L170 520', 30, body),
      ellipse({ x: 160, y: 506, width: 44, height: 26, fill: shaded('side', darken(body, 0.12)) }),
      bar('M470 560C650 480 680 740 560 760', 22, darken(body, 0.1)),
      bar('M340 580C350 450 480 450 500 580', 20, darken(body, 0.1)),
      turned(
        [
          [580, 128],
          [600, 134],
          [800, 146],
          [824, 140],
        ],
        body,
        430,
      ),
      mouth(580, 128, body, 430),
    ].join(''),
}

const soap: Motif = {
  words: ['soap', 'bar', 'shampoo', 'bath'],
  wall: 'mist',
  draw: ({ body, accent, wood }) =>
    [
      shadow(824, 220),
      turned(
        [
          [770, 236],
          [800, 228],
          [824, 190],
        ],
        wood,
      ),
      disc(770, 236, lighten(wood, 0.2)),
      block({ x: 260, y: 650, width: 280, height: 118, radius: 46 }, shaded('flat', body)),
      block({ x: 276, y: 656, width: 248, height: 60, radius: 30 }, lighten(body, 0.26)),
      block({ x: 296, y: 556, width: 220, height: 100, radius: 42 }, shaded('flat', lighten(accent, 0.35))),
      block({ x: 310, y: 562, width: 192, height: 50, radius: 25 }, lighten(accent, 0.55)),
      line('M360 592h90', { width: 6, colour: darken(accent, 0.05), opacity: 0.5 }),
    ].join(''),
}

const bottle: Motif = {
  words: ['bottle', 'dispenser', 'lotion', 'oil', 'flask', 'thermos', 'vinegar', 'syrup', 'cleaner', 'serum', 'wash'],
  wall: 'mist',
  draw: ({ body }, choices) =>
    [
      shadow(820, 116),
      turned(
        [
          [440, 40],
          [480, 42],
          [520, 90],
          [560, 114],
          [780, 114],
          [822, 104],
        ],
        choices.pick('bottle', [body, '#8a5a2f', '#5c6b5a']),
      ),
      turned(
        [
          [380, 44],
          [440, 46],
        ],
        '#45423f',
      ),
      disc(380, 44, '#5d5955'),
      block({ x: 308, y: 610, width: 172, height: 150, radius: 2 }, '#f1e9da'),
      line('M336 650h116M336 684h80M336 712h96', { width: 7, colour: '#6d6258', opacity: 0.8 }),
    ].join(''),
}

const brush: Motif = {
  words: ['brush', 'broom', 'duster', 'dustpan', 'sponge', 'comb'],
  wall: 'sand',
  draw: ({ wood, body }) =>
    [
      shadow(824, 170),
      `<g transform="rotate(-18 400 640)">`,
      bar('M400 560V240', 34, wood),
      ellipse({ x: 400, y: 254, width: 7, height: 7, fill: darken(wood, 0.6) }),
      ...Array.from({ length: 19 }, (_, at) =>
        line(`M${260 + at * 15.5} 640L${240 + at * 18} 800`, {
          width: 11,
          colour: at % 2 === 0 ? lighten(body, 0.4) : lighten(body, 0.2),
        }),
      ),
      block({ x: 240, y: 552, width: 320, height: 100, radius: 44 }, shaded('side', wood)),
      `</g>`,
    ].join(''),
}

export const homeMotifs = { vase, candle, clock, mirror, basket, planter, wateringCan, soap, bottle, brush }
