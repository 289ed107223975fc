import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'

export function listTokenKeys({ signingKeys }: Pick<Services, 'signingKeys'>): ShopHandler<'listTokenKeys'> {
  return async () => ({
    status: 200,
    headers: { 'cache-control': 'public, max-age=300' },
    body: { keys: signingKeys.keySet().keys.map((key) => ({ ...key })) },
  })
}
