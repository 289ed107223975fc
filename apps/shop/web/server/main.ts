import { runService } from '@plinth/kit'
import { webService } from './web-service.ts'

await runService(webService)
