import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, type TestContext } from 'vitest'
import { chromiumNotFound, findChromium, startChromium } from '../pictures/chromium.ts'
import { atTheEdge } from './edge.ts'
import { accounts } from './journeys/accounts.ts'
import { buying } from './journeys/buying.ts'
import { lookingAround } from './journeys/looking-around.ts'
import { withTheKeyboard } from './journeys/with-the-keyboard.ts'
import type { RunningSystem } from '../running-system.ts'
import { startShop } from './running-shop.ts'
import { Visitors, type Arrive } from './visitor.ts'
import { clerks } from './walks/clerks.ts'
import { customers } from './walks/customers.ts'
import { wrongWith } from './walks/look.ts'
import { visitors } from './walks/visitors.ts'

/** The shop of the blueprint on this machine, started once, as its visitors and its staff find it. */

let shop: RunningSystem
let browser: Browser | undefined

beforeAll(async () => {
  const executable = findChromium()
  browser = executable === undefined ? undefined : await startChromium(executable)
  shop = await startShop()
})

afterAll(async () => {
  await browser?.close()
  await shop.stop()
})

/** Lets visitors in, and fails when the browser of one of them complained. */
async function visit({ skip }: TestContext, during: (arrive: Arrive) => Promise<void>): Promise<void> {
  if (browser === undefined) return skip(chromiumNotFound)
  const came = new Visitors(browser, shop.system.url)
  try {
    await during(came.arrive)
    expect(came.complaints).toEqual([])
  } finally {
    await came.leave()
  }
}

describe('the edge', () => {
  test.for(Object.entries(atTheEdge))('%s', async ([, look]) => await look(shop.system))
})

describe('a journey', () => {
  const journeys = { ...lookingAround, ...buying, ...accounts, ...withTheKeyboard }
  test.for(Object.entries(journeys))('%s', async ([, journey], context) => await visit(context, journey))
})

describe('nothing keeps anybody out, in light and dark, on a desktop and on a phone', () => {
  test('a page with three faults on purpose has three', async (context) => {
    await visit(context, async (arrive) => {
      const { page } = await arrive()
      await page.setContent(`<!doctype html><html lang="en"><title>Faults</title><main><h1>Faults</h1>
        <style>:root { color-scheme: light dark; background: Canvas } .dim { color: light-dark(black, #222) }</style>
        <p class="dim">Only the dark scheme hides this.</p><input><div style="width: 400px">too wide</div></main></html>`)
      const wrong = await wrongWith(page, 'faults')
      expect(wrong.map((sentence) => sentence.split(': ', 2).join(': '))).toEqual([
        'faults, desktop, light: label',
        'faults, desktop, dark: color-contrast',
        'faults, phone, light: label',
        'faults, phone, dark: color-contrast',
        'faults, phone: 48 pixels wider than the window',
      ])
    })
  })

  // Side by side: nobody of them meets another, and most of the time is spent in their own windows.
  test.concurrent.for(Object.entries({ ...visitors, ...customers, ...clerks }))('%s', async ([, walk], context) => {
    const wrong: string[] = []
    await visit(context, async (arrive) => {
      await walk(arrive, async (page, name) => void wrong.push(...(await wrongWith(page, name))))
    })
    expect(wrong).toEqual([])
  })
})
