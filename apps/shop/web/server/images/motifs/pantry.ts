import { darken, lighten } from '../colour.ts'
import type { Motif } from '../motif.ts'
import { disc, ellipse, line, path, shaded, shadow, turned } from '../shapes.ts'

const tin: Motif = {
  words: ['tin', 'canister', 'coffee', 'tea', 'pantry', 'tea-tin', 'coffee-tin', 'espresso-tin'],
  wall: 'honey',
  draw: ({ body, accent }, choices) => {
    const lid = choices.pick('lid', [accent, '#efe6d3', '#45423f'])
    return [
      shadow(826, 140),
      turned(
        [
          [430, 134],
          [820, 134],
          [826, 130],
        ],
        body,
      ),
      turned(
        [
          [386, 138],
          [440, 138],
        ],
        lid,
      ),
      disc(386, 138, lighten(lid, 0.25)),
      ellipse({ x: 400, y: 386, width: 112, height: 18, fill: darken(lid, 0.06), opacity: 0.5 }),
      path('M282 540Q400 566 518 540V726Q400 754 282 726Z', shaded('side', '#f1e9da')),
      line('M330 600Q400 614 470 600M346 640Q400 650 454 640M360 676Q400 684 440 676', {
        width: 8,
        colour: darken(body, 0.35),
        opacity: 0.8,
      }),
      choices.pick('beans', [true, false]) ? beans() : '',
    ].join('')
  },
}

function beans(): string {
  return [
    [560, 830, 20],
    [610, 850, -30],
    [588, 872, 60],
    [640, 878, 10],
  ]
    .map(
      ([x = 0, y = 0, turn = 0]) =>
        `<g transform="rotate(${turn} ${x} ${y})">${ellipse({ x, y, width: 22, height: 14, fill: '#5a3d2b' })}${line(`M${x - 14} ${y}q14 6 28 0`, { width: 3, colour: '#2f2018' })}</g>`,
    )
    .join('')
}

const preserve: Motif = {
  words: ['jam', 'honey', 'orange-jam', 'marmalade', 'salt-jar', 'sea-salt', 'pickles', 'preserve'],
  wall: 'honey',
  draw: ({ body }, choices) => {
    const filling = choices.pick('filling', ['#c9771f', '#b8562b', '#d9a441'] as const)
    return [
      shadow(826, 150),
      turned(
        [
          [490, 130],
          [540, 150],
          [790, 150],
          [826, 132],
        ],
        filling,
      ),
      turned(
        [
          [440, 112],
          [480, 120],
          [520, 148],
          [790, 156],
          [830, 138],
        ],
        '#f6efe0',
      ).replaceAll('round-', 'glass-'),
      path(
        'M266 430Q400 470 534 430L556 488Q500 470 478 500Q440 474 400 504Q360 474 322 500Q300 470 244 488Z',
        shaded('side', lighten(body, 0.2)),
      ),
      ellipse({ x: 400, y: 428, width: 136, height: 26, fill: lighten(body, 0.36) }),
      line('M270 452Q400 496 530 452', { width: 7, colour: '#8a6347' }),
      path('M300 600Q400 620 500 600V730Q400 752 300 730Z', shaded('side', '#f1e9da')),
      line('M340 644Q400 656 460 644M356 684Q400 692 444 684', { width: 7, colour: '#6d6258', opacity: 0.8 }),
    ].join('')
  },
}

export const pantryMotifs = { tin, preserve }
