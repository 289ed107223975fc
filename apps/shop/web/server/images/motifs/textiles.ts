import { darken, lighten } from '../colour.ts'
import type { Colour } from '../colour.ts'
import type { Motif } from '../motif.ts'
import { block, disc, line, path, shaded, shadow, turned } from '../shapes.ts'

function stripes(x: number, y: number, width: number, colour: Colour): string {
  return [0, 1, 2]
    .map((at) =>
      line(`M${x + 14} ${y + 18 + at * 12}H${x + width - 14}`, { width: at === 1 ? 6 : 3, colour, opacity: 0.75 }),
    )
    .join('')
}

const cushion: Motif = {
  words: ['cushion', 'cushions', 'pillow', 'pillowcase', 'pouf'],
  wall: 'blush',
  draw: ({ body, accent }, choices) => {
    const shape =
      'M190 470Q180 440 214 448Q400 478 586 448Q620 440 610 470Q584 630 612 790Q618 824 584 816Q400 788 216 816Q182 824 188 790Q216 630 190 470Z'
    const pattern = choices.pick('pattern', ['plain', 'stripes', 'cross'] as const)
    const stitch = lighten(accent, 0.35)
    return [
      shadow(824, 200),
      `<g transform="rotate(-4 400 640)">`,
      path(shape, shaded('side', body)),
      path('M210 460Q300 560 400 566Q500 560 590 460Q500 480 400 478Q300 480 210 460Z', '#fffaf2', 0.12),
      pattern === 'stripes'
        ? [300, 360, 400, 440, 500]
            .map((x) =>
              line(`M${x} 474Q${x - 8} 630 ${x} 796`, { width: x === 400 ? 16 : 7, colour: stitch, opacity: 0.8 }),
            )
            .join('')
        : '',
      pattern === 'cross'
        ? [280, 400, 520]
            .flatMap((x) =>
              [540, 630, 720].map((y) => line(`M${x - 12} ${y}h24M${x} ${y - 12}v24`, { width: 6, colour: stitch })),
            )
            .join('')
        : '',
      line('M206 476Q232 630 206 788M594 476Q570 630 594 788', { width: 3, colour: darken(body, 0.3), opacity: 0.6 }),
      `</g>`,
    ].join('')
  },
}

const folded: Motif = {
  words: [
    'throw',
    'scarf',
    'shawl',
    'textiles',
    'blanket',
    'towel',
    'towels',
    'linen',
    'sheet',
    'sheets',
    'bedding',
    'duvet',
    'quilt',
    'tablecloth',
    'napkin',
    'napkins',
    'cloth',
    'textile',
    'waffle',
    'bathrobe',
    'runner',
    'placemat',
    'cover',
  ],
  wall: 'blush',
  draw: ({ body, accent }, choices) => {
    const tones = [body, lighten(body, 0.42), choices.pick('third', [accent, darken(body, 0.24), lighten(body, 0.7)])]
    const layers = Array.from({ length: 4 }, (_, index) => {
      const y = 730 - index * 82
      const tone = tones[index % 3] ?? body
      const x = 196 + (index % 2) * 10
      return [
        block({ x, y, width: 408, height: 88, radius: 38 }, shaded('side', tone)),
        line(`M${x + 30} ${y + 44}H${x + 372}`, { width: 3, colour: darken(tone, 0.3), opacity: 0.55 }),
        index === 3 ? stripes(x, y, 408, darken(tone, 0.35)) : '',
        path(
          `M${x + 370} ${y + 8}Q${x + 404} ${y + 20} ${x + 402} ${y + 44}Q${x + 404} ${y + 70} ${x + 370} ${y + 80}Q${x + 388} ${y + 44} ${x + 370} ${y + 8}Z`,
          darken(tone, 0.16),
          0.7,
        ),
      ].join('')
    })
    const fringe = Array.from({ length: 15 }, (_, at) =>
      line(`M${236 + at * 23} 566q-4 26 -2 44`, { width: 5, colour: lighten(tones[0] ?? body, 0.15) }),
    )
    return [shadow(822, 210), ...layers, choices.pick('fringe', [true, false]) ? fringe.join('') : ''].join('')
  },
}

const rug: Motif = {
  words: ['rug', 'carpet'],
  wall: 'sand',
  draw: ({ body, accent }) =>
    [
      path('M150 900L240 700H600L700 900Z', darken(body, 0.5), 0.3),
      path('M140 884L236 690H594L690 884Z', shaded('flat', body)),
      path('M200 862L276 712H556L630 862Z', lighten(accent, 0.4), 0.55),
      path('M236 844L298 728H532L594 844Z', shaded('flat', body)),
      path('M330 786L414 748L500 786L414 828Z', lighten(accent, 0.4), 0.7),
      ...Array.from({ length: 19 }, (_, at) =>
        line(`M${150 + at * 29.5} 884l-4 26`, { width: 4, colour: lighten(body, 0.4) }),
      ),
      shadow(716, 62, 610),
      turned(
        [
          [330, 58],
          [714, 58],
        ],
        darken(body, 0.06),
        610,
      ),
      disc(330, 58, lighten(body, 0.3), 610),
      ...[42, 26, 11].map((radius) => disc(330, radius, radius === 26 ? lighten(body, 0.3) : darken(body, 0.22), 610)),
    ].join(''),
}

const curtain: Motif = {
  words: ['curtain', 'curtains', 'drape', 'blind', 'shower'],
  wall: 'blush',
  draw: ({ body, wood }) =>
    [
      block({ x: 90, y: 120, width: 620, height: 20, radius: 10 }, shaded('flat', wood)),
      ...Array.from({ length: 7 }, (_, at) =>
        path(
          `M${150 + at * 70} 132Q${190 + at * 70} 500 ${146 + at * 72} 860Q${190 + at * 70} 884 ${226 + at * 70} 860Q${210 + at * 70} 500 ${220 + at * 70} 132Z`,
          shaded('round', lighten(body, at % 2 === 0 ? 0.2 : 0.1)),
        ),
      ),
    ].join(''),
}

const doormat: Motif = {
  words: ['doormat', 'mat'],
  wall: 'sand',
  draw: ({ body, accent }) =>
    [
      path('M120 906L230 690H610L712 906Z', darken(body, 0.55), 0.3),
      path('M110 890L226 680H604L702 890Z', shaded('flat', '#b98f57')),
      ...Array.from({ length: 60 }, (_, at) =>
        line(`M${150 + ((at * 137) % 500)} ${700 + ((at * 61) % 180)}l6 -9`, {
          width: 4,
          colour: at % 2 === 0 ? '#d0a96f' : '#94703f',
          opacity: 0.6,
        }),
      ),
      path('M164 866L256 704H576L650 866Z', 'none'),
      line('M164 866L256 704H576L650 866Z', { width: 9, colour: darken(accent, 0.35), opacity: 0.75 }),
      line('M300 800L344 746L388 800M430 800V750H490V800M520 750L556 800', {
        width: 11,
        colour: darken(accent, 0.4),
        opacity: 0.7,
      }),
    ].join(''),
}

export const textileMotifs = { cushion, folded, rug, curtain, doormat }
