import { port, url } from '@plinth/kit'
import { z } from 'zod'

/** What the web reads from its environment, beside what every service reads. */
export const webConfig = z.object({
  PORT: port().default(8080).describe('port of the HTTP server; 0 takes any free one'),
  BACKEND_URL: url('http', 'https').describe('where requests to /api go, such as http://backend:3000'),
})
