import { endToEndHeaders, problem, ServiceUnreachable, type HttpMethod } from '@plinth/kit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { longestWait, type Backend } from './backend.ts'
import { forwardedHeaders } from './forwarded.ts'
import { laneOf, largestBody } from './patience.ts'

const methods: HttpMethod[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** Hands `/api/*` to the backend and streams its answer back, with cookies, ids and traces on both ways. */
export function addProxy(backend: Backend) {
  return async (app: FastifyInstance): Promise<void> => {
    // Bodies are the backend's business. They are kept whole, because a stream could not be sent a second time.
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: largestBody }, (_, body, done) => done(null, body))
    app.route({
      method: methods,
      url: '/api/*',
      bodyLimit: largestBody,
      config: { deadline: longestWait },
      handler: (request, reply) => request.exchange.run(() => handOn(request, reply, backend)),
    })
  }
}

async function handOn(request: FastifyRequest, reply: FastifyReply, backend: Backend): Promise<FastifyReply> {
  const { method, url, body } = request
  const [path = url] = url.split('?', 1)
  try {
    const {
      status,
      headers,
      body: answer,
    } = await backend.call(laneOf(method, path), {
      method: method as HttpMethod,
      path: url,
      headers: forwardedHeaders(request),
      body: Buffer.isBuffer(body) ? body : undefined,
    })
    return await reply.code(status).headers(endToEndHeaders(headers)).send(answer)
  } catch (error) {
    throw error instanceof ServiceUnreachable
      ? problem('dependency-unavailable', { retryAfter: 1, cause: error })
      : error
  }
}
