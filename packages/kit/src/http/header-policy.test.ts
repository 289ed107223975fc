import { readFile } from 'node:fs/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { startBookshop, type StartedBookshop } from '#testing/start-bookshop.ts'
import { contentSecurityPolicyText, headerPolicyAsList, strictHeaderPolicy } from './header-policy.ts'

let shop: StartedBookshop | undefined
afterEach(() => shop?.stop())

const edge = new URL('../../../../blueprints/shop/golden/terraform/', import.meta.url)

describe('behaviour 32: one policy for the server and the CDN', () => {
  const addresses = ['/api/books', '/api/books/none', '/health', '/openapi.json', '/nowhere']

  test.each(addresses)('%s carries each header of the policy', async (path) => {
    shop = await startBookshop()
    const { headers } = await fetch(`${shop.url}${path}`)
    for (const [name, value] of headerPolicyAsList(strictHeaderPolicy)) expect(headers.get(name)).toBe(value)
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('server')).toBeNull()
  })

  test('no script but our own files, no frame, no plug-in', () => {
    const text = contentSecurityPolicyText(strictHeaderPolicy.contentSecurityPolicy)
    expect(text).not.toMatch(/unsafe|\*|https?:/)
    expect(text).toContain("frame-ancestors 'none'")
    expect(text).toContain("object-src 'none'")
  })

  test.each(['demo', 'production'])(
    'the CDN of %s is the same policy: its Terraform can be written from it',
    async (environment) => {
      const emitted = await readFile(new URL(`${environment}/edge/cdn-policies.tf`, edge), 'utf8')
      expect(assignmentsIn(emitted)).toMatchObject(cloudFrontArguments())
    },
  )
})

/** What CloudFront has a field for; `x-content-type-options` is a block without one. */
function cloudFrontArguments(): Readonly<Record<string, string>> {
  const { strictTransportSecurity, frameOptions, referrerPolicy, contentSecurityPolicy } = strictHeaderPolicy
  return {
    access_control_max_age_sec: String(strictTransportSecurity.maxAgeSeconds),
    include_subdomains: String(strictTransportSecurity.includeSubdomains),
    frame_option: `"${frameOptions}"`,
    referrer_policy: `"${referrerPolicy}"`,
    content_security_policy: `"${contentSecurityPolicyText(contentSecurityPolicy)}"`,
  }
}

function assignmentsIn(terraform: string): Readonly<Record<string, string>> {
  const lines = [...terraform.matchAll(/^\s+(\w+)\s+= (.*)$/gm)]
  return Object.fromEntries(lines.map(([, name = '', value = '']): [string, string] => [name, value]))
}
