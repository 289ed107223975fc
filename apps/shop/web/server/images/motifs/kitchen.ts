import { darken, lighten } from '../colour.ts'
import type { Motif } from '../motif.ts'
import { bar, block, disc, ellipse, line, mouth, path, shaded, shadow, turned } from '../shapes.ts'

const kettle: Motif = {
  words: ['kettle', 'kitchen'],
  wall: 'sage',
  draw: ({ body, wood }) =>
    [
      shadow(822, 190),
      bar('M252 690C190 660 200 560 120 520', 34, body),
      line('M270 580C270 350 530 350 530 580', { width: 20, colour: darken('#55534f', 0.2) }),
      bar('M320 424C360 396 440 396 480 424', 30, wood),
      turned(
        [
          [560, 130],
          [620, 178],
          [720, 200],
          [800, 196],
          [824, 178],
        ],
        body,
      ),
      turned(
        [
          [540, 60],
          [556, 116],
          [572, 136],
        ],
        lighten(body, 0.05),
      ),
      turned(
        [
          [506, 18],
          [520, 24],
          [540, 12],
        ],
        wood,
      ),
    ].join(''),
}

const pan: Motif = {
  words: ['pan', 'casserole', 'cookware', 'saucepan', 'stockpot', 'oven', 'cocotte'],
  wall: 'sage',
  draw: ({ body, metal }) =>
    [
      shadow(822, 230),
      bar('M176 660C116 650 116 720 182 716', 24, body),
      bar('M624 660C684 650 684 720 618 716', 24, body),
      turned(
        [
          [620, 224],
          [700, 226],
          [790, 214],
          [824, 190],
        ],
        body,
      ),
      turned(
        [
          [580, 80],
          [596, 190],
          [616, 226],
          [630, 228],
        ],
        lighten(body, 0.08),
      ),
      turned(
        [
          [530, 40],
          [546, 44],
          [564, 18],
          [584, 22],
        ],
        metal,
      ),
      disc(530, 40, lighten(metal, 0.3)),
    ].join(''),
}

const board: Motif = {
  words: ['board', 'chopping-board', 'chopping', 'cutting', 'tray', 'serving'],
  wall: 'sand',
  draw: ({ wood, accent }, choices) => {
    const tone = choices.pick('tone', [wood, '#cfa873', '#a87b4f'])
    const grain = [0, 1, 2, 3, 4, 5].map((row) =>
      line(`M${300 + row * 38} 330C${290 + row * 38} 480 ${318 + row * 36} 640 ${296 + row * 40} 800`, {
        width: 3,
        colour: darken(tone, 0.3),
        opacity: 0.4,
      }),
    )
    return [
      shadow(824, 150),
      path(
        'M280 310Q280 280 310 280H360Q372 280 372 262V206Q372 176 400 176T428 206V262Q428 280 440 280H500Q530 280 530 310V800Q530 830 500 830H310Q280 830 280 800Z',
        darken(tone, 0.35),
      ),
      path(
        'M270 310Q270 280 300 280H350Q362 280 362 262V206Q362 176 390 176T418 206V262Q418 280 430 280H490Q520 280 520 310V800Q520 830 490 830H300Q270 830 270 800Z',
        shaded('side', tone),
      ),
      ...grain,
      ellipse({ x: 390, y: 214, width: 13, height: 13, fill: darken(tone, 0.6) }),
      shadow(846, 70, 590),
      turned(
        [
          [740, 44],
          [790, 66],
          [830, 64],
          [850, 40],
        ],
        choices.pick('fruit', ['#c0563f', '#8a9a4b', '#d9a441']),
        590,
      ),
      line('M590 742q4 -30 26 -40', { width: 7, colour: darken(accent, 0.4) }),
    ].join('')
  },
}

const knife: Motif = {
  words: ['knife', 'knives', 'cleaver', 'peeler', 'santoku', 'paring'],
  wall: 'mist',
  draw: ({ wood }) => {
    const steel = shaded('side', '#b9bcbd')
    return [
      `<g transform="rotate(24 400 560)">`,
      path('M372 240Q470 300 462 620H372Z', darken('#a9adb0', 0.5), 0.35),
      path('M360 220Q456 290 450 610H360Z', steel),
      path('M360 220Q410 300 408 610H360Z', '#e6e8e8', 0.6),
      block({ x: 356, y: 606, width: 76, height: 24, radius: 4 }, '#8b8d8e'),
      block({ x: 352, y: 628, width: 82, height: 240, radius: 26 }, shaded('side', wood)),
      ...[680, 748, 816].map((y) => ellipse({ x: 393, y, width: 8, height: 8, fill: '#d9c07c' })),
      `</g>`,
    ].join('')
  },
}

const mill: Motif = {
  words: ['mill', 'grinder', 'pepper-mill', 'shaker'],
  wall: 'sand',
  draw: ({ wood, metal, body }) =>
    [
      shadow(800, 74, 310),
      turned(
        [
          [360, 20],
          [390, 60],
          [440, 66],
          [470, 40],
          [520, 48],
          [640, 72],
          [760, 74],
          [802, 70],
        ],
        wood,
        310,
      ),
      turned(
        [
          [330, 12],
          [346, 18],
          [360, 10],
        ],
        metal,
        310,
      ),
      shadow(834, 80, 500),
      turned(
        [
          [470, 20],
          [500, 66],
          [550, 70],
          [580, 44],
          [640, 60],
          [760, 82],
          [836, 78],
        ],
        body,
        500,
      ),
      turned(
        [
          [440, 12],
          [456, 18],
          [470, 10],
        ],
        metal,
        500,
      ),
    ].join(''),
}

const jar: Motif = {
  words: ['jar', 'jars', 'storage', 'container', 'box'],
  wall: 'honey',
  draw: ({ body, wood }) =>
    [[300, 800, 110, 300] as const, [500, 836, 92, 210] as const]
      .map(([x, y, radius, tall]) =>
        [
          shadow(y, radius, x),
          turned(
            [
              [y - tall, radius * 0.9],
              [y - tall + 30, radius],
              [y - 30, radius],
              [y, radius * 0.9],
            ],
            body,
            x,
          ),
          turned(
            [
              [y - tall - 34, radius * 0.86],
              [y - tall + 2, radius * 0.9],
            ],
            wood,
            x,
          ),
          disc(y - tall - 34, radius * 0.86, lighten(wood, 0.25), x),
          block({ x: x - 44, y: y - tall * 0.55, width: 78, height: 54, radius: 3 }, lighten(body, 0.7)),
          line(`M${x - 30} ${y - tall * 0.55 + 20}h50M${x - 30} ${y - tall * 0.55 + 36}h34`, {
            width: 4,
            colour: darken(body, 0.5),
          }),
        ].join(''),
      )
      .join(''),
}

const apron: Motif = {
  words: ['apron'],
  wall: 'blush',
  draw: ({ body, accent }) =>
    [
      ellipse({ x: 400, y: 150, width: 16, height: 16, fill: '#8a6347' }),
      line('M330 300C340 190 380 150 400 150C420 150 460 190 470 300', { width: 14, colour: darken(body, 0.25) }),
      path('M326 290H474Q480 420 560 470L580 860Q400 900 220 860L240 470Q320 420 326 290Z', shaded('side', body)),
      line('M240 480C180 520 190 640 170 700M560 480C620 520 610 640 630 700', {
        width: 10,
        colour: darken(body, 0.25),
      }),
      path('M300 600H500V740Q400 760 300 740Z', shaded('flat', darken(body, 0.08))),
      line('M300 600H500M400 604V750', { width: 4, colour: lighten(accent, 0.3), opacity: 0.8 }),
    ].join(''),
}

const pins: Motif = {
  words: ['whisk', 'utensil', 'utensils', 'spatula', 'tongs', 'crock'],
  wall: 'sand',
  draw: ({ body, wood }) =>
    [
      bar('M360 600L320 300', 20, wood),
      ellipse({ x: 316, y: 280, width: 38, height: 58, fill: shaded('side', wood) }),
      bar('M400 600L404 270', 18, darken(wood, 0.15)),
      block({ x: 372, y: 200, width: 66, height: 110, radius: 14 }, shaded('side', darken(wood, 0.15))),
      bar('M440 600L498 330', 18, lighten(wood, 0.1)),
      ...[-34, -12, 12, 34].map((bend) =>
        line(`M498 340C${490 + bend * 2} 290 ${506 + bend * 2} 220 520 190`, { width: 5, colour: '#8b8d8e' }),
      ),
      shadow(822, 130),
      turned(
        [
          [560, 128],
          [690, 138],
          [800, 126],
          [822, 110],
        ],
        body,
      ),
      mouth(560, 128, body),
      `<path d="M352 560L362 580H380L374 540Z" fill="${wood}"/>`,
    ].join(''),
}

const skillet: Motif = {
  words: ['skillet', 'wok', 'frying-pan', 'griddle', 'steel-wok'],
  wall: 'sage',
  draw: ({ body, wood }) =>
    [
      shadow(800, 210, 350),
      bar('M520 690L742 590', 30, wood),
      bar('M520 692L590 660', 34, darken(body, 0.2)),
      turned(
        [
          [650, 230],
          [700, 224],
          [760, 190],
          [804, 140],
        ],
        body,
        340,
      ),
      mouth(650, 230, body, 340),
      disc(668, 196, darken(body, 0.28), 340),
      ellipse({ x: 300, y: 662, width: 74, height: 18, fill: '#fbf6ea' }),
      ellipse({ x: 306, y: 658, width: 26, height: 11, fill: '#e2a637' }),
      line('M400 676q30 -16 52 4M388 660q26 -12 44 2', { width: 7, colour: '#74895f' }),
    ].join(''),
}

const rollingPin: Motif = {
  words: ['rolling-pin', 'pin'],
  wall: 'sand',
  draw: ({ wood }) =>
    [
      ellipse({ x: 420, y: 846, width: 330, height: 34, fill: 'url(#cast)' }),
      ellipse({ x: 560, y: 800, width: 150, height: 36, fill: '#f6efe0' }),
      ellipse({ x: 590, y: 790, width: 90, height: 24, fill: '#fffaf2' }),
      `<g transform="rotate(-14 400 760)">`,
      bar('M110 760H690', 36, darken(wood, 0.18)),
      block({ x: 196, y: 700, width: 408, height: 120, radius: 34 }, shaded('flat', wood)),
      line('M220 730H580M226 766H574', { width: 4, colour: lighten(wood, 0.35), opacity: 0.7 }),
      line('M230 796H570', { width: 4, colour: darken(wood, 0.3), opacity: 0.5 }),
      `</g>`,
    ].join(''),
}

export const kitchenMotifs = {
  skillet,
  rollingPin,
  kettle,
  pan,
  board,
  knife,
  mill,
  jar,
  apron,
  pins,
}
