import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import shop from '../../blueprints/shop/platform.ts'
import { compile } from '../../packages/plinth/src/compile.ts'
import { find } from '../../packages/plinth/src/graph/graph.ts'
import { kubectlNotFound, tryFindKubectl } from '../kubernetes/kubectl.ts'

/**
 * What the External Secrets Operator makes of the templates of the shop. It fills them with Go's own template engine,
 * and so does kubectl.
 */

const { graph } = compile(shop)

/** Every visible ASCII character: a password may have any of them, whoever sets it. */
const awkward = Array.from({ length: 94 }, (_, i) => String.fromCodePoint(33 + i)).join('')
const secret = { username: 'app', password: awkward, host: 'store.example.com', port: '4711', dbname: 'ecommerce_demo' }

type Texts = Readonly<Record<string, string>>

/** The Secret that the operator would make of an ExternalSecret. */
function secretOf(name: string): Texts {
  const { args } = find(graph, `demo/gitops/ExternalSecret/ecommerce-demo/${name}`)
  const { target } = args.spec as { readonly target: { readonly template: { readonly data: Texts } } }
  return Object.fromEntries(Object.entries(target.template.data).map(([key, text]) => [key, filledIn(text)]))
}

function filledIn(template: string): string {
  const values = Object.entries(secret).map(([key, value]) => `--from-literal=${key}=${value}`)
  const options = ['--dry-run=client', '-o', `go-template={{ with .data }}${template}{{ end }}`]
  return execFileSync('kubectl', ['create', 'configmap', 'values', ...values, ...options], { encoding: 'utf8' })
}

test('DATABASE_URL leads to the database, whatever the password is made of', ({ skip }) => {
  skip(tryFindKubectl() === undefined, kubectlNotFound)
  const { DATABASE_URL } = secretOf('backend-database')
  const url = new URL(DATABASE_URL ?? '')
  expect(decodeURIComponent(url.password)).toBe(awkward)
  expect({ ...secret, password: '' }).toEqual({
    username: decodeURIComponent(url.username),
    password: '',
    host: url.hostname,
    port: url.port,
    dbname: url.pathname.slice(1),
  })
  expect(url.searchParams.get('sslmode')).toBe('require')
})

test('REDIS_PASSWORD is the token as it is, and REDIS_URL speaks TLS without it', ({ skip }) => {
  skip(tryFindKubectl() === undefined, kubectlNotFound)
  expect(secretOf('backend-redis')).toEqual({
    REDIS_PASSWORD: awkward,
    REDIS_URL: 'rediss://store.example.com:4711',
  })
})
