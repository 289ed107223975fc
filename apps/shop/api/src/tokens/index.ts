import type { Services } from '../services.ts'
import { issueTokens } from './issue-tokens.ts'
import { listTokenKeys } from './list-token-keys.ts'
import { refreshTokens } from './refresh-tokens.ts'

export function tokenHandlers(services: Services) {
  return {
    issueTokens: issueTokens(services),
    refreshTokens: refreshTokens(services),
    listTokenKeys: listTokenKeys(services),
  }
}
