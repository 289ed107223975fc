import { write } from '../shop-api.ts'
import { fillInAddress, open, payWith, press, reach, settled } from '../steps.ts'
import type { Walks } from './walk.ts'

const paths = {
  'front page': '/',
  'all products': '/products',
  'a corrected search': '/products?q=ketle',
  'a search without result': '/products?q=zzzzqq',
  'a category': '/categories/kitchen',
  'a product': '/products/stoneware-mug',
  'a product that is sold out': '/products/olive-wood-salad-bowl',
  'an unknown product': '/products/no-such-thing',
  'the empty cart': '/cart',
  'the checkout of nothing': '/checkout',
  help: '/help',
  'sign in': '/account/sign-in',
  register: '/account/register',
  'forgotten password': '/account/forgot',
  'new password': '/account/reset?token=none',
  'verify address': '/account/verify?token=none',
  'an unknown order': '/orders/S-0000-0000',
  'an unknown page': '/nowhere',
}

export const visitors: Walks = {
  'somebody who looks around': async (arrive, look) => {
    const { page } = await arrive()
    for (const [name, path] of Object.entries(paths)) {
      await open(page, path)
      await look(page, name)
    }
  },

  'somebody who buys': async (arrive, look) => {
    const { page, context } = await arrive()
    await write(context.request, '/api/cart/lines', { sku: 'TA-01-SAND', quantity: 1 })
    await open(page, '/cart')
    await look(page, 'the cart')

    await open(page, '/checkout')
    await look(page, 'address')
    await press(page, 'On to delivery')
    await page.locator('[aria-invalid="true"]').first().waitFor()
    await look(page, 'address with mistakes')
    await fillInAddress(page, 'looker@example.com')
    await press(page, 'On to delivery')
    await reach(page, 'How fast?')
    await look(page, 'delivery')
    await press(page, 'On to payment')
    await reach(page, 'Payment')
    await look(page, 'payment')
    await payWith(page, 'Decline')
    await page.getByRole('alert').waitFor()
    await look(page, 'payment declined')
    await payWith(page, 'Challenge')
    await reach(page, 'Your bank asks')
    await settled(page)
    await look(page, 'challenge')
    await press(page, 'Yes, that is me')
    await reach(page, 'Thank you')
    await look(page, 'thank you')
    await page.getByRole('link', { name: 'Invoice' }).click()
    await reach(page, 'Invoice')
    await look(page, 'invoice')
  },
}
