import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { wire } from '#contract/wire-headers.ts'
import { problem } from '#errors/problem-error.ts'
import { PROBLEM_MEDIA_TYPE } from '#errors/problem.ts'
import { problemAnswerOf } from './problem-answer.ts'
import type { Service } from './service.ts'

interface ParserError extends Error {
  readonly code?: string
}

/** What the parser of Node refuses before there is a request. Anything else of it is `malformed`. */
const codes: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
}

/** Answers bytes that never became a request, and closes the connection: what follows on it cannot be trusted. */
export function answerBrokenRequest(service: Service): (error: ParserError, socket: Socket) => void {
  return (error, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy()
      return
    }
    const correlationId = randomUUID()
    const { document } = problemAnswerOf(
      problem(codes[error.code ?? ''] ?? 'malformed'),
      service.problems,
      correlationId,
    )
    const body = JSON.stringify(document)
    const head = [
      `HTTP/1.1 ${document.status} ${STATUS_CODES[document.status]}`,
      `content-type: ${PROBLEM_MEDIA_TYPE}`,
      `content-length: ${Buffer.byteLength(body)}`,
      `${wire.correlationId}: ${correlationId}`,
      ...service.securityHeaders.map(([name, value]) => `${name}: ${value}`),
      'connection: close',
    ]
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
  }
}
