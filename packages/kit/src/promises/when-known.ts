/**
 * Goes on with a value at once where it is there, and with a promise of it where it is not. A promise costs a microsecond
 * in a process that keeps scopes: worth it for what every request passes, and for nothing else.
 */
export function whenKnown<Value, Result>(
  value: Value | Promise<Value>,
  work: (value: Value) => Result | Promise<Result>,
): Result | Promise<Result> {
  return value instanceof Promise ? value.then(work) : work(value)
}
