/** How a piece of work with a time limit ended. */
export type Ending =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly error: unknown }
  /** It may still go on; nobody waits for it. */
  | { readonly kind: 'too late' }

/** Waits for the work until `end`, in milliseconds of `performance.now()`. Never throws. */
export async function notAfter(end: number, work: () => Promise<void>): Promise<Ending> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ kind: 'too late' }), Math.max(0, end - performance.now()))
    const settle = (ending: Ending): void => {
      clearTimeout(timer)
      resolve(ending)
    }
    work().then(
      () => settle({ kind: 'done' }),
      (error: unknown) => settle({ kind: 'failed', error }),
    )
  })
}
