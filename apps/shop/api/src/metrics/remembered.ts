/** Loads at most once in so many milliseconds. A failure is not remembered: the next one who asks tries again. */
export function rememberedFor<Value>(milliseconds: number, load: () => Promise<Value>): () => Promise<Value> {
  let kept: Promise<Value> | undefined
  let until = 0
  return () => {
    if (kept === undefined || performance.now() > until) {
      kept = load()
      until = performance.now() + milliseconds
      kept.catch(() => {
        until = 0
      })
    }
    return kept
  }
}
