/** The quotient as a whole number; exactly between two it goes to the even one: 2.5 and 1.5 are both 2, -2.5 is -2. */
export function divideHalfEven(numerator: bigint, denominator: bigint): number {
  if (denominator === 0n) throw new RangeError('division by zero')
  const negative = numerator < 0n !== denominator < 0n
  const [top, bottom] = [magnitude(numerator), magnitude(denominator)]
  const quotient = top / bottom
  const twiceRest = (top % bottom) * 2n
  const up = twiceRest > bottom || (twiceRest === bottom && quotient % 2n === 1n)
  const rounded = quotient + (up ? 1n : 0n)
  return Number(negative ? -rounded : rounded)
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value
}
