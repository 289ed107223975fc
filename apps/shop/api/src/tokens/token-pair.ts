import type { TokenPair } from '@shop/contract'
import type { Services } from '../services.ts'

/** A fresh access token beside a refresh token that was just made. */
export async function pairWith(
  { accessTokens, now }: Pick<Services, 'accessTokens' | 'now'>,
  user: { readonly id: string; readonly role: string },
  refreshToken: string,
): Promise<TokenPair> {
  const { token, expiresAt } = await accessTokens.issue({ subject: user.id, roles: [user.role] })
  const expiresIn = Math.max(0, Math.floor((expiresAt.getTime() - now().getTime()) / 1000))
  return { accessToken: token, expiresIn, refreshToken }
}
