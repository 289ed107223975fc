import { problem } from '#errors/problem-error.ts'
import { sendAnswer, sendProblem } from './answer.ts'
import type { AnyAnswer } from './call.ts'
import type { Exchange } from './exchange.ts'
import { publicPermit, RequestPermit } from './permit.ts'
import { RouteCall } from './route-call.ts'
import type { RoutePlan } from './route-plan.ts'
import type { Service } from './service.ts'

/** Validates the request, runs its handler and sends what comes of it. */
export function runRoute(exchange: Exchange, plan: RoutePlan, service: Service): void {
  exchange.run(() => {
    try {
      const permit = permitOf(exchange, plan, service)
      const parts = plan.read(exchange.request)
      const call = new RouteCall(exchange, plan, { parts, permit, log: service.log })
      const fail = (error: unknown): void => sendProblem(exchange, error, service)
      const finish = (answer: AnyAnswer): void => {
        try {
          if (!permit.settled) throw new Error(`${plan.name} answered without asking call.permit about its object`)
          sendAnswer(exchange, plan, answer, service)
        } catch (error) {
          fail(error)
        }
      }
      const answer = plan.handler(call)
      if (answer instanceof Promise) answer.then(finish, fail)
      else finish(answer)
    } catch (error) {
      sendProblem(exchange, error, service)
    }
  })
}

function permitOf(exchange: Exchange, plan: RoutePlan, { access }: Service) {
  const { who, reach } = exchange
  if (plan.isPublic) return publicPermit
  if (who === undefined) throw problem('unauthenticated')
  return new RequestPermit({ table: access, who, action: plan.route.access }, reach)
}
