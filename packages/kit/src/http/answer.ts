import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import type { FastifyReply } from 'fastify'
import { isEmpty, isMedia, isSchema, type AnswerBody } from '#contract/body.ts'
import type { AnswerHeaders } from '#contract/types.ts'
import { wire } from '#contract/wire-headers.ts'
import { PROBLEM_MEDIA_TYPE } from '#errors/problem.ts'
import { jsonOf } from '#json/frozen-json.ts'
import type { AnyAnswer } from './call.ts'
import type { Exchange } from './exchange.ts'
import { entityTagsOf } from './if-match.ts'
import { isWrite } from './methods.ts'
import { problemAnswerOf, type ProblemAnswer } from './problem-answer.ts'
import type { RoutePlan } from './route-plan.ts'
import type { Service } from './service.ts'

const JSON_TYPE = 'application/json; charset=utf-8'

/** Sends what a handler gave back. An answer that the contract does not declare is a mistake of ours: 500. */
export function sendAnswer(exchange: Exchange, plan: RoutePlan, answer: AnyAnswer, service: Service): void {
  const { reply } = exchange
  if (isOver(exchange)) return
  const declared = plan.route.answers[answer.status]
  if (declared === undefined)
    throw new Error(`${plan.name} answered ${answer.status}, which its contract does not declare`)
  if (service.checksAnswers && isSchema(declared)) refuseUndeclared(plan.name, declared, answer.body)
  setStatus(exchange, answer.status, service)
  setAnswerHeaders(reply, answer.headers ?? {})
  if (isUnchanged(exchange, answer.headers)) reply.code(304).send()
  else sendBody(reply, declared, answer.body)
}

/**
 * Answers are not kept by anybody unless their handler says so. The tag of a version is for writes that depend on it:
 * stock and prices beside a row change without its version, so a browser that asked with the tag would keep old ones.
 */
function setAnswerHeaders(reply: FastifyReply, headers: AnswerHeaders): void {
  reply.header('cache-control', 'no-store')
  for (const name in headers) reply.header(name, headers[name])
}

function sendBody(reply: FastifyReply, declared: AnswerBody, body: unknown): void {
  if (isEmpty(declared)) {
    reply.send()
  } else if (isMedia(declared)) {
    if (!reply.hasHeader('content-type')) reply.header('content-type', declared.type)
    reply.send(body)
  } else {
    reply.header('content-type', JSON_TYPE)
    reply.send(jsonOf(body))
  }
}

/** Answered already, on its way, or nobody waits: whoever ended the wait has answered and logged. */
function isOver({ reply, isAbandoned }: Exchange): boolean {
  return isAbandoned || reply.sent || reply.raw.headersSent
}

function setStatus({ reply }: Exchange, status: number, { health }: Service): void {
  if (health.isDraining()) reply.header('connection', 'close')
  reply.code(status)
}

/** In tests and development: a value that differs from its schema, or a field that the schema does not name. */
function refuseUndeclared(name: string, schema: z.ZodType, body: unknown): void {
  const sent: unknown = JSON.parse(JSON.stringify(body))
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(schema.parse(sent))), sent)) {
    throw new Error(`${name} answered fields that its contract does not declare`)
  }
}

/** The caller has this version already. */
function isUnchanged({ request }: Exchange, headers: AnswerHeaders | undefined): boolean {
  const etag = headers?.[wire.etag]
  const known = request.headers['if-none-match']
  if (typeof etag !== 'string' || known === undefined || isWrite(request.method)) return false
  const tags = entityTagsOf(known) ?? []
  return (entityTagsOf(etag) ?? []).some((tag) => tags.includes(tag) || tags.includes('*'))
}

/** Sends whatever was thrown as a problem document, and logs what is our fault. */
export function sendProblem(exchange: Exchange, error: unknown, service: Service): void {
  const { reply, correlationId } = exchange
  if (isOver(exchange)) return
  const answer = problemAnswerOf(error, service.problems, correlationId)
  logCause(exchange, answer, service)
  setStatus(exchange, answer.document.status, service)
  reply.header('content-type', PROBLEM_MEDIA_TYPE)
  reply.header('cache-control', 'no-store')
  for (const name in answer.headers) reply.header(name, answer.headers[name])
  reply.send(JSON.stringify(answer.document))
}

function logCause(exchange: Exchange, { document, cause }: ProblemAnswer, { log }: Service): void {
  if (document.status < 500 || (cause === undefined && document.code !== 'internal')) return
  exchange.run(() => log.error({ err: cause, code: document.code, route: exchange.route }, 'request failed'))
}
