import type { ProblemError } from '@plinth/kit/contract'
import type { z } from 'zod'

/** The message of each refused field, by its name. */
export type FormErrors = Readonly<Record<string, string>>

type Issue = z.core.$ZodIssue

const missing = 'Please fill this in.'

/** The first thing that is wrong with each field, in words for the person who filled it in. */
export function errorsFrom(issues: readonly Issue[]): FormErrors {
  const errors: Record<string, string> = {}
  for (const issue of issues) errors[issue.path.join('.')] ??= messageOf(issue)
  return errors
}

function messageOf(issue: Issue): string {
  if (issue.code === 'too_small')
    return issue.origin === 'string' ? tooShort(Number(issue.minimum)) : `At least ${issue.minimum}.`
  if (issue.code === 'too_big')
    return issue.origin === 'string' ? `At most ${issue.maximum} characters.` : `At most ${issue.maximum}.`
  if (issue.code === 'invalid_format' && issue.format === 'email') return 'This does not look like an e-mail address.'
  if (issue.code === 'invalid_type' || issue.code === 'invalid_value') return missing
  return issue.message.startsWith('must') ? `This ${issue.message}.` : 'Please check this.'
}

function tooShort(minimum: number): string {
  return minimum <= 1 ? missing : `At least ${minimum} characters.`
}

/** What the server refused, by the fields of the form: `body.address.city` belongs to the field `address.city`. */
export function errorsOf(problem: ProblemError): FormErrors {
  return Object.fromEntries(problem.errors.map(({ path, message }) => [path.replace(/^body\./, ''), message]))
}
