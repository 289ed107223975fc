import { buy, signIn } from '../shop-api.ts'
import { open } from '../steps.ts'
import type { Walks } from './walk.ts'

/** Pages of the back office, each with the button that opens a dialog over it. */
const pages: readonly (readonly [path: string, dialog?: string])[] = [
  ['/back-office'],
  ['/back-office/orders'],
  ['/back-office/returns'],
  ['/back-office/products', 'New product'],
  ['/back-office/products/stoneware-mug', 'Change'],
  ['/back-office/stock', 'Book stock of'],
  ['/back-office/coupons', 'New coupon'],
  ['/back-office/files'],
  ['/back-office/people'],
  ['/back-office/mails'],
  ['/back-office/audit'],
]

export const clerks: Walks = {
  'an administrator': async (arrive, look) => {
    const { page, context } = await arrive()
    await signIn(context.request, 'admin@shop.example')
    const { number } = await buy(context.request, 'TX-02-MOSS', 'admin@shop.example')
    for (const [path, dialog] of [...pages, [`/back-office/orders/${number}`, 'Refund …'] as const]) {
      await open(page, path)
      await look(page, path)
      if (dialog === undefined) continue
      await page.getByRole('main').getByRole('button', { name: dialog }).first().click()
      await page.getByRole('dialog').waitFor()
      await look(page, `${path}: ${dialog}`)
    }
  },
}
