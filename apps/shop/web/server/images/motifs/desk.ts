import { darken, lighten } from '../colour.ts'
import type { Motif } from '../motif.ts'
import { bar, block, ellipse, line, mouth, path, shaded, shadow, turned } from '../shapes.ts'

const notebook: Motif = {
  words: [
    'notebook',
    'journal',
    'planner',
    'book',
    'diary',
    'sketchbook',
    'notepad',
    'pad',
    'album',
    'cards',
    'card',
    'calendar',
    'paper',
    'stationery',
    'envelope',
    'cookbook',
  ],
  wall: 'mist',
  draw: ({ body, accent }, choices) =>
    [
      shadow(830, 190),
      `<g transform="rotate(${choices.pick('turn', [-7, -4, 5])} 400 600)">`,
      block({ x: 246, y: 356, width: 330, height: 470, radius: 12 }, darken(body, 0.4)),
      block({ x: 240, y: 350, width: 330, height: 466, radius: 8 }, '#efe6d3'),
      block({ x: 232, y: 340, width: 330, height: 470, radius: 12 }, shaded('side', body)),
      block({ x: 232, y: 340, width: 44, height: 470, radius: 12 }, darken(body, 0.16)),
      block({ x: 330, y: 440, width: 170, height: 84, radius: 3 }, '#f1e9da'),
      line('M356 470h116M356 494h80', { width: 6, colour: '#8b8074' }),
      block({ x: 506, y: 340, width: 12, height: 470, radius: 2 }, darken(accent, 0.1)),
      path('M420 806h22v70l-11 -14l-11 14Z', accent),
      `</g>`,
      bar('M596 840L690 470', 20, darken(accent, 0.15)),
      path('M590 850L606 826L590 822Z', '#38332f'),
    ].join(''),
}

const pens: Motif = {
  words: ['pen', 'pens', 'pencil', 'pencils', 'marker', 'stylus', 'desk', 'scissors', 'ruler'],
  wall: 'mist',
  draw: ({ body, accent, wood }) =>
    [
      bar('M350 600L300 300', 24, wood),
      path('M288 306L312 302L292 250Z', '#efe6d3'),
      bar('M400 600L410 260', 24, accent),
      path('M398 262L422 262L412 210Z', '#45423f'),
      bar('M446 600L520 320', 22, '#5d7d9a'),
      path('M508 318L532 324L534 272Z', '#efe6d3'),
      shadow(822, 112),
      turned(
        [
          [560, 108],
          [690, 112],
          [800, 106],
          [822, 96],
        ],
        body,
      ),
      mouth(560, 108, body),
      path('M328 540L344 566H364L352 540ZM390 540V572H412V540ZM436 540L430 564H452L462 540Z', darken(wood, 0.1)),
    ].join(''),
}

const tote: Motif = {
  words: [
    'tote',
    'bag',
    'backpack',
    'pouch',
    'satchel',
    'shopper',
    'rucksack',
    'wallet',
    'holdall',
    'case',
    'weekender',
    'messenger',
    'sleeve',
    'duffel',
  ],
  wall: 'honey',
  draw: ({ body, accent }) =>
    [
      shadow(824, 190),
      line('M310 480C310 250 490 250 490 480', { width: 24, colour: darken(body, 0.35) }),
      path('M210 470H590L612 800Q400 850 188 800Z', shaded('side', body)),
      line('M300 500C300 290 500 290 500 500', { width: 24, colour: accent }),
      block({ x: 284, y: 480, width: 34, height: 90, radius: 4 }, shaded('flat', accent)),
      block({ x: 482, y: 480, width: 34, height: 90, radius: 4 }, shaded('flat', accent)),
      line('M214 494Q400 508 586 494', { width: 3, colour: lighten(body, 0.5), opacity: 0.7 }),
      path('M286 620H514V770Q400 786 286 770Z', darken(body, 0.1)),
      line('M286 640Q400 652 514 640', { width: 3, colour: lighten(body, 0.4), opacity: 0.8 }),
    ].join(''),
}

const stool: Motif = {
  words: [
    'stool',
    'chair',
    'bench',
    'seat',
    'furniture',
    'armchair',
    'sofa',
    'table',
    'console',
    'nightstand',
    'ottoman',
  ],
  wall: 'sand',
  draw: ({ wood, body }) =>
    [
      shadow(846, 210),
      bar('M330 520L300 760', 26, darken(wood, 0.2)),
      bar('M470 520L500 760', 26, darken(wood, 0.2)),
      bar('M260 520L210 850', 30, wood),
      bar('M540 520L590 850', 30, wood),
      bar('M244 690H560', 18, darken(wood, 0.08)),
      turned(
        [
          [490, 206],
          [520, 208],
          [548, 196],
        ],
        wood,
      ),
      turned(
        [
          [462, 196],
          [480, 206],
          [498, 202],
        ],
        body,
      ),
      ellipse({ x: 400, y: 462, width: 196, height: 33, fill: lighten(body, 0.24) }),
    ].join(''),
}

const shelf: Motif = {
  words: [
    'shelf',
    'shelves',
    'rack',
    'bookcase',
    'hook',
    'hooks',
    'hanger',
    'bookend',
    'stand',
    'cabinet',
    'drawer',
    'ladder',
  ],
  wall: 'sand',
  draw: ({ wood, body, accent }) =>
    [
      ...[360, 620].flatMap((y) => [
        path(`M150 ${y + 26}H670L690 ${y + 60}H170Z`, darken(wood, 0.6), 0.22),
        block({ x: 140, y, width: 520, height: 26, radius: 4 }, shaded('flat', wood)),
        bar(`M200 ${y + 24}v56M600 ${y + 24}v56`, 12, '#bf9650'),
      ]),
      ...[
        ['#66707a', 150],
        ['#ad5f3c', 176],
        ['#efe6d3', 140],
        ['#868150', 166],
      ].map(([tone, tall], at) =>
        block(
          { x: 200 + at * 38, y: 360 - Number(tall), width: 34, height: Number(tall), radius: 3 },
          shaded('side', `#${String(tone).slice(1)}`),
        ),
      ),
      turned(
        [
          [240, 30],
          [280, 56],
          [330, 58],
          [358, 40],
        ],
        body,
        520,
      ),
      turned(
        [
          [500, 60],
          [560, 66],
          [616, 52],
        ],
        accent,
        290,
      ),
      mouth(500, 60, accent, 290),
      turned(
        [
          [520, 26],
          [546, 20],
          [580, 50],
          [616, 40],
        ],
        lighten(body, 0.3),
        500,
      ),
    ].join(''),
}

const sleeve: Motif = {
  words: ['laptop-sleeve', 'sleeve', 'pouch', 'case'],
  wall: 'mist',
  draw: ({ body, accent }) =>
    [
      shadow(830, 230),
      `<g transform="rotate(-5 400 640)">`,
      block({ x: 160, y: 430, width: 480, height: 390, radius: 20 }, shaded('side', body)),
      block({ x: 184, y: 414, width: 432, height: 40, radius: 12 }, '#a9adb0'),
      path(
        'M160 450Q160 430 180 430H620Q640 430 640 450V590Q520 640 400 640T160 590Z',
        shaded('flat', lighten(body, 0.1)),
      ),
      line('M172 590Q290 628 400 628T628 590', { width: 3, colour: lighten(body, 0.5), opacity: 0.8 }),
      block({ x: 372, y: 590, width: 56, height: 96, radius: 12 }, shaded('flat', accent)),
      ellipse({ x: 400, y: 660, width: 12, height: 12, fill: '#d9c07c' }),
      `</g>`,
    ].join(''),
}

const monitorStand: Motif = {
  words: ['monitor-stand', 'laptop-stand', 'riser'],
  wall: 'mist',
  draw: ({ wood, body, accent }) =>
    [
      ellipse({ x: 420, y: 836, width: 340, height: 40, fill: 'url(#cast)' }),
      block({ x: 232, y: 410, width: 336, height: 232, radius: 12 }, '#3a3c3f'),
      block({ x: 246, y: 424, width: 308, height: 204, radius: 4 }, shaded('side', '#8fa3ad')),
      block({ x: 376, y: 640, width: 48, height: 54, radius: 4 }, shaded('side', '#77797a')),
      block({ x: 130, y: 690, width: 540, height: 38, radius: 10 }, shaded('flat', wood)),
      block({ x: 150, y: 726, width: 34, height: 104, radius: 6 }, shaded('side', darken(wood, 0.16))),
      block({ x: 616, y: 726, width: 34, height: 104, radius: 6 }, shaded('side', darken(wood, 0.16))),
      block({ x: 230, y: 788, width: 190, height: 20, radius: 4 }, shaded('side', body)),
      block({ x: 240, y: 770, width: 170, height: 20, radius: 4 }, shaded('side', accent)),
      turned(
        [
          [770, 30],
          [800, 34],
          [826, 28],
        ],
        lighten(body, 0.3),
        520,
      ),
      mouth(770, 30, lighten(body, 0.3), 520),
    ].join(''),
}

export const deskMotifs = { sleeve, monitorStand, notebook, pens, tote, stool, shelf }
