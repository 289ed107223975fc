/** What a card of the fake provider does when it is charged. */
export type CardBehaviour =
  | 'pays'
  | 'declines'
  | 'lacks-funds'
  | 'challenges'
  | 'times-out'
  | 'pays-late'
  | 'tells-twice'

interface TestCard {
  readonly number: string
  readonly name: string
  readonly does: string
  readonly behaviour: CardBehaviour
}

/** Numbers that no bank gives out. Any other number that passes the check digit pays. */
export const testCards: readonly TestCard[] = [
  { number: '4242424242424242', name: 'Success', does: 'pays at once', behaviour: 'pays' },
  { number: '4000000000000002', name: 'Decline', does: 'is declined', behaviour: 'declines' },
  { number: '4000000000009995', name: 'Insufficient funds', does: 'has too little money', behaviour: 'lacks-funds' },
  { number: '4000000000003220', name: 'Challenge', does: 'asks the buyer to confirm', behaviour: 'challenges' },
  { number: '4000000000000119', name: 'Timeout', does: 'is charged, but the answer gets lost', behaviour: 'times-out' },
  { number: '4000000000000259', name: 'Late', does: 'says yes some time later, by webhook', behaviour: 'pays-late' },
  {
    number: '4000000000000341',
    name: 'Twice',
    does: 'pays at once and sends every webhook twice',
    behaviour: 'tells-twice',
  },
]

/** Undefined for a number that fails the check digit: a typing mistake, which the bank of the card declines. */
export function tryFindBehaviour(number: string): CardBehaviour | undefined {
  const card = testCards.find((candidate) => candidate.number === number)
  return card?.behaviour ?? (passesCheckDigit(number) ? 'pays' : undefined)
}

/** The Luhn algorithm: every second digit from the right counts twice. */
function passesCheckDigit(number: string): boolean {
  const digits = number.split('').toReversed().map(Number)
  const sum = digits.reduce((total, digit, index) => total + (index % 2 === 0 ? digit : crossSum(digit * 2)), 0)
  return sum % 10 === 0
}

function crossSum(value: number): number {
  return value > 9 ? value - 9 : value
}
