import { join } from 'node:path'
import platform from '../../blueprints/shop/platform.ts'
import { startPlatform, type RunningSystem } from '../running-system.ts'

const root = join(import.meta.dirname, '..', '..')

/** The shop as `plinth up --env demo` starts it. */
export async function startShop(): Promise<RunningSystem> {
  // Other judges use the same processors, and a busy machine would be taken for too many visitors.
  return await startPlatform(platform, 'demo', { root, variables: { backend: { SHED_DELAY_MS: '600000' } } })
}
