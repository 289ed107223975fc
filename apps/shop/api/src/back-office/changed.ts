type Change<Whole> = { readonly [Key in keyof Whole]?: Whole[Key] | undefined }

/** The object with what a request gives in place of what it had; what the request leaves out stays. */
export function changed<Whole extends object>(before: Whole, change: Change<Whole>): Whole {
  const given = Object.entries(change).filter(([, value]) => value !== undefined)
  return { ...before, ...Object.fromEntries(given) }
}
