import type { LocalPlan } from '../../plan/local-plan.ts'
import { freePort } from '../processes/ports.ts'
import type { Network } from './network.ts'

const here = '127.0.0.1'

/** Everything on this machine's own network: each replica and each service gets a port of its own. */
export async function sharedNetwork({ services }: LocalPlan, why: string): Promise<Network> {
  const ports = new Map<string, number>()
  for (const { name } of services) ports.set(name, await freePort())
  return {
    ...{ isolated: false, why, clients: [], hasNames: false },
    storeHost: () => here,
    serviceAddress: (service) => ({ host: here, port: ports.get(service) ?? 0 }),
    enter: async () => ({
      ...{ host: here, port: await freePort() },
      inside: (command) => command,
      leave: () => Promise.resolve(),
    }),
    close: () => Promise.resolve(),
  }
}
