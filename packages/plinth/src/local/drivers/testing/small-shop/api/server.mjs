// Keeps notes in PostgreSQL. Ready when the database answers; finishes its requests when it is told to stop.
import { createServer } from 'node:http'
import process from 'node:process'
import pg from 'pg'

const { PORT, DATABASE_URL, DATABASE_POOL_SIZE, HOSTNAME } = process.env
if (process.env.GREETING !== 'hello') throw new Error('the environment says no hello')
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: Number(DATABASE_POOL_SIZE) })
pool.on('error', (error) => console.log(JSON.stringify({ level: 50, msg: 'lost a connection', error: error.message })))

// Two replicas start at once, and `IF NOT EXISTS` alone does not keep them apart.
await pool.query(
  'BEGIN; SELECT pg_advisory_xact_lock(1); CREATE TABLE IF NOT EXISTS notes (id bigserial PRIMARY KEY, text text NOT NULL); COMMIT',
)

let stopping = false
const routes = {
  'GET /health': () => ({}),
  'GET /ready': async () => {
    if (stopping) return { status: 503 }
    await pool.query('SELECT 1')
    return {}
  },
  'GET /api/notes': async () => ({ body: (await pool.query('SELECT text FROM notes ORDER BY id')).rows }),
  'POST /api/notes': async (text) => {
    await pool.query('INSERT INTO notes (text) VALUES ($1)', [text])
    return { status: 201 }
  },
  'GET /api/environment': () => ({ body: process.env }),
  'GET /api/who': () => ({ body: { host: HOSTNAME, pid: process.pid } }),
  'GET /api/slow': async () => {
    await new Promise((resolve) => void setTimeout(resolve, 700))
    return { body: { host: HOSTNAME } }
  },
}

const server = createServer((request, response) => {
  const chunks = []
  request.on('data', (chunk) => chunks.push(chunk))
  request.on('end', () => void answer(request, Buffer.concat(chunks).toString(), response))
})

async function answer(request, text, response) {
  const route = routes[`${request.method} ${request.url.split('?')[0]}`]
  if (stopping) response.setHeader('connection', 'close')
  try {
    const { status = 200, body = {} } = route ? await route(text) : { status: 404 }
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  } catch (error) {
    response.writeHead(503, { 'content-type': 'application/json' }).end(JSON.stringify({ error: error.message }))
  }
}

server.keepAliveTimeout = 75_000
server.listen(Number(PORT), '0.0.0.0', () => console.log(JSON.stringify({ level: 30, msg: 'listening', port: PORT })))

process.on('SIGTERM', () => {
  stopping = true
  server.close(() => void pool.end().then(() => process.exit(0)))
})
