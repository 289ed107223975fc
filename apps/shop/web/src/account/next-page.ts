const home = '/account/orders'

/** Where to go after signing in: `?next=/checkout`. Only a path of this shop counts, never another site. */
export function nextPage(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? home
  return /^\/(?![/\\])/.test(next) ? next : home
}
