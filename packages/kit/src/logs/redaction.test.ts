import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordLog } from '#testing/log-lines.ts'
import { isSecretName, redactText } from './redaction.ts'

describe('names of fields', () => {
  it.each([
    'authorization',
    'Cookie',
    'set-cookie',
    'password',
    'newPassword',
    'DATABASE_PASSWORD',
    'x-api-key',
    'refreshTokens',
    'client_secret',
    'cardNumber',
    'cvc',
  ])('%s holds a secret', (name) => expect(isSecretName(name)).toBe(true))

  it.each(['tokensPerSecond', 'passwordAgeDays', 'secretary', 'orderNumber', 'author'])('%s does not', (name) =>
    expect(isSecretName(name)).toBe(false),
  )
})

describe('forms of text', () => {
  it.each([
    ['postgres://shop:hunter2@db:5432/shop', 'postgres://shop:[redacted]@db:5432/shop'],
    ['rediss://:hunter2@cache:6379', 'rediss://:[redacted]@cache:6379'],
    ['GET /reset?token=abc123&next=/', 'GET /reset?token=[redacted]&next=/'],
    ['authorization: Bearer abc.def-123', 'authorization: Bearer [redacted]'],
    ['got eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.c2ln here', 'got [redacted] here'],
    ['paid with 4242 4242 4242 4242', 'paid with [redacted]'],
    ['paid with 378282246310005', 'paid with [redacted]'],
  ])('%s', (text, safe) => expect(redactText(text)).toBe(safe))

  it.each([
    'order 2026-1121-0042 took 17 ms',
    'trace 4bf92f3577b34da6a3ce929d0e0e4736',
    'see https://example.com/help?page=2',
    'card 4242 4242 4242 4241 fails its check digit',
  ])('leaves alone: %s', (text) => expect(redactText(text)).toBe(text))
})

const secrets = fc.string({ minLength: 8, maxLength: 40 }).filter((text) => /^[A-Za-z0-9!]{8,}$/.test(text))
const planted = secrets.map((text) => `planted${text}`)

describe('behaviour 9: planted secrets never appear', () => {
  it('as a field of any depth, in a child logger, in an error and its cause', () => {
    const name = fc.constantFrom('password', 'Authorization', 'set-cookie', 'apiKey', 'refresh_token')
    fc.assert(
      fc.property(planted, name, fc.integer({ min: 0, max: 6 }), (secret, field, depth) => {
        const { log, texts } = recordLog()
        let held: Record<string, unknown> = { [field]: secret }
        for (let level = 0; level < depth; level += 1) held = level % 2 === 0 ? { inner: held } : { list: [held] }
        log.info(held, 'a fact')
        log.child({ [field]: secret }).warn('from a child')
        const cause = Object.assign(new Error('refused'), { [field]: secret, config: { headers: held } })
        log.error(new Error('failed', { cause }))
        expect(texts.join('')).not.toContain(secret)
        expect(texts).toHaveLength(3)
      }),
    )
  })

  it('in messages and stacks, as part of a URL or a header', () => {
    fc.assert(
      fc.property(planted, (secret) => {
        const { log, texts } = recordLog()
        log.info(`connecting to postgres://shop:${secret}@db/shop`)
        log.info({ url: `/verify?token=${secret}` }, 'called')
        log.error(new Error(`Authorization: Bearer ${secret}`))
        expect(texts.join('')).not.toContain(secret)
      }),
    )
  })

  it('in bodies, which are never written', () => {
    const { log, texts } = recordLog()
    log.info({ body: { name: 'Ada Lovelace' }, raw: Buffer.from('Ada Lovelace') }, 'received')
    expect(texts.join('')).not.toContain('Lovelace')
  })
})
