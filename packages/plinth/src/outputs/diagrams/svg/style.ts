import { boxKinds, meanings, type BoxKind, type Meaning } from '../view.ts'
import { dark, light, type Palette } from './palette.ts'

export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** What occurs in a picture, so that its style holds nothing else. */
export interface Used {
  readonly boxes: ReadonlySet<BoxKind>
  readonly meanings: ReadonlySet<Meaning>
}

/** Fonts of the system with the widths that `layout/text-width.ts` measures, then narrow ones. */
const fonts = "Helvetica, Arial, 'Liberation Sans', 'Nimbus Sans', 'DejaVu Sans Condensed', sans-serif"

/** Boxes that other drawings of AWS dash, too. */
const dashedBoxes: ReadonlySet<BoxKind> = new Set(['region', 'security-group', 'group', 'outside'])

/** Arrows differ by more than their colour. */
const dashes: Partial<Record<Meaning, string>> = {
  trust: '7 4',
  permission: '3 3',
  ownership: '1 4',
  delivery: '10 3 2 3',
}

export function styleOf(theme: Theme, used: Used): string {
  const colours =
    theme === 'auto'
      ? `${colourRules(light, used)}\n@media (prefers-color-scheme: dark) {\n${colourRules(dark, used)}\n}`
      : colourRules(theme === 'light' ? light : dark, used)
  return `${fixed(used)}\n${colours}`
}

function fixed({ meanings: occurring, boxes }: Used): string {
  const of = (all: readonly Meaning[]): readonly Meaning[] => all.filter((one) => occurring.has(one))
  return [
    `.plinth text { font-family: ${fonts}; font-size: 12px; }`,
    '.plinth .heading { font-size: 18px; font-weight: bold; }',
    '.plinth .name { font-size: 13px; font-weight: bold; }',
    '.plinth .box > rect { stroke-width: 1.5; }',
    ...boxKinds
      .filter((kind) => boxes.has(kind) && dashedBoxes.has(kind))
      .map((kind) => `.plinth .${kind} > rect { stroke-dasharray: 6 4; }`),
    '.plinth .box.title > rect { stroke-width: 0; }',
    '.plinth .planned > rect { stroke-dasharray: 3 3; }',
    '.plinth .answer > path { stroke-dasharray: 4 3; }',
    '.plinth .lifeline path { fill: none; stroke-width: 1; stroke-dasharray: 2 4; }',
    '.plinth .arrow path { fill: none; stroke-width: 1.5; }',
    ...of(meanings).flatMap((meaning) => {
      const dash = dashes[meaning]
      return dash === undefined ? [] : [`.plinth .arrow.${meaning} path { stroke-dasharray: ${dash}; }`]
    }),
    '.plinth .arrow.planned path { stroke-width: 1; stroke-dasharray: 3 3; }',
  ].join('\n')
}

function colourRules({ page, text, muted, card, cardBorder, plate, boxes, arrows }: Palette, used: Used): string {
  return [
    `.plinth .page { fill: ${page}; }`,
    `.plinth text { fill: ${text}; }`,
    `.plinth .small { fill: ${muted}; }`,
    `.plinth .node > rect { fill: ${card}; stroke: ${cardBorder}; }`,
    `.plinth .lifeline path { stroke: ${cardBorder}; }`,
    ...boxKinds
      .filter((kind) => used.boxes.has(kind))
      .map((kind) => `.plinth .box.${kind} > rect { fill: ${boxes[kind].fill}; stroke: ${boxes[kind].border}; }`),
    // After the boxes, whose rule for their own rectangle is as strong.
    `.plinth .node > rect.plate, .plinth .box > rect.plate { fill: ${plate}; stroke: none; stroke-dasharray: none; }`,
    `.plinth .label rect { fill: ${page}; }`,
    ...meanings
      .filter((meaning) => used.meanings.has(meaning))
      .flatMap((meaning) => [
        `.plinth .${meaning} path { stroke: ${arrows[meaning]}; }`,
        `.plinth .${meaning} text, .plinth .head.${meaning} path { fill: ${arrows[meaning]}; stroke: none; }`,
      ]),
  ].join('\n')
}
