import { passwordMistakes, passwordMistakesOf } from '@plinth/kit'
import { shop } from '@shop/contract'

/** Refuses a password that is easy to guess, with everything that is wrong with it. */
export async function requireStrongPassword(
  password: string,
  about: { readonly email?: string; readonly name?: string; readonly field: string },
): Promise<void> {
  const { field, ...person } = about
  const mistakes = await passwordMistakesOf(password, person)
  if (mistakes.length === 0) return
  const errors = mistakes.map((mistake) => ({ path: `body.${field}`, message: passwordMistakes[mistake] }))
  throw shop.problem('account/weak-password', { detail: errors.map(({ message }) => message).join(' '), errors })
}
