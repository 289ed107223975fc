export { generalProblems, type GeneralCode, type ProblemCatalogue, type ProblemKind } from './catalogue.ts'
export { Problem, PROBLEM_MEDIA_TYPE, ProblemIssue, problemType, type ProblemDocument } from './problem.ts'
export { problem, ProblemError, ThrownProblem, type ProblemCode, type ProblemDetails } from './problem-error.ts'
