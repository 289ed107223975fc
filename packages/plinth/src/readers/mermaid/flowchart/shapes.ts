import type { Shape } from '../diagram.ts'

export interface Brackets {
  readonly open: string
  readonly close: string
  readonly shape: Shape
}

/** Brackets around labels, longer ones first: `[[` is not `[` and another `[`. */
export const brackets: readonly Brackets[] = [
  { open: '(((', close: ')))', shape: 'doublecircle' },
  { open: '((', close: '))', shape: 'circle' },
  { open: '([', close: '])', shape: 'stadium' },
  { open: '(-', close: '-)', shape: 'ellipse' },
  { open: '(', close: ')', shape: 'round' },
  { open: '[[', close: ']]', shape: 'subroutine' },
  { open: '[(', close: ')]', shape: 'cylinder' },
  { open: '[/', close: '/]', shape: 'lean_right' },
  { open: '[/', close: '\\]', shape: 'trapezoid' },
  { open: '[\\', close: '\\]', shape: 'lean_left' },
  { open: '[\\', close: '/]', shape: 'inv_trapezoid' },
  { open: '[', close: ']', shape: 'square' },
  { open: '{{', close: '}}', shape: 'hexagon' },
  { open: '{', close: '}', shape: 'diamond' },
  { open: '>', close: ']', shape: 'odd' },
]
