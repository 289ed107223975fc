import { createLogger, createService, type Logger } from '@plinth/kit'
import { composeShop, type Shop } from '../composition.ts'
import { shopConfig } from '../config.ts'

export interface RunningShop extends Shop {
  /** `http://127.0.0.1:41234` */
  readonly url: string
  readonly stop: () => Promise<void>
}

/** One replica of the shop, in this process, on a free port: everything that `main.ts` runs, but the signals. */
export async function startShop(
  env: Readonly<Record<string, string>>,
  log: Logger = createLogger({ service: 'shop-api', level: 'silent' }),
): Promise<RunningShop> {
  let shop: Shop | undefined
  const { lifecycle } = await createService(
    {
      name: 'shop-api',
      config: shopConfig,
      parts: (context) => {
        shop = composeShop(context)
        return shop.parts
      },
    },
    // Test and shop share one event loop, and that with other test files: late timers say nothing about the shop.
    {
      env: { SHED_DELAY_MS: '600000', PORT: '0', HOST: '127.0.0.1', DRAIN_WAIT_MS: '0', LOG_LEVEL: 'silent', ...env },
      log,
    },
  )
  await lifecycle.start()
  if (shop === undefined) throw new Error('the shop was started and never composed')
  return { ...shop, url: shop.server.address(), stop: async () => void (await lifecycle.stop('end of the test')) }
}
