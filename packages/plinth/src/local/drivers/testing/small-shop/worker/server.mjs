// Linked to nothing: tries to reach what it is asked to, and says how that went.
import { createServer } from 'node:http'
import { connect } from 'node:net'
import process from 'node:process'

const { PORT } = process.env

createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://worker')
  if (pathname !== '/try') return response.end(JSON.stringify(process.env))
  const socket = connect({ host: searchParams.get('host'), port: Number(searchParams.get('port')), timeout: 2000 })
  const end = (word) => {
    socket.destroy()
    response.end(word)
  }
  socket
    .once('connect', () => end('reached'))
    .once('error', (error) => end(error.code))
    .once('timeout', () => end('timeout'))
}).listen(Number(PORT), '0.0.0.0')
process.on('SIGTERM', () => process.exit(0))
