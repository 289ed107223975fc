import { request } from 'node:http'
import type { Probe } from '../../plan/local-plan.ts'

/** What a replica answered to a probe. */
export interface Asked {
  readonly good: boolean
  /** Why not, with the start of the answer. */
  readonly said: string
}

/** Asks once, as the kubelet does: a status from 200 to 399 in time is a good answer. */
export async function ask(
  { host, port }: { readonly host: string; readonly port: number },
  { path, timeout }: Pick<Probe, 'path' | 'timeout'>,
): Promise<Asked> {
  return await new Promise((resolve) => {
    const asking = request({ host, port, path, agent: false, headers: { 'user-agent': 'plinth-probe' } }, (answer) => {
      const { statusCode = 0 } = answer
      let text = ''
      answer.on('data', (chunk: Buffer) => void (text = (text + chunk.toString()).slice(0, 500)))
      answer.once('close', () => {
        clearTimeout(timer)
        resolve({ good: statusCode >= 200 && statusCode < 400, said: `${path} answered ${statusCode}: ${text}` })
      })
    })
    const timer = setTimeout(() => asking.destroy(new Error(`no answer within ${timeout} s`)), timeout * 1000)
    asking.once('error', (error) => {
      clearTimeout(timer)
      resolve({ good: false, said: `${path}: ${error.message}` })
    })
    asking.end()
  })
}
