export type { Currency } from './currency.ts'
export { divideHalfEven } from './half-even.ts'
export {
  addMoney,
  allocateMoney,
  compareMoney,
  formatMoney,
  Money,
  money,
  portionOf,
  subtractMoney,
  timesMoney,
  tryParseMoney,
  zeroMoney,
} from './money.ts'
