import { Agent } from 'node:http'
import type { AcknowledgedWrite, DrillAnswer, DrillRequest, Visitor } from '../../drill/definition.ts'
import type { Random } from '../../drill/random.ts'
import { visitorAddress } from './addresses.ts'
import { send } from './send.ts'

/** Answers after which a request that may be repeated is. */
const passing = new Set([0, 502, 503, 504])

export interface VisitorInput {
  readonly url: string
  readonly number: number
  readonly drill: string
  readonly random: Random
  /** Called for each attempt, with how long it took. */
  readonly onSample: (sample: {
    readonly name: string
    readonly started: number
    readonly took: number
    readonly status: number
  }) => void
  readonly onAcknowledged: (write: AcknowledgedWrite) => void
}

/** A visitor with connections and a cookie jar of its own; `leave` closes the connections. */
export function visitorOf({
  url,
  number,
  drill,
  random,
  onSample,
  onAcknowledged,
}: VisitorInput): Visitor & { readonly leave: () => void } {
  const cookies = new Map<string, string>()
  const agent = new Agent({ keepAlive: true, localAddress: visitorAddress(number) })

  async function attempt(request: DrillRequest): Promise<DrillAnswer> {
    const { method = 'GET', path, as = `${method} ${path.replace(/\?.*/, '')}` } = request
    const started = performance.now()
    const answer = await send({ url, request, cookies, agent })
    onSample({ name: as, started, took: performance.now() - started, status: answer.status })
    keepCookies(cookies, answer.headers)
    return answer
  }

  return {
    number,
    drill,
    random,
    acknowledge: onAcknowledged,
    leave: () => agent.destroy(),
    request: async (request) => {
      const { attempts = 1 } = request
      for (let left = attempts; ; left -= 1) {
        const answer = await attempt(request)
        if (left <= 1 || !passing.has(answer.status)) return answer
        await new Promise((resolve) => setTimeout(resolve, 100 + random() * 300))
      }
    },
  }
}

function keepCookies(cookies: Map<string, string>, headers: Headers): void {
  for (const line of headers.getSetCookie()) {
    const [pair = '', ...attributes] = line.split(';')
    const [name = '', ...value] = pair.split('=')
    const isGone = attributes.some((one) => /^\s*max-age=0\s*$/i.test(one))
    if (isGone) cookies.delete(name.trim())
    else cookies.set(name.trim(), value.join('=').trim())
  }
}
