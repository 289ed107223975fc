import { isCommon } from './common.ts'
import { isLeaked } from './leaked.ts'

export interface PasswordPolicy {
  /** Characters. Default: 10. */
  readonly minLength?: number
  /** Characters. Default: 200; a bound keeps a megabyte out of scrypt. */
  readonly maxLength?: number
  /**
   * Asks a corpus of leaked passwords. Default: the 49,000 that leaks hold most often, in this process; give another one
   * where a larger corpus is at hand. Its failure does not stop anybody from choosing a password.
   */
  readonly leaked?: (password: string) => Promise<boolean>
}

export type PasswordMistake = 'too-short' | 'too-long' | 'contains-name' | 'too-uniform' | 'common' | 'leaked'

/** For the person who chooses: what is wrong, and what would be right. */
export const passwordMistakes: Readonly<Record<PasswordMistake, string>> = {
  'too-short': 'Use a longer password; a few words in a row are fine.',
  'too-long': 'Use a shorter password.',
  'contains-name': 'Leave your name and your address out of the password.',
  'too-uniform': 'Use more different characters.',
  common: 'This is a common pattern that is tried first. Use words that do not belong together.',
  leaked: 'This password was part of a leak elsewhere. Use another one.',
}

/** What is wrong with a new password; empty when it is fine. There is no rule for digits or signs: they help guessers. */
export async function passwordMistakesOf(
  password: string,
  about: { readonly email?: string; readonly name?: string } = {},
  policy: PasswordPolicy = {},
): Promise<readonly PasswordMistake[]> {
  const { minLength = 10, maxLength = 200, leaked = isLeaked } = policy
  const text = password.normalize('NFKC')
  const length = Array.from(text).length
  if (length > maxLength) return ['too-long']
  const found: PasswordMistake[] = []
  if (length < minLength) found.push('too-short')
  if (containsName(text, about)) found.push('contains-name')
  if (new Set(text.toLowerCase()).size < 5) found.push('too-uniform')
  if (isCommon(text)) found.push('common')
  if (found.length === 0 && (await leaked(text).catch(() => false))) found.push('leaked')
  return found
}

/** A part of a name counts from four letters on, and only when it makes up half of the password or more. */
function containsName(password: string, about: { readonly email?: string; readonly name?: string }): boolean {
  const parts = `${about.email?.split('@')[0] ?? ''} ${about.name ?? ''}`.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  const text = password.toLowerCase()
  return parts.some((part) => part.length >= 4 && part.length * 2 >= text.length && text.includes(part))
}
