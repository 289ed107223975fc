import type { Subject } from '#answers/subject.ts'
import { amountAsText, centsOf } from '#cost/cents.ts'
import { compareWithDocument } from '#cost/document.ts'
import { estimate, type Estimate } from '#cost/estimate.ts'
import { sum } from '#cost/money.ts'
import type { Problem } from '#cost/problem.ts'
import { promisePrices } from '#cost/promises.ts'
import { whatIf, type Asked, type WhatIf } from '#cost/what-if.ts'
import { asJson } from '../report.ts'
import type { ExitCode, Shell } from '../shell.ts'
import type { Priced } from './open.ts'
import type { CostOptions } from './options.ts'

/** One environment with everything that was asked about it. */
interface Answered {
  readonly subject: Subject
  readonly asked: Asked
  readonly estimate: Estimate
  readonly whatIfs: readonly WhatIf[]
}

/** Prices each environment and prints what was asked. */
export async function answerCost(priced: Priced, options: CostOptions, shell: Shell): Promise<ExitCode> {
  const printed = await printedOf(priced, options, shell)
  if (typeof printed !== 'string') {
    shell.err(`error: ${printed.problem}\n`)
    return 2
  }
  shell.out(printed)
  return 0
}

async function printedOf(priced: Priced, options: CostOptions, shell: Shell): Promise<string | Problem> {
  const { compare, explain, document } = options
  if (compare !== undefined) return await compared(priced, compare, options, shell)
  if (explain !== undefined) return await explanations(priced, explain, options, shell)
  const answers: Answered[] = []
  for (const subject of priced.subjects) {
    const asked = { subject, assumptions: priced.assumptions, ...(priced.platform && { platform: priced.platform }) }
    const whatIfs = answersTo(asked, options.whatIf ?? [])
    if ('problem' in whatIfs) return whatIfs
    answers.push({ subject, asked, estimate: estimate(subject, priced.assumptions), whatIfs })
  }
  const about = priced.document?.environment
  if (document !== undefined && answers.every(({ subject: { environment } }) => environment !== about)) {
    return { problem: `the document is about '${about}', which is not among what is priced` }
  }
  return options.json === true ? await asData(answers, priced, options) : await asText(answers, priced, options, shell)
}

/** `demo,production`: the second beside the first. */
async function compared(
  { subjects, assumptions }: Priced,
  names: string,
  { json }: CostOptions,
  { paint }: Shell,
): Promise<string | Problem> {
  const [a, b] = names.split(',').map((name) => subjects.find(({ environment }) => environment === name))
  const known = subjects.map(({ environment }) => environment).join(', ')
  if (a === undefined || b === undefined) return { problem: `--compare takes two environments of: ${known}` }
  const [one, other] = [estimate(a, assumptions), estimate(b, assumptions)]
  if (json === true) return asJson(await betweenAsJson(one, other))
  const { betweenAsText } = await import('../print/cost/between.ts')
  return betweenAsText(one, other, paint)
}

async function betweenAsJson(one: Estimate, other: Estimate): Promise<object> {
  const [{ between }, { inDollars }] = await Promise.all([import('#cost/between.ts'), import('../print/cost/data.ts')])
  return {
    environments: [one, other].map(({ environment, total }) => ({ environment, total: inDollars(total) })),
    lines: between(one, other).map(({ a, b, difference, ...line }) => ({
      ...line,
      a: inDollars(a),
      b: inDollars(b),
      difference: inDollars(difference),
    })),
  }
}

async function explanations(
  { subjects, assumptions, locator }: Priced,
  word: string,
  { json }: CostOptions,
  { paint, cwd }: Shell,
): Promise<string | Problem> {
  const { explained } = await import('./explain.ts')
  const { answerAsData, answerAsText } = await import('../print/answer.ts')
  const found = subjects.map((subject) => explained(word, subject, estimate(subject, assumptions)))
  const answers = found.flatMap((one) => ('problem' in one ? [] : one))
  const [problem] = found.flatMap((one) => ('problem' in one ? [one] : []))
  if (answers.length === 0 && problem !== undefined) return problem
  const style = { paint, cwd, locate: await locator() }
  if (json === true) return asJson({ answers: answers.map((answer) => answerAsData(answer, style)) })
  return answers.map((answer) => answerAsText(answer, style)).join('\n')
}

/** Each change alone, and all of them together when there are several. */
function answersTo(asked: Asked, changes: readonly string[]): readonly WhatIf[] | Problem {
  const found: WhatIf[] = []
  for (const group of changes.length > 1 ? [...changes.map((change) => [change]), changes] : [changes]) {
    if (group.length === 0) continue
    const answer = whatIf(asked, group)
    if ('problem' in answer) return answer
    found.push(answer)
  }
  return found
}

async function asText(
  answers: readonly Answered[],
  { document }: Priced,
  { by, promises }: CostOptions,
  { paint }: Shell,
): Promise<string> {
  const { estimateAsText } = await import('../print/cost/estimate.ts')
  const { promisesAsText, whatIfAsText } = await import('../print/cost/what-if.ts')
  const { comparisonAsText } = await import('../print/cost/document.ts')
  const blocks = answers.flatMap(({ subject, asked, estimate: bill, whatIfs }) => [
    estimateAsText(subject, bill, by, paint),
    ...whatIfs.map((one) => whatIfAsText(one, paint)),
    ...(promises === true && asked.platform !== undefined ? [promisesAsText(promisePrices(asked), paint)] : []),
    ...(document?.environment === bill.environment
      ? [comparisonAsText(document, compareWithDocument(document, bill), paint)]
      : []),
  ])
  return [...blocks, ...(answers.length > 1 ? [together(answers)] : [])].join('\n')
}

function together(answers: readonly Answered[]): string {
  const { min, likely, max } = sum(answers.map(({ estimate: { total } }) => total))
  const [least, usual, most] = [min, likely, max].map((money) => amountAsText(centsOf(money)))
  return `all ${answers.length} environments: ${usual} USD a month, between ${least} and ${most}\n`
}

async function asData(answers: readonly Answered[], { document }: Priced, { promises }: CostOptions): Promise<string> {
  const { comparisonAsData, estimateAsData, inDollars, promiseAsData, whatIfAsData } =
    await import('../print/cost/data.ts')
  return asJson({
    total: inDollars(sum(answers.map(({ estimate: { total } }) => total))),
    environments: answers.map(({ subject, asked, estimate: bill, whatIfs }) => ({
      ...estimateAsData(subject, bill),
      ...(whatIfs.length > 0 && { whatIfs: whatIfs.map(whatIfAsData) }),
      ...(promises === true && { promises: promisePrices(asked).map(promiseAsData) }),
      ...(document?.environment === bill.environment && {
        document: comparisonAsData(compareWithDocument(document, bill)),
      }),
    })),
  })
}
