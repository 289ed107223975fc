import { problem, type ProblemDetails, type ThrownProblem } from '#errors/problem-error.ts'
import { generalProblems, type GeneralCode, type ProblemCatalogue } from '#errors/catalogue.ts'
import type { ContractDefinition, RouteTable } from './definition.ts'
import { contractMistakes } from './mistakes.ts'

/** Everything that both sides of an API know. */
export interface Contract<
  Routes extends RouteTable = RouteTable,
  Errors extends ProblemCatalogue = ProblemCatalogue,
> extends ContractDefinition<Routes, Errors> {
  /** The general problems and those of this contract, by code. */
  readonly problems: ProblemCatalogue
  /** As `problem`, for the codes of this contract alone: a misspelt one does not compile. */
  readonly problem: (code: GeneralCode | (keyof Errors & string), details?: ProblemDetails) => ThrownProblem
}

/** Refuses a contract that contradicts itself: that is a mistake in the program, so it throws when the module loads. */
export function contract<const Routes extends RouteTable, const Errors extends ProblemCatalogue>(
  definition: ContractDefinition<Routes, Errors>,
): Contract<Routes, Errors> {
  const problems = { ...generalProblems, ...definition.errors }
  const mistakes = contractMistakes(definition, problems)
  if (mistakes.length > 0) throw new Error(`contract ${definition.title}:\n  ${mistakes.join('\n  ')}`)
  return { ...definition, problems, problem }
}
