import type { FastifyInstance } from 'fastify'
import type { OpenApiDocument } from '#contract/openapi.ts'
import type { ProbeAnswer } from '#health/health.ts'
import type { Service } from './service.ts'

interface Documents {
  readonly openApi: OpenApiDocument
  readonly build: object
}

/** What platforms, dashboards and developers read. None of it passes the gates: a busy replica must still be seen. */
export function addOperationsRoutes(app: FastifyInstance, service: Service, { openApi, build }: Documents): void {
  const { health, metrics } = service
  const probes: Readonly<Record<string, () => ProbeAnswer>> = {
    '/health': () => health.alive(),
    '/ready': () => health.ready(),
    '/started': () => health.started(),
  }
  for (const [path, probe] of Object.entries(probes)) {
    app.get(path, (_, reply) => {
      const answer = probe()
      reply.code(answer.ok ? 200 : 503).header('cache-control', 'no-store')
      return answer
    })
  }
  app.get('/health/report', () => health.report())
  app.get('/metrics', async (_, reply) => {
    reply.header('content-type', metrics.contentType)
    return metrics.exposition()
  })
  const document = JSON.stringify(openApi)
  app.get('/openapi.json', (_, reply) => reply.header('content-type', 'application/json; charset=utf-8').send(document))
  app.get('/build', () => build)
}
