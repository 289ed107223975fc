import { ProblemError } from '@plinth/kit'

/** The code with which a call was refused: `expect(await problemOf(client.getCart())).toBe('cart/empty')`. */
export async function problemOf(call: Promise<unknown>): Promise<string> {
  try {
    await call
  } catch (error) {
    if (error instanceof ProblemError) return error.code
    throw error
  }
  return 'no problem at all'
}
