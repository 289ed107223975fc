/** Digits after the point, ISO 4217. A currency is added here before anybody can use it. */
export const minorDigits = {
  USD: 2,
  EUR: 2,
  GBP: 2,
  CHF: 2,
  JPY: 0,
  KWD: 3,
} as const satisfies Readonly<Record<string, number>>

export type Currency = keyof typeof minorDigits

const symbols: Partial<Record<Currency, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥' }

/** The sign before the amount; currencies without a sign of their own have their code and a space. */
export function signOf(currency: Currency): string {
  return symbols[currency] ?? `${currency} `
}
