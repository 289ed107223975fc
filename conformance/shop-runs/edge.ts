import { expect } from 'vitest'
import type { System } from '../../packages/plinth/src/local/drivers/system.ts'

/** What CloudFront is told to do, asked of the running edge and of the services behind it. */
export const atTheEdge: Readonly<Record<string, (system: System) => Promise<void>>> = {
  'static files come out of the cache from the second time on, and browsers keep them': async ({ url }) => {
    const html = await (await fetch(url)).text()
    const [file = 'none'] = /\/static\/[^"]+\.js/.exec(html) ?? []
    const first = await fetch(url + file)
    const second = await fetch(url + file)
    expect(first.headers.get('x-cache')).toMatch(/^Miss/)
    expect(second.headers.get('x-cache')).toMatch(/^Hit/)
    expect(second.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(await second.text()).toBe(await first.text())
  },

  'nothing of the API is ever cached, not even what everybody may see': async ({ url }) => {
    for (const path of ['/api/categories', '/api/categories', '/api/cart', '/api/nowhere', '/api/nowhere']) {
      const { headers } = await fetch(url + path)
      expect(headers.get('x-cache'), path).not.toMatch(/^Hit/)
      expect(headers.get('cache-control'), path).toBe('no-store')
    }
  },

  'pages, files and API send the security headers of the CDN, with the CDN in front and without': async (system) => {
    const wanted = policyOf(system)
    expect(Object.keys(wanted)).toContain('content-security-policy')
    const [frontend, backend] = ['frontend', 'backend'].map((name) => addressOf(system, name))
    for (const address of [
      ...['/', '/cart', '/api/categories', '/api/nowhere', '/images/products/stoneware-mug-sand/240.svg'].flatMap(
        (path) => [system.url + path, frontend + path],
      ),
      `${backend}/api/categories`,
      `${backend}/api/nowhere`,
    ]) {
      const { headers } = await fetch(address)
      const sent = Object.fromEntries(Object.keys(wanted).map((name) => [name, headers.get(name)]))
      expect(sent, address).toEqual(wanted)
    }
  },
}

/** Headers of the emitted policy; every behaviour of the distribution has the same. */
function policyOf({ plan }: System): Readonly<Record<string, string>> {
  const policies = (plan.edge?.behaviours ?? []).map(({ headers }) =>
    Object.fromEntries(headers.map(({ name, value }) => [name, value])),
  )
  const [first = {}, ...others] = policies
  for (const other of others) expect(other).toEqual(first)
  return first
}

function addressOf(system: System, service: string): string {
  const { address } = system.processes().find(({ name }) => name === service) ?? {}
  if (address === undefined) throw new Error(`${service} does not listen`)
  return `http://${address.host}:${address.port}`
}
