import type { Server } from 'node:http'
import fastify, { type FastifyHttpOptions, type FastifyInstance } from 'fastify'
import type { FaultyRequest } from '#faults/faults.ts'
import { faultHeader } from '#faults/signature.ts'
import { problem } from '#errors/problem-error.ts'
import { sendProblem } from './answer.ts'
import { beginExchange } from './arrival.ts'
import { addBodyParsers } from './body-parsers.ts'
import type { Bounds } from './bounds.ts'
import { answerBrokenRequest } from './broken-request.ts'
import type { Exchange } from './exchange.ts'
import { passGates } from './gates.ts'
import type { Service } from './service.ts'
import './fastify-types.ts'

/** A fastify with our bounds, our first hook and our problem documents, and no route yet. */
export function createApp(service: Service, trustProxy: readonly string[] | number | undefined): FastifyInstance {
  const options: FastifyHttpOptions<Server> = {
    ...timesOf(service.bounds),
    bodyLimit: service.bounds.maxBody,
    http: { maxHeaderSize: service.bounds.maxHeaders },
    routerOptions: { maxParamLength: service.bounds.maxUrl },
    trustProxy: trustedHops(trustProxy),
    // Lines about requests are ours: they carry the scope and pass the redaction.
    logger: false,
    // Draining is decided by the lifecycle; a request that still comes is answered.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    clientErrorHandler: answerBrokenRequest(service),
    frameworkErrors: (error, request, reply) => sendProblem(beginExchange(request, reply, service), error, service),
  }
  const app = fastify(options)
  app.server.headersTimeout = service.bounds.headersTimeout
  app.decorateRequest('exchange')
  addBodyParsers(app)
  addArrival(app, service)
  app.setErrorHandler((error, request) => sendProblem(request.exchange, error, service))
  app.setNotFoundHandler((request) => sendProblem(request.exchange, problem('not-found'), service))
  return app
}

function trustedHops(proxies: readonly string[] | number | undefined) {
  if (proxies === undefined) return false
  return typeof proxies === 'number' ? (_: string, hop: number) => hop < proxies : [...proxies]
}

function timesOf({ keepAlive, requestTimeout, requestsPerConnection }: Bounds) {
  return { keepAliveTimeout: keepAlive, requestTimeout, maxRequestsPerSocket: requestsPerConnection }
}

function addArrival(app: FastifyInstance, service: Service): void {
  app.addHook('onRequest', (request, reply, done) => {
    const exchange = beginExchange(request, reply, service)
    const { plan } = exchange
    try {
      if (request.url.length > service.bounds.maxUrl) throw problem('uri-too-long')
      // The zero character, which no database column takes.
      if (request.url.includes('%00')) throw problem('malformed', { detail: 'The address has a zero character.' })
      const passed = plan === undefined ? undefined : exchange.run(() => passGates(exchange, plan, service))
      if (passed === undefined) done()
      // oxlint-disable-next-line promise/no-callback-in-promise -- the hook stays synchronous where nothing is awaited
      else passed.then(() => done(), done)
    } catch (error) {
      done(error as Error)
    }
  })
  if (service.strike !== undefined) addFaults(app, service.strike)
}

/** Faults on purpose: the hook exists only where the environment allows them. */
function addFaults(app: FastifyInstance, strike: NonNullable<Service['strike']>): void {
  app.addHook('onRequest', async ({ exchange }, reply) => {
    if (exchange.plan === undefined) return undefined
    const { drop, rules } = await exchange.run(() => strike(faultyRequest(exchange)))
    exchange.struck(rules)
    if (!drop) return undefined
    reply.hijack()
    reply.raw.destroy()
    return reply
  })
}

function faultyRequest({ request, route, headers }: Exchange): FaultyRequest {
  const header = headers[faultHeader]
  const path = request.url.split('?', 1)[0] ?? ''
  return { method: request.method, path, route, header: typeof header === 'string' ? header : undefined }
}
