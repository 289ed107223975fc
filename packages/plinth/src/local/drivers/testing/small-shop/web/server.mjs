// Pages and files of its own; hands `/api` on to the API.
import { createServer, request as call } from 'node:http'
import process from 'node:process'

const { PORT, BACKEND_URL, API_URL = BACKEND_URL, HOSTNAME } = process.env
let pages = 0

const server = createServer((request, response) => {
  const path = request.url.split('?')[0]
  if (path === '/health' || path === '/ready') return response.end('ok')
  if (path.startsWith('/api/')) return passOn(request, response)
  if (path.startsWith('/static/')) {
    response.setHeader('cache-control', 'public, max-age=31536000, immutable')
    response.setHeader('etag', '"1"')
    return response.end(`file ${++pages}`)
  }
  if (path === '/reset') return request.socket.resetAndDestroy()
  if (path === '/headers') return response.end(JSON.stringify(request.headers))
  response.setHeader('cache-control', 'no-cache')
  response.end(`page ${++pages} of ${HOSTNAME}`)
})

function passOn(request, response) {
  const url = new URL(request.url, API_URL)
  const outgoing = call(url, { method: request.method, headers: { 'content-type': 'text/plain' } }, (answer) => {
    response.writeHead(answer.statusCode, { 'content-type': answer.headers['content-type'] ?? 'text/plain' })
    answer.pipe(response)
  })
  outgoing.on('error', (error) => {
    if (!response.headersSent) response.writeHead(502)
    response.end(error.message)
  })
  request.pipe(outgoing)
}

server.keepAliveTimeout = 75_000
server.listen(Number(PORT), '0.0.0.0')
process.on('SIGTERM', () => server.close(() => process.exit(0)))
