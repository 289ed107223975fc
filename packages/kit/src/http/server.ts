import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { Subject } from '#access/access-table.ts'
import type { RouteTable } from '#contract/definition.ts'
import { openApi } from '#contract/openapi.ts'
import type { ProblemCatalogue } from '#errors/catalogue.ts'
import type { Part } from '#lifecycle/part.ts'
import { addContractRoutes } from './contract-routes.ts'
import type { AnyHandler } from './call.ts'
import { createApp } from './fastify-app.ts'
import { serverPart } from './listening.ts'
import { addOperationsRoutes } from './operations-routes.ts'
import type { HttpServerOptions } from './options.ts'
import { refuseUnknownNames } from './unknown-names.ts'
import { routePlansOf } from './route-plan.ts'
import { serviceOf } from './service-of.ts'

export interface HttpServer {
  /** For routes outside of the contract, such as static files; they get the headers, the bounds and the metrics too. */
  readonly app: FastifyInstance
  /** Starts listening, drains and stops. */
  readonly part: Part
  /** `http://127.0.0.1:3000`, after the start. */
  address(): string
}

/** A server that answers a contract with its handlers. It listens when its part starts. */
export function createHttpServer<Routes extends RouteTable, Errors extends ProblemCatalogue, Who extends Subject>(
  options: HttpServerOptions<Routes, Errors, Who>,
): HttpServer {
  refuseUnknownNames(options)
  const service = serviceOf(options)
  const app = createApp(service, options.trustProxy)
  // Each handler is only ever called for its own route, whose types this table has lost.
  const handlers = options.handlers as unknown as Readonly<Record<string, AnyHandler>>
  addContractRoutes(app, routePlansOf(options.contract, handlers, service.bounds), service)
  addOperationsRoutes(app, service, { openApi: openApi(options.contract), build: options.build ?? {} })
  return {
    app,
    part: serverPart(app, service, { port: options.port ?? 0, host: options.host ?? '0.0.0.0' }),
    address: () => addressOf(app),
  }
}

function addressOf(app: FastifyInstance): string {
  const address: AddressInfo | string | null = app.server.address()
  if (address === null || typeof address === 'string') throw new Error('the server does not listen yet')
  return `http://127.0.0.1:${address.port}`
}
