import { decided, type Setting } from '#graph/value.ts'
import type { Workload } from './workload.ts'

/** How long the load balancer waits for requests that a leaving pod still has. */
export const deregistrationSeconds = decided(30, 'the default of 300 makes every release take five minutes longer')

/** Time in which the controller learns of a leaving pod and tells the load balancer. */
const reactionSeconds = 5

/** Time in which every node has taken a leaving pod out of its routing. */
const propagationSeconds = 5

/** After the last request: sending telemetry, closing connections. */
const closingSeconds = 10

/**
 * How a pod stops without losing a request. Kubernetes tells the pod and the load balancer at the same time, so the pod
 * must go on serving until the other has let go of it (kubernetes-sigs/aws-load-balancer-controller issues 1719, 2106).
 */
export interface Stopping {
  /** Seconds before the process is told to stop; it serves on. */
  readonly wait: Setting<number>
  /** Seconds until it is killed: waiting, finishing requests, closing. */
  readonly grace: Setting<number>
}

export function planStopping({ service, grants }: Pick<Workload, 'service' | 'grants'>): Stopping {
  const { drainSeconds } = service.settings
  const behindBalancer = grants.balancer !== undefined
  const wait = behindBalancer ? reactionSeconds + deregistrationSeconds.value : propagationSeconds
  return {
    wait: decided(
      wait,
      behindBalancer
        ? `serves on while the load balancer lets go: ${reactionSeconds} s to learn of it, ${deregistrationSeconds.value} s of deregistration`
        : 'serves on until every node has taken the pod out of its routing',
    ),
    grace: decided(
      wait + drainSeconds.value + closingSeconds,
      `${wait} s of waiting, ${drainSeconds.value} s for requests in flight, ${closingSeconds} s to close connections`,
    ),
  }
}
