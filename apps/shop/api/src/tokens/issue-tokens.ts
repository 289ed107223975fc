import { userOfPassword } from '../account/check-password.ts'
import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'
import { pairWith } from './token-pair.ts'

type Needs = Pick<
  Services,
  'accessTokens' | 'database' | 'now' | 'passwords' | 'refreshTokens' | 'throttle' | 'metrics'
>

export function issueTokens(services: Needs): ShopHandler<'issueTokens'> {
  return async ({ body, address }) => {
    const user = await userOfPassword(services, { ...body, address })
    const { token } = await services.refreshTokens.issue(user.id)
    return { status: 200, body: await pairWith(services, user, token) }
  }
}
