import type { System } from '../system.ts'

/** An answer that a visitor got. */
export interface Answer {
  readonly status: number
  readonly text: string
  readonly headers: Headers
}

/** A request of a visitor, through the edge. */
export async function ask(system: Pick<System, 'url'>, path: string, init?: RequestInit): Promise<Answer> {
  const answer = await fetch(`${system.url}${path}`, init)
  return { status: answer.status, text: await answer.text(), headers: answer.headers }
}

/** Requests one after the other, in as many lines as asked for, until told to stop: every status that came back. */
export function keepAsking(
  system: Pick<System, 'url'>,
  path: string,
  lines = 4,
): { readonly stop: () => Promise<readonly (number | string)[]> } {
  const statuses: (number | string)[] = []
  const stopping = new AbortController()
  const line = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const status = await ask(system, path).then(
        (answer) => answer.status,
        (error: unknown) => String(error),
      )
      statuses.push(status)
    }
  }
  const running = Promise.all(Array.from({ length: lines }, line))
  return {
    stop: async () => {
      stopping.abort()
      await running
      return statuses
    },
  }
}
