import { createClient, type Client } from '@plinth/kit'
import { shop } from '@shop/contract'

export interface Browser {
  readonly client: Client<typeof shop>
  /** What the browser would send back. */
  readonly cookies: ReadonlyMap<string, string>
}

/** A person's browser: keeps cookies, and says with each write that it is a page of the shop that writes. */
export function openBrowser(baseUrl: string, headers: Readonly<Record<string, string>> = {}): Browser {
  const cookies = new Map<string, string>()
  const keep = (line: string): void => {
    const [pair = '', ...attributes] = line.split(';')
    const at = pair.indexOf('=')
    const name = pair.slice(0, at)
    if (attributes.some((attribute) => attribute.trim().toLowerCase() === 'max-age=0')) cookies.delete(name)
    else cookies.set(name, pair.slice(at + 1))
  }
  const fetchWithCookies: typeof fetch = async (input, init) => {
    const request = new Request(input, init)
    const all = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    if (all !== '') request.headers.set('cookie', all)
    request.headers.set('x-csrf', '1')
    request.headers.set('user-agent', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0')
    for (const [name, value] of Object.entries(headers)) request.headers.set(name, value)
    const response = await fetch(request)
    for (const line of response.headers.getSetCookie()) keep(line)
    return response
  }
  return { client: createClient(shop, { baseUrl, fetch: fetchWithCookies }), cookies }
}
