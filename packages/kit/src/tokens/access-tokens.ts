import { randomUUID } from 'node:crypto'
import { decodeProtectedHeader, errors, jwtVerify, SignJWT, type JWTPayload } from 'jose'
import { algorithms } from './signing-key.ts'
import type { SigningKeys, UsableKey } from './signing-keys.ts'

export interface AccessTokenOptions {
  readonly keys: SigningKeys
  /** Who makes the tokens, as a URL. */
  readonly issuer: string
  /** Who takes them. A token for another service is refused, though the same key signed it. */
  readonly audience: string
  /** Default: 10 minutes. A signed token cannot be taken back, so it must be short. */
  readonly lifetimeMs?: number
  /** By how much clocks may differ. Default: 5 seconds. */
  readonly clockToleranceMs?: number
  readonly now?: () => number
}

/** What a token says about its bearer. */
export interface AccessClaims {
  readonly subject: string
  readonly roles: readonly string[]
}

export type TokenVerdict =
  | { readonly valid: true; readonly claims: AccessClaims; readonly expiresAt: Date }
  | { readonly valid: false; readonly because: TokenFault }

/** Why a token is refused: for the log and for tests. The answer to the bearer is the same for all of them. */
export type TokenFault =
  | 'malformed'
  | 'algorithm-not-allowed'
  | 'unknown-key'
  | 'wrong-signature'
  | 'expired'
  | 'not-yet-valid'
  | 'wrong-issuer'
  | 'wrong-audience'
  | 'wrong-claims'

export interface AccessTokens {
  issue(claims: AccessClaims): Promise<{ readonly token: string; readonly expiresAt: Date }>
  verify(token: string): Promise<TokenVerdict>
}

/** The media type of RFC 9068: an ID token or any other JWT is not an access token. */
const TYPE = 'at+jwt'

export function createAccessTokens(options: AccessTokenOptions): AccessTokens {
  const { keys, issuer, audience, lifetimeMs = 600_000, clockToleranceMs = 5_000, now = Date.now } = options
  const check = async (token: string, { key, algorithm }: UsableKey): Promise<TokenVerdict> => {
    const { payload } = await jwtVerify(token, key, {
      // Of the key, not of the token: who forges a header cannot choose how it is checked.
      algorithms: [algorithm],
      issuer,
      audience,
      typ: TYPE,
      requiredClaims: ['sub', 'exp', 'iat', 'jti'],
      clockTolerance: clockToleranceMs / 1000,
      currentDate: new Date(now()),
    })
    return verdictOf(payload)
  }
  return {
    issue: async ({ subject, roles }) => {
      const { kid, algorithm, key } = await keys.signing()
      const issuedAt = Math.floor(now() / 1000)
      const expires = issuedAt + Math.floor(lifetimeMs / 1000)
      const token = await new SignJWT({ roles: [...roles] })
        .setProtectedHeader({ alg: algorithm, kid, typ: TYPE })
        .setSubject(subject)
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(issuedAt)
        .setExpirationTime(expires)
        .setJti(randomUUID())
        .sign(key)
      return { token, expiresAt: new Date(expires * 1000) }
    },
    verify: async (token) => {
      const header = tryHeader(token)
      if (header?.alg === undefined) return refused('malformed')
      if (!algorithms.some((allowed) => allowed === header.alg)) return refused('algorithm-not-allowed')
      const key = header.kid === undefined ? undefined : await keys.tryFind(header.kid)
      if (key === undefined) return refused('unknown-key')
      try {
        return await check(token, key)
      } catch (error) {
        return refused(faultOf(error))
      }
    },
  }
}

function verdictOf({ sub, exp, roles }: JWTPayload): TokenVerdict {
  const named = Array.isArray(roles) && roles.every((role): role is string => typeof role === 'string')
  if (sub === undefined || exp === undefined || !named) return refused('wrong-claims')
  return { valid: true, claims: { subject: sub, roles }, expiresAt: new Date(exp * 1000) }
}

function tryHeader(
  token: string,
): { readonly alg?: string | undefined; readonly kid?: string | undefined } | undefined {
  try {
    return decodeProtectedHeader(token)
  } catch {
    return undefined
  }
}

function refused(because: TokenFault): TokenVerdict {
  return { valid: false, because }
}

const faultsOfClaims: Readonly<Record<string, TokenFault>> = {
  iss: 'wrong-issuer',
  aud: 'wrong-audience',
  nbf: 'not-yet-valid',
  iat: 'not-yet-valid',
}

/** An error that is not about the token is a bug of ours and goes on. */
function faultOf(error: unknown): TokenFault {
  if (error instanceof errors.JWTExpired) return 'expired'
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'wrong-signature'
  if (error instanceof errors.JOSEAlgNotAllowed) return 'algorithm-not-allowed'
  if (error instanceof errors.JWTClaimValidationFailed) return faultsOfClaims[error.claim] ?? 'wrong-claims'
  if (error instanceof errors.JOSEError) return 'malformed'
  throw error
}
