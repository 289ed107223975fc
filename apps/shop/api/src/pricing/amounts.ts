import { allocateMoney, divideHalfEven, money } from '@plinth/kit'

/** Parts of amounts in cents. Rounding is half-even everywhere, so that many small roundings do not drift one way. */

/** `numerator / denominator` as a whole number; a half goes to the even neighbour. */
export function roundHalfEven(numerator: number, denominator: number): number {
  return divideHalfEven(BigInt(numerator), BigInt(denominator))
}

/** A share in hundred-thousandths: 7 250 is 7.25 %. The unit is that small because tax rates have three decimals. */
export const wholeShare = 100_000

export function shareOf(amount: number, share: number): number {
  return divideHalfEven(BigInt(amount) * BigInt(share), BigInt(wholeShare))
}

/** Splits an amount by weight into parts that add up to it exactly. Where nothing weighs anything, nothing is given. */
export function splitByWeight(amount: number, weights: readonly number[]): readonly number[] {
  if (weights.every((weight) => weight === 0)) return weights.map(() => 0)
  return allocateMoney(money(amount, 'USD'), weights).map((part) => part.amount)
}

export function sumOf(amounts: Iterable<number>): number {
  let sum = 0
  for (const amount of amounts) sum += amount
  return sum
}
