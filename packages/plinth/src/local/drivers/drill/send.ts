import { request as open, type Agent, type IncomingHttpHeaders } from 'node:http'
import type { DrillAnswer, DrillRequest } from '../../drill/definition.ts'

/** After this many milliseconds without an answer a visitor has gone. */
const patience = 10_000

export interface Sending {
  readonly url: string
  readonly request: DrillRequest
  readonly cookies: ReadonlyMap<string, string>
  readonly agent: Agent
}

/** One attempt; whatever goes wrong on the way is an answer with status 0. */
export function send({ url, request, cookies, agent }: Sending): Promise<DrillAnswer> {
  const { method = 'GET', path, headers = {}, body } = request
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const text = body === undefined ? undefined : JSON.stringify(body)
  return new Promise((resolve) => {
    const nothing = (): void => resolve({ status: 0, headers: new Headers(), body: undefined })
    const sent = open(`${url}${path}`, {
      agent,
      method,
      signal: AbortSignal.timeout(patience),
      headers: {
        ...(cookie !== '' && { cookie }),
        ...(text !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
        ...headers,
      },
    })
    sent.on('error', nothing)
    sent.on('response', (answer) => {
      const chunks: Buffer[] = []
      answer.on('error', nothing)
      answer.on('aborted', nothing)
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const received = Buffer.concat(chunks).toString('utf8')
        resolve({ status: answer.statusCode ?? 0, headers: headersOf(answer.headers), body: parsed(received) })
      })
    })
    sent.end(text)
  })
}

function headersOf(received: IncomingHttpHeaders): Headers {
  const headers = new Headers()
  for (const [name, value = ''] of Object.entries(received))
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one)
  return headers
}

function parsed(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
