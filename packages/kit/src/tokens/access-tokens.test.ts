import { createHmac } from 'node:crypto'
import { exportSPKI, generateKeyPair, importJWK, SignJWT } from 'jose'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAccessTokens, type AccessTokenOptions, type AccessTokens, type TokenFault } from './access-tokens.ts'
import { memoryKeys } from './memory-tokens.ts'
import { algorithms, type Algorithm, type KeyStore } from './signing-key.ts'
import { createSigningKeys } from './signing-keys.ts'

const issuer = 'https://shop.example'
const audience = 'https://shop.example/api'
const ann = { subject: 'ann', roles: ['customer'] }
const MINUTE = 60_000

async function service(
  algorithm: Algorithm = 'EdDSA',
  options: Partial<AccessTokenOptions> = {},
): Promise<{ readonly tokens: AccessTokens; readonly store: KeyStore }> {
  const store = memoryKeys()
  const keys = createSigningKeys({ store, algorithm })
  await keys.refresh()
  return { tokens: createAccessTokens({ keys, issuer, audience, ...options }), store }
}

test.each(algorithms)('a token signed with %s says who bears it, for ten minutes', async (algorithm) => {
  let now = Date.now()
  const { tokens } = await service(algorithm, { now: () => now })
  const { token, expiresAt } = await tokens.issue(ann)
  expect(await tokens.verify(token)).toEqual({ valid: true, claims: ann, expiresAt })
  now += 10 * MINUTE - 1_000
  expect(await tokens.verify(token)).toMatchObject({ valid: true })
  now += 7_000
  expect(await tokens.verify(token)).toEqual({ valid: false, because: 'expired' })
})

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

describe.each(algorithms)('behaviour 28: attacks on %s', (algorithm) => {
  const claims = (): Record<string, unknown> => {
    const now = Math.floor(Date.now() / 1000)
    return { sub: 'ann', roles: ['admin'], iss: issuer, aud: audience, iat: now, exp: now + 600, jti: 'x' }
  }
  const attacks: Readonly<Record<string, (target: Awaited<ReturnType<typeof service>>) => Promise<string>>> = {
    'no signature (none)': async ({ store }) => {
      const kid = (await store.list())[0]?.kid
      return `${part({ alg: 'none', kid, typ: 'at+jwt' })}.${part(claims())}.`
    },
    'HMAC with the public key as the secret': async ({ store }) => {
      const [key] = await store.list()
      const publicKey = await importJWK({ ...key?.publicJwk }, algorithm, { extractable: true })
      if (publicKey instanceof Uint8Array) throw new Error('not a public key')
      const head = `${part({ alg: 'HS256', kid: key?.kid, typ: 'at+jwt' })}.${part(claims())}`
      return `${head}.${createHmac('sha256', await exportSPKI(publicKey))
        .update(head)
        .digest('base64url')}`
    },
    'a key of the attacker under our kid': async ({ store }) =>
      signed(claims(), { kid: (await store.list())[0]?.kid ?? '' }),
    'a key of the attacker under its own kid': () => signed(claims(), { kid: 'attacker' }),
    'a key of the attacker inside the token (jwk)': async () => {
      const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
      const jwk = await crypto.subtle.exportKey('jwk', publicKey)
      const header = { alg: 'ES256', typ: 'at+jwt', jwk: { kty: 'EC', crv: 'P-256', x: jwk.x ?? '', y: jwk.y ?? '' } }
      return new SignJWT(claims()).setProtectedHeader(header).sign(privateKey)
    },
    'no kid': () => signed(claims(), {}),
    'claims exchanged under a real signature': async ({ tokens }) => {
      const [header, , signature] = (await tokens.issue(ann)).token.split('.')
      return `${header}.${part(claims())}.${signature}`
    },
    'a signature with one bit turned': async ({ tokens }) => {
      const [header, payload, signature = ''] = (await tokens.issue(ann)).token.split('.')
      const bytes = Buffer.from(signature, 'base64url')
      bytes.writeUInt8(bytes.readUInt8(10) ^ 1, 10)
      return `${header}.${payload}.${bytes.toString('base64url')}`
    },
    'another service': ({ store }) => oursWith(store, { aud: 'https://shop.example/admin' }),
    'another issuer': ({ store }) => oursWith(store, { iss: 'https://evil.example' }),
    'an expired token': ({ store }) => oursWith(store, { exp: Math.floor(Date.now() / 1000) - 10 }),
    'a token of tomorrow': ({ store }) => oursWith(store, { nbf: Math.floor(Date.now() / 1000) + 86_400 }),
    'a token without an end': ({ store }) => oursWith(store, { exp: undefined }),
    'a token without an id': ({ store }) => oursWith(store, { jti: undefined }),
    'a token without a subject': ({ store }) => oursWith(store, { sub: undefined }),
    'roles that are no list of texts': ({ store }) => oursWith(store, { roles: [1] }),
    'an ID token instead of an access token': ({ store }) => oursWith(store, {}, 'JWT'),
    nonsense: async () => 'not.a.token',
    nothing: async () => '',
  }
  const expected: Readonly<Record<string, TokenFault>> = {
    'no signature (none)': 'algorithm-not-allowed',
    'HMAC with the public key as the secret': 'algorithm-not-allowed',
    'a key of the attacker under our kid': algorithm === 'ES256' ? 'wrong-signature' : 'algorithm-not-allowed',
    'a key of the attacker under its own kid': 'unknown-key',
    'a key of the attacker inside the token (jwk)': 'unknown-key',
    'no kid': 'unknown-key',
    'claims exchanged under a real signature': 'wrong-signature',
    'a signature with one bit turned': 'wrong-signature',
    'another service': 'wrong-audience',
    'another issuer': 'wrong-issuer',
    'an expired token': 'expired',
    'a token of tomorrow': 'not-yet-valid',
    'a token without an end': 'wrong-claims',
    'a token without an id': 'wrong-claims',
    'a token without a subject': 'wrong-claims',
    'roles that are no list of texts': 'wrong-claims',
    'an ID token instead of an access token': 'wrong-claims',
    nonsense: 'malformed',
    nothing: 'malformed',
  }

  /** Signed with our own key, as no attacker can: what else is checked must hold by itself. */
  async function oursWith(store: KeyStore, changed: Record<string, unknown>, typ = 'at+jwt'): Promise<string> {
    const [key] = await store.list()
    const privateKey = await importJWK({ ...key?.privateJwk }, algorithm)
    return new SignJWT({ ...claims(), ...changed })
      .setProtectedHeader({ alg: algorithm, kid: key?.kid ?? '', typ })
      .sign(privateKey)
  }

  async function signed(payload: Record<string, unknown>, header: { readonly kid?: string }): Promise<string> {
    const { privateKey } = await generateKeyPair('ES256')
    return new SignJWT(payload).setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', ...header }).sign(privateKey)
  }

  test('the tokens that the attacks are made of would be valid', async () => {
    const { tokens, store } = await service(algorithm)
    expect(await tokens.verify(await oursWith(store, {}))).toMatchObject({ valid: true })
  })

  test.each(Object.entries(attacks))('refused: %s', async (name, attack) => {
    const target = await service(algorithm)
    const verdict = await target.tokens.verify(await attack(target))
    expect(verdict).toEqual({ valid: false, because: expected[name] })
  })
})

test('law: no text is an error, and only our tokens are valid', async () => {
  const { tokens } = await service()
  const { token } = await tokens.issue(ann)
  const anywhere = fc.record({ at: fc.nat(token.length - 1), with: fc.string({ minLength: 1, maxLength: 3 }) })
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), anywhere), async (change) => {
      const text =
        typeof change === 'string' ? change : token.slice(0, change.at) + change.with + token.slice(change.at + 1)
      const verdict = await tokens.verify(text)
      // The last characters of a signature carry bits that mean nothing, so a change there can be none.
      if (verdict.valid) expect(verdict.claims).toEqual(ann)
    }),
  )
})
