import { shop } from '@shop/contract'
import { tryFindUser } from '../account/user-rows.ts'
import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'
import { pairWith } from './token-pair.ts'

type Needs = Pick<Services, 'accessTokens' | 'database' | 'now' | 'refreshTokens'>

/** The role is read anew: who lost it, loses it with the next refresh. */
export function refreshTokens(services: Needs): ShopHandler<'refreshTokens'> {
  return async ({ body, log }) => {
    const outcome = await services.refreshTokens.rotate(body.refreshToken)
    if (outcome.outcome === 'reused')
      log.warn({ subject: outcome.subject }, 'a refresh token came twice: its family ended')
    if (outcome.outcome !== 'rotated') throw shop.problem('account/refresh-not-valid')
    const user = await tryFindUser(services.database, outcome.subject)
    if (user === undefined) throw shop.problem('account/refresh-not-valid')
    return { status: 200, body: await pairWith(services, user, outcome.token) }
  }
}
