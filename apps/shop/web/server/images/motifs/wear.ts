import { darken, lighten } from '../colour.ts'
import type { Colour } from '../colour.ts'
import type { Motif } from '../motif.ts'
import { bar, block, ellipse, line, path, shaded, shadow } from '../shapes.ts'

const shirt: Motif = {
  words: [
    'shirt',
    'tee',
    'sweater',
    'jumper',
    'cardigan',
    'jacket',
    'hoodie',
    'overshirt',
    'coat',
    'pyjamas',
    'dress',
    'robe',
    'vest',
    'pullover',
  ],
  wall: 'sand',
  draw: ({ body, wood }) =>
    [
      line('M400 170C400 130 440 130 440 160C440 190 400 190 400 226', { width: 9, colour: '#8b8d8e' }),
      line('M240 320L400 226L560 320', { width: 16, colour: wood }),
      path(
        'M330 268Q400 330 470 268L600 330L690 620L590 660L556 540L566 830Q400 860 234 830L244 540L210 660L110 620L200 330Z',
        shaded('side', body),
      ),
      path('M330 268Q400 330 470 268L456 262Q400 300 344 262Z', darken(body, 0.3)),
      line('M244 540Q252 470 236 420M556 540Q548 470 564 420', { width: 4, colour: darken(body, 0.3), opacity: 0.7 }),
      line('M240 800Q400 830 560 800M126 590L214 626M674 590L586 626', {
        width: 4,
        colour: darken(body, 0.25),
        opacity: 0.7,
      }),
    ].join(''),
}

const knitwear: Motif = {
  words: ['beanie', 'hat', 'cap', 'gloves', 'mittens', 'wear'],
  wall: 'dusk',
  draw: ({ body, accent }) => {
    const ribs = (x: number, y: number, wide: number, tall: number, tone: string) =>
      Array.from({ length: Math.floor(wide / 17) }, (_, at) =>
        line(`M${x + 8 + at * 17} ${y + 6}v${tall - 12}`, { width: 3, colour: tone, opacity: 0.5 }),
      ).join('')
    const scarf = lighten(accent, 0.2)
    return [
      shadow(824, 210),
      block({ x: 206, y: 728, width: 400, height: 96, radius: 40 }, shaded('side', scarf)),
      ribs(230, 728, 350, 96, darken(scarf, 0.35)),
      block({ x: 216, y: 650, width: 380, height: 86, radius: 38 }, shaded('side', lighten(scarf, 0.1))),
      ribs(240, 650, 330, 86, darken(scarf, 0.3)),
      path('M258 590C258 400 548 400 548 590Z', shaded('side', body)),
      ...[300, 350, 403, 456, 506].map((x) =>
        line(`M${x} 580Q${403 + (x - 403) * 0.7} 480 403 446`, { width: 4, colour: darken(body, 0.35), opacity: 0.5 }),
      ),
      block({ x: 244, y: 570, width: 318, height: 84, radius: 26 }, shaded('side', lighten(body, 0.08))),
      ribs(252, 570, 300, 84, darken(body, 0.35)),
      ellipse({ x: 403, y: 424, width: 46, height: 44, fill: shaded('round', lighten(accent, 0.4)) }),
    ].join('')
  },
}

const shoes: Motif = {
  words: ['shoes', 'slippers', 'shoe', 'boots', 'boot', 'sneakers', 'clogs', 'sandals', 'loafers', 'wellington'],
  wall: 'sand',
  draw: ({ body, accent }) =>
    ['translate(60 -46)', 'translate(-40 30)']
      .map(
        (move) =>
          `<g transform="${move}">${shadow(800, 170, 400)}${path('M220 560Q300 590 350 560L440 640Q560 660 600 720Q620 770 600 780H220Q196 700 220 560Z', shaded('flat', body))}${path('M212 772H606Q616 812 586 816H226Q206 812 212 772Z', lighten(accent, 0.5))}${line('M360 590l-30 46M388 612l-30 46M418 634l-28 44', { width: 7, colour: lighten(body, 0.6) })}${ellipse({ x: 284, y: 566, width: 64, height: 16, fill: darken(body, 0.5) })}</g>`,
      )
      .join(''),
}

const umbrella: Motif = {
  words: ['umbrella', 'parasol'],
  wall: 'mist',
  draw: ({ body, wood }) =>
    [
      shadow(840, 110),
      bar('M400 240V820C400 880 470 880 470 830', 16, wood),
      path(
        'M150 470C160 220 640 220 650 470Q590 430 525 470Q462 430 400 470Q338 430 275 470Q210 430 150 470Z',
        shaded('side', body),
      ),
      line('M400 282Q280 340 275 470M400 282Q520 340 525 470M400 282V470', {
        width: 3,
        colour: darken(body, 0.35),
        opacity: 0.6,
      }),
    ].join(''),
}

const headphones: Motif = {
  words: ['headphones', 'speaker', 'radio', 'earbuds', 'audio', 'turntable'],
  wall: 'mist',
  draw: ({ body, accent }) =>
    [
      shadow(824, 210),
      bar('M230 640C220 330 580 330 570 640', 34, body),
      block({ x: 178, y: 600, width: 110, height: 210, radius: 54 }, shaded('side', body)),
      block({ x: 512, y: 600, width: 110, height: 210, radius: 54 }, shaded('side', body)),
      block({ x: 262, y: 614, width: 50, height: 182, radius: 25 }, shaded('side', darken(accent, 0.3))),
      block({ x: 488, y: 614, width: 50, height: 182, radius: 25 }, shaded('side', darken(accent, 0.3))),
    ].join(''),
}

const still: Motif = {
  words: ['set', 'gift', 'kit', 'bundle'],
  wall: 'honey',
  draw: ({ body, accent, wood }) =>
    [
      shadow(830, 210),
      block({ x: 210, y: 560, width: 380, height: 270, radius: 10 }, shaded('side', lighten(wood, 0.3))),
      block({ x: 194, y: 500, width: 412, height: 78, radius: 10 }, shaded('side', lighten(wood, 0.42))),
      block({ x: 376, y: 500, width: 48, height: 330, radius: 0 }, shaded('side', body)),
      path(
        'M400 500C330 470 270 420 300 396C340 372 390 440 400 500C410 440 460 372 500 396C530 420 470 470 400 500Z',
        shaded('flat', accent),
      ),
    ].join(''),
}

const socks: Motif = {
  words: ['socks', 'sock', 'stockings'],
  wall: 'dusk',
  draw: ({ body, accent }) =>
    [
      [0, 0, body],
      [150, 36, lighten(body, 0.16)],
    ]
      .map(([x, y, tone]) => `<g transform="translate(${x} ${y})">${sock(tone as Colour, lighten(accent, 0.3))}</g>`)
      .join(''),
}

function sock(tone: Colour, cuff: Colour): string {
  const ribs = Array.from({ length: 8 }, (_, at) =>
    line(`M${238 + at * 18} 300v64`, { width: 3, colour: darken(cuff, 0.4), opacity: 0.5 }),
  )
  return [
    path(
      'M236 350V640Q236 700 190 734Q120 780 150 822Q190 858 270 810L372 724Q394 700 394 650V350Z',
      darken(tone, 0.5),
      0.22,
    ),
    path(
      'M226 340V630Q226 690 180 724Q110 770 140 812Q180 848 260 800L362 714Q384 690 384 640V340Z',
      shaded('side', tone),
    ),
    path('M180 724Q110 770 140 812Q180 848 236 815Q160 800 180 724Z', shaded('flat', cuff)),
    path('M384 640Q330 640 316 690Q320 720 350 724Q384 700 384 640Z', shaded('flat', cuff)),
    block({ x: 220, y: 292, width: 170, height: 80, radius: 16 }, shaded('side', cuff)),
    ...ribs,
  ].join('')
}

export const wearMotifs = { socks, shirt, knitwear, shoes, umbrella, headphones, still }
