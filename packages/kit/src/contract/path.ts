/** The names of the parameters of `/api/products/:slug/reviews/:id`, in order. */
export function pathNames(path: string): readonly string[] {
  return [...path.matchAll(/:([^/]+)/g)].map((match) => match[1] ?? '')
}

/** The path with its parameters filled in, each encoded. */
export function filledPath(path: string, params: Readonly<Record<string, unknown>>): string {
  return path.replaceAll(/:([^/]+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
}
