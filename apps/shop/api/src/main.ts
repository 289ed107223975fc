import { runService } from '@plinth/kit'
import { composeShop } from './composition.ts'
import { shopConfig } from './config.ts'

await runService({ name: 'shop-api', config: shopConfig, parts: (context) => composeShop(context).parts })
