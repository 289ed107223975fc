import { ProblemError } from '@plinth/kit/contract'
import { QueryClient } from '@tanstack/react-query'
import { troubleOf } from './problems.ts'

const attempts = 3

/** Reads are asked again when that can help, and not before the server wants it. Writes are never repeated by themselves. */
function shouldAskAgain(failures: number, error: Error): boolean {
  return failures < attempts - 1 && error instanceof ProblemError && troubleOf(error).passing
}

/** Milliseconds: what the server asked for, otherwise half a second, doubled each time. */
function pauseBefore(failures: number, error: Error): number {
  const asked = error instanceof ProblemError ? error.retryAfter : undefined
  return asked === undefined ? 500 * 2 ** failures : Math.min(asked * 1000, 10_000)
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 15_000, retry: shouldAskAgain, retryDelay: pauseBefore, refetchOnWindowFocus: false },
      mutations: { retry: false },
    },
  })
}
