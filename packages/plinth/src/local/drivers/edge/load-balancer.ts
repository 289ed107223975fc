import { randomUUID } from 'node:crypto'
import { encodingFor } from '../../edge/cache-key.ts'
import { forwardedHeaders } from '../../edge/headers.ts'
import { ruleFor } from '../../edge/match-path.ts'
import { Targets } from '../../edge/targets.ts'
import type { BalancerPlan } from '../../plan/local-plan.ts'
import { hasBody, Origin, type Failure } from './origin.ts'
import type { Asked, Visit } from './visit.ts'

/** CloudFront's origin response timeout, unless the distribution says otherwise. */
const answerWithin = 30_000

/** The load balancer of the Ingress: by the path to a service, by turns to one of its targets. */
export class LoadBalancer {
  readonly #plan: BalancerPlan | undefined
  readonly #origin: Origin
  readonly #targets = new Map<string, Targets>()

  constructor(plan: BalancerPlan | undefined, onRetry: (target: string, failure: Failure) => void) {
    this.#plan = plan
    this.#origin = new Origin({
      answerWithin,
      idle: (plan?.idleTimeout ?? 60) * 1000,
      onRetry: (target, failure) => onRetry(target.id, failure),
    })
  }

  targetsOf(service: string): Targets {
    const known = this.#targets.get(service)
    if (known !== undefined) return known
    const made = new Targets()
    this.#targets.set(service, made)
    return made
  }

  inFlight(target: string): number {
    return this.#origin.inFlight(target)
  }

  forget(target: string): void {
    this.#origin.forget(target)
  }

  close(): void {
    this.#origin.close()
  }

  async ask({ incoming, behaviour, path, method, headers, signal }: Visit): Promise<Asked> {
    const rule = ruleFor(path, this.#plan?.rules ?? [])
    if (rule === undefined) return { failure: 'no-target' }
    const encoding = behaviour.cache.max > 0 ? { 'accept-encoding': encodingFor(behaviour.cache, headers) } : {}
    const sent = forwardedHeaders(
      { ...headers, ...encoding },
      {
        address: incoming.socket.remoteAddress ?? '',
        port: incoming.socket.localPort ?? 0,
        id: randomUUID(),
      },
    )
    const body = hasBody(incoming.headers) ? incoming : undefined
    const outcome = await this.#origin.send(
      { method, url: incoming.url ?? '/', headers: sent, body, signal },
      this.targetsOf(rule.service),
    )
    if ('failure' in outcome) return outcome
    const { answer } = outcome
    return { status: answer.statusCode ?? 502, headers: answer.headers, body: answer }
  }
}
