import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { problem } from '#errors/problem-error.ts'
import { sendProblem } from './answer.ts'
import { setHeaders } from './arrival.ts'
import type { RoutePlan } from './route-plan.ts'
import { runRoute } from './run-route.ts'
import type { Service } from './service.ts'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** Each route of the contract, and for each of its addresses an answer to the methods that it does not take. */
export function addContractRoutes(app: FastifyInstance, plans: readonly RoutePlan[], service: Service): void {
  for (const plan of plans) addRoute(app, plan, service)
  for (const [path, taken] of takenMethods(plans)) {
    const allow = [...taken, ...(taken.has('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ')
    addPreflight(app, path, allow, service)
    addRefusedMethods(app, path, { taken, allow }, service)
  }
}

function addRoute(app: FastifyInstance, plan: RoutePlan, service: Service): void {
  const { method, path, maxBody } = plan.route
  app.route({
    method,
    url: path,
    ...(maxBody !== undefined && { bodyLimit: maxBody }),
    config: { plan, deadline: plan.deadline },
    handler: (request: FastifyRequest) => runRoute(request.exchange, plan, service),
  })
}

/** The methods of each address; `/a/:id` and `/a/:name` are one address. */
function takenMethods(plans: readonly RoutePlan[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byShape = new Map<string, { readonly path: string; readonly taken: Set<string> }>()
  for (const { route } of plans) {
    const shape = route.path.replaceAll(/:[^/]+/g, ':')
    const known = byShape.get(shape) ?? { path: route.path, taken: new Set() }
    known.taken.add(route.method)
    byShape.set(shape, known)
  }
  return new Map([...byShape.values()].map(({ path, taken }) => [path, taken]))
}

function addPreflight(app: FastifyInstance, path: string, allow: string, { cors }: Service): void {
  app.options(path, (request: FastifyRequest, reply: FastifyReply) => {
    setHeaders(reply, cors.preflightHeaders(request.headers, allow))
    reply.code(204).header('allow', allow).send()
  })
}

interface Methods {
  readonly taken: ReadonlySet<string>
  readonly allow: string
}

function addRefusedMethods(app: FastifyInstance, path: string, { taken, allow }: Methods, service: Service): void {
  app.route({
    method: methods.filter((method) => !taken.has(method)),
    url: path,
    exposeHeadRoute: true,
    handler: ({ exchange }: FastifyRequest) => {
      sendProblem(exchange, problem('method-not-allowed', { headers: { allow } }), service)
    },
  })
}
