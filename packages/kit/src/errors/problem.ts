import { z } from 'zod'

/** One refused value: where it stands in the request, such as `body.lines.0.quantity`, and what is wrong with it. */
export const ProblemIssue = z.object({ path: z.string(), message: z.string() })

/**
 * A problem document (RFC 9457), the only shape of an answer that is not a success. `code` is stable and made for
 * programs; `detail` is a sentence for people. Further members belong to the code.
 */
export const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string().optional(),
  code: z.string(),
  correlationId: z.string(),
  errors: z.array(ProblemIssue).optional(),
})

export type ProblemDocument = z.output<typeof Problem>
export type ProblemIssue = z.output<typeof ProblemIssue>

export const PROBLEM_MEDIA_TYPE = 'application/problem+json'

/** The identifier that RFC 9457 wants beside our code: a name, not an address to open. */
export function problemType(code: string): string {
  return `urn:problem-type:${code.replaceAll('/', ':')}`
}
