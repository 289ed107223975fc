import type { Services } from '../services.ts'
import { listMails } from './list-mails.ts'

export function mailHandlers(services: Services) {
  return { listMails: listMails(services) }
}
