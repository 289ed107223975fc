import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isMedia } from '#contract/body.ts'
import { problem } from '#errors/problem-error.ts'
import { jsonFrom } from './json-body.ts'

type Done = (error: Error | null, body?: unknown) => void

/** JSON for routes with a schema, untouched text for those with a media type, 415 for anything else. */
export function addBodyParsers(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, parse)
  app.addContentTypeParser('*', { parseAs: 'string' }, parse)
}

function parse(request: FastifyRequest, text: string, done: Done): void {
  try {
    done(null, bodyOf(request, text))
  } catch (error) {
    done(error instanceof Error ? error : new Error(String(error)))
  }
}

function bodyOf({ exchange, headers }: FastifyRequest, text: string): unknown {
  const declared = exchange.plan?.route.body
  const type = mediaTypeOf(headers['content-type'])
  if (declared !== undefined && isMedia(declared)) {
    if (type !== declared.type) throw problem('unsupported-media-type', { detail: `Send ${declared.type}.` })
    return text
  }
  // Not ours to refuse: routes beside the contract, and addresses or methods that get 404 or 405.
  if (exchange.plan === undefined && type !== 'application/json') return text
  if (type !== 'application/json') throw problem('unsupported-media-type', { detail: 'Send application/json.' })
  if (text === '') throw problem('malformed', { detail: 'The body is empty.' })
  return jsonFrom(text)
}

function mediaTypeOf(header: string | undefined): string {
  return (header ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
}
