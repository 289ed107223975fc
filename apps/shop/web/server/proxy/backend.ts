import {
  createDependency,
  createServiceClient,
  isConnectionFailure,
  wasNotConnected,
  type CallGuard,
  type Dependency,
  type Part,
  type ServiceAnswer,
  type ServiceCall,
  type ServiceContext,
} from '@plinth/kit'
import type { Lane } from './patience.ts'

export interface Backend {
  call(lane: Lane, call: ServiceCall): Promise<ServiceAnswer>
  readonly part: Part
}

type Options = Pick<ServiceContext, 'metrics' | 'faults' | 'health'> & { readonly url: string }

interface Limits {
  /** Milliseconds of one attempt: a little more than the API gives itself, so that its own answer arrives. */
  readonly attemptMs: number
  /** Milliseconds of all attempts. */
  readonly totalMs: number
  readonly atOnce: number
}

const limits: Readonly<Record<Lane, Limits>> = {
  quick: { attemptMs: 3_200, totalMs: 6_000, atOnce: 256 },
  slow: { attemptMs: 16_000, totalMs: 17_000, atOnce: 64 },
}

/** Longest time that a request may spend here, in milliseconds. */
export const longestWait = limits.slow.totalMs

/** The way to the API: two lanes with connections and places of their own, so that a slow checkout holds up no shelf. */
export function createBackend({ url, metrics, faults, health }: Options): Backend {
  const lane = (name: Lane) => {
    const { attemptMs, totalMs, atOnce } = limits[name]
    const dependency = createDependency({
      name: `backend-${name}`,
      timeoutMs: attemptMs,
      atOnce,
      waiting: atOnce,
      // Behind the address stand several replicas: while one of them is gone, the others must not be given up.
      failureShare: 0.9,
      minimumRate: 5,
      retryOpenMs: 1_000,
      attempts: 2,
      metrics,
    })
    health.register({ name: `backend-${name}`, affects: 'report', check: async () => dependency.health() })
    const guard = guardOf(dependency)
    return createServiceClient({
      name: 'backend',
      baseUrl: url,
      timeoutMs: totalMs,
      connections: atOnce,
      guard,
      metrics,
      faults,
    })
  }
  const lanes: Readonly<Record<Lane, ReturnType<typeof createServiceClient>>> = {
    quick: lane('quick'),
    slow: lane('slow'),
  }
  return {
    call: (name, call) => lanes[name].call(call),
    part: {
      name: 'backend',
      stop: async () => {
        await Promise.all(Object.values(lanes).map(async ({ part }) => part.stop?.()))
      },
    },
  }
}

/**
 * A replica that just went is no reason to fail: a call whose connection was never made, or broke before the answer, is
 * made again at once. Anything else is repeated by the dependency, within its budget.
 */
function guardOf(dependency: Dependency): CallGuard {
  return (work, { signal, repeatable }) => {
    const again = async (each: AbortSignal): ReturnType<typeof work> => {
      try {
        return await work(each)
      } catch (error) {
        const may = { always: isConnectionFailure(error), unsent: wasNotConnected(error), never: false }
        if (each.aborted || !may[repeatable]) throw error
        return work(each)
      }
    }
    return dependency.call(again, { signal, repeatable })
  }
}
