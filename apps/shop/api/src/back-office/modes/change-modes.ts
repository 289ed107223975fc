import type { ShopHandler } from '../../handler.ts'
import type { Services } from '../../services.ts'
import { whoOf } from '../who-of.ts'

export function changeModes({ modes }: Pick<Services, 'modes'>): ShopHandler<'changeModes'> {
  return async ({ body: { readOnly }, who }) => {
    await modes.switch(readOnly, whoOf(who))
    return { status: 200, body: { readOnly: modes.readOnly, maintenance: modes.maintenance } }
  }
}
