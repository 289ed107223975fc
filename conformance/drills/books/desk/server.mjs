// Hands everything on to the bookkeeper.
import { createServer, request } from 'node:http'
import process from 'node:process'

const { PORT, BOOKKEEPER_URL } = process.env

const server = createServer((asked, answer) => {
  if (asked.url === '/health' || asked.url === '/ready') return void answer.end('{}')
  const { method, headers, url } = asked
  const onward = request(new URL(url, BOOKKEEPER_URL), { method, headers }, (answered) => {
    answer.writeHead(answered.statusCode, answered.headers)
    answered.pipe(answer)
  })
  onward.on('error', () => (answer.headersSent ? answer.destroy() : answer.writeHead(502).end()))
  return void asked.pipe(onward)
})

server.keepAliveTimeout = 75_000
server.listen(Number(PORT), '0.0.0.0')
process.on('SIGTERM', () => server.close(() => process.exit(0)))
