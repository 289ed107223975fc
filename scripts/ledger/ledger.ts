import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { examiner, type Blueprint } from './examine.ts'
import { judge, type Judged } from './judge.ts'
import { readRequirements } from './requirement.ts'

export interface Ledger {
  readonly judged: readonly Judged[]
  /** What is wrong with the ledger itself: rows that are missing, words that nobody knows. */
  readonly mistakes: readonly string[]
}

/** Reads the ledger of a blueprint and looks at all of its evidence. */
export function readLedger(folder: string, blueprint: Blueprint): Ledger {
  const document = load(readFileSync(join(folder, 'requirements.yaml'), 'utf8'))
  const { rows, mistakes } = readRequirements(document)
  return { judged: judge(rows, examiner(blueprint)), mistakes }
}
