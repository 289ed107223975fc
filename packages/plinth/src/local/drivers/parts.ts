import type { EdgeServer } from './edge/edge-server.ts'
import type { Network } from './network/network.ts'
import type { Service } from './services/service.ts'
import type { StateFolder } from './state/state-folder.ts'
import type { RunningStore } from './stores/stores.ts'

/** What has been started so far, and how it is stopped: the other way round. */
export class Parts {
  edge: EdgeServer | undefined
  network: Network | undefined
  readonly services: Service[] = []
  readonly stores: RunningStore[] = []
  readonly #state: StateFolder
  readonly #endWatchdog: () => void
  #stopping: Promise<void> | undefined

  constructor(state: StateFolder, endWatchdog: () => void) {
    this.#state = state
    this.#endWatchdog = endWatchdog
  }

  async stop(): Promise<void> {
    this.#stopping ??= this.#stop()
    await this.#stopping
  }

  /** Within 10 s: half a second for visitors, seven for services, two for stores. */
  async #stop(): Promise<void> {
    await this.edge?.close(500)
    await Promise.allSettled(this.services.map(async (service) => await service.stop(7000)))
    await Promise.allSettled(this.stores.map(async (store) => await store.stop(2000)))
    await this.network?.close()
    this.#state.run.close()
    this.#endWatchdog()
  }
}
