import { darken, lighten } from '../colour.ts'
import type { Motif } from '../motif.ts'
import { bar, block, ellipse, line, path, shaded, shadow } from '../shapes.ts'

const trowel: Motif = {
  words: ['trowel', 'trowel-set', 'secateurs', 'fork-set', 'tools'],
  wall: 'sage',
  draw: ({ wood }) => {
    const iron = '#77797a'
    return [
      shadow(840, 150, 330),
      `<g transform="rotate(-10 330 560)">`,
      bar('M330 420V560', 22, iron),
      path('M262 560Q330 530 398 560Q412 720 330 842Q248 720 262 560Z', shaded('side', iron)),
      line('M330 580V800', { width: 6, colour: lighten(iron, 0.3), opacity: 0.7 }),
      block({ x: 304, y: 230, width: 52, height: 196, radius: 26 }, shaded('side', wood)),
      `</g>`,
      `<g transform="rotate(9 520 560)">`,
      bar('M520 430V600', 22, iron),
      line('M470 830V650Q470 610 520 610T570 650V830M520 610V840', { width: 20, colour: darken(iron, 0.1) }),
      line('M466 820V650Q470 612 518 606', { width: 5, colour: lighten(iron, 0.4), opacity: 0.7 }),
      block({ x: 494, y: 240, width: 52, height: 196, radius: 26 }, shaded('side', wood)),
      `</g>`,
      line('M322 236v-20q8 -14 16 0v20', { width: 6, colour: '#8a6347' }),
    ].join('')
  },
}

const chair: Motif = {
  words: ['chair', 'armchair', 'garden-chair', 'deckchair'],
  wall: 'sage',
  draw: ({ body, wood }) => {
    const slats = Array.from({ length: 6 }, (_, row) =>
      block(
        { x: 270 + row * 3, y: 250 + row * 46, width: 250, height: 30, radius: 8 },
        shaded('side', row % 2 === 0 ? body : lighten(body, 0.08)),
      ),
    )
    const seat = Array.from({ length: 5 }, (_, row) =>
      block(
        { x: 262 - row * 10, y: 572 + row * 22, width: 296 + row * 18, height: 17, radius: 6 },
        shaded('side', lighten(body, 0.04 * row)),
      ),
    )
    return [
      shadow(846, 210),
      bar('M270 240L300 580L240 850', 26, darken(wood, 0.12)),
      bar('M524 240L520 580L580 850', 26, darken(wood, 0.12)),
      bar('M300 590L560 842', 20, darken(wood, 0.25)),
      bar('M520 590L262 842', 20, darken(wood, 0.25)),
      ...slats,
      ...seat,
    ].join('')
  },
}

const seedPacket: Motif = {
  words: ['seed-bulbs', 'seeds', 'seed', 'bulbs', 'packet'],
  wall: 'honey',
  draw: ({ body }, choices) => {
    const petal = choices.pick('petal', ['#c0563f', '#d9a441', '#9b6a9c'] as const)
    const flower = (x: number, y: number, size: number): string =>
      Array.from(
        { length: 8 },
        (_, at) =>
          `<ellipse cx="${x}" cy="${y - size}" rx="${size * 0.42}" ry="${size}" fill="${at % 2 === 0 ? petal : lighten(petal, 0.18)}" transform="rotate(${at * 45} ${x} ${y})"/>`,
      ).join('') + ellipse({ x, y, width: size * 0.45, height: size * 0.45, fill: '#6b4a2f' })
    return [
      shadow(830, 170, 360),
      `<g transform="rotate(-5 360 560)">`,
      block({ x: 218, y: 330, width: 290, height: 496, radius: 6 }, shaded('side', '#efe4cc')),
      block({ x: 218, y: 330, width: 290, height: 74, radius: 6 }, shaded('side', body)),
      line('M362 760Q356 640 362 560M362 690q-60 -10 -80 -60M362 720q50 -12 74 -50', { width: 8, colour: '#74895f' }),
      flower(362, 540, 56),
      flower(286, 620, 30),
      flower(440, 640, 34),
      line('M262 366h150', { width: 9, colour: '#fffaf2' }),
      `</g>`,
      ...[
        [560, 836, 40],
        [626, 856, 34],
        [540, 876, 30],
      ].map(([x = 0, y = 0, size = 0]) =>
        path(
          `M${x} ${y - size * 1.6}C${x + size} ${y - size} ${x + size} ${y} ${x} ${y}C${x - size} ${y} ${x - size} ${y - size} ${x} ${y - size * 1.6}Z`,
          shaded('side', '#b98a5a'),
        ),
      ),
    ].join('')
  },
}

export const gardenMotifs = { trowel, chair, seedPacket }
