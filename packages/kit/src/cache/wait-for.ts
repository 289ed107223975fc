/** The result of shared work, unless the signal of this one caller aborts first. */
export function waitFor<Result>(result: Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
  if (signal === undefined) return result
  return new Promise((resolve, reject) => {
    // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- the reason of the caller, as it was given
    const leave = (): void => reject(signal.reason)
    if (signal.aborted) leave()
    signal.addEventListener('abort', leave, { once: true })
    result.finally(() => signal.removeEventListener('abort', leave)).then(resolve, reject)
  })
}
