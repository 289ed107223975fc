import type { Catalogue } from '../definition.ts'

/** US dollars, as in the text of a finding. */
export interface Amounts {
  readonly budget: number
  readonly likely: number
  readonly min: number
  readonly max: number
}

export const cost = {
  'cost/over-budget': {
    severity: 'warning',
    message: (p: Amounts & { dearest: string }) =>
      `the month will likely cost ${p.likely} USD (${p.min} to ${p.max}), and the budget is ${p.budget}; most of it is ${p.dearest}`,
    help: 'look at `plinth cost` and its what-ifs, say what is known about usage, or raise the budget',
    contradictions: ['X-140'],
  },
  'cost/impossible-budget': {
    severity: 'error',
    message: (p: Amounts & { dearest: string }) =>
      `even without visitors the month costs ${p.min} USD, and the budget is ${p.budget}; most of it is ${p.dearest}`,
    help: 'raise the budget, or build less: `plinth cost --promises` tells what each promise adds',
    contradictions: ['X-137', 'X-140'],
  },
  'cost/incomplete-estimate': {
    severity: 'info',
    message: (p: { count: number; first: string; region: string }) =>
      `the estimate that the budget is held against leaves out ${p.count === 1 ? 'one thing' : `${p.count} things`} without a known price in ${p.region}: ${p.first}`,
    help: 'look at `plinth cost`, which names each of them, and leave room for them in the budget',
  },
} satisfies Catalogue
