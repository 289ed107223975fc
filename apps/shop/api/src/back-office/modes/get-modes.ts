import type { ShopHandler } from '../../handler.ts'
import type { Services } from '../../services.ts'

export function getModes({ modes }: Pick<Services, 'modes'>): ShopHandler<'getModes'> {
  return () => ({ status: 200, body: { readOnly: modes.readOnly, maintenance: modes.maintenance } })
}
