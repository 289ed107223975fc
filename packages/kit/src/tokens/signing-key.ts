import { randomUUID } from 'node:crypto'
import { exportJWK, generateKeyPair, type JWK } from 'jose'

/** What signs access tokens. Both are asymmetric: who can check a token cannot make one. */
export const algorithms = ['EdDSA', 'ES256'] as const
export type Algorithm = (typeof algorithms)[number]

/** A key pair with its place in the schedule: first published, then signing, then kept for checking, then retired. */
export interface SigningKey {
  readonly kid: string
  /** Counts up by one for each key; the store takes each number once, so two replicas cannot both make the next key. */
  readonly generation: number
  readonly algorithm: Algorithm
  readonly publicJwk: JWK
  readonly privateJwk: JWK
  readonly publishedAt: Date
  /** The first moment at which it may sign. */
  readonly signsFrom: Date
}

/** Where keys are kept. All replicas see the same ones. */
export interface KeyStore {
  list(): Promise<readonly SigningKey[]>
  /** False when the generation is taken: another replica was faster. */
  insert(key: SigningKey): Promise<boolean>
  delete(kid: string): Promise<void>
}

export interface NewKey {
  readonly generation: number
  readonly algorithm: Algorithm
  readonly publishedAt: Date
  readonly signsFrom: Date
}

export async function newSigningKey(place: NewKey): Promise<SigningKey> {
  const curve = place.algorithm === 'EdDSA' ? { crv: 'Ed25519' } : {}
  const { publicKey, privateKey } = await generateKeyPair(place.algorithm, { ...curve, extractable: true })
  return {
    ...place,
    kid: randomUUID(),
    publicJwk: await exportJWK(publicKey),
    privateJwk: await exportJWK(privateKey),
  }
}
