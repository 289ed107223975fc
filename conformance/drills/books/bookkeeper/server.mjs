// Keeps books in PostgreSQL: each entry once, and a balance that is their sum. PLANTED breaks one promise on purpose.
import { createServer } from 'node:http'
import process from 'node:process'
import pg from 'pg'

const { PORT, DATABASE_URL, PLANTED = 'nothing' } = process.env
const isPlanted = (fault) => PLANTED === fault

const pool = new pg.Pool({
  connectionString: DATABASE_URL,
  max: 10,
  connectionTimeoutMillis: 2_000,
  options: isPlanted('asynchronous commit') ? '-c synchronous_commit=off' : undefined,
})
pool.on('error', () => undefined)

const unique = isPlanted('no unique constraint') ? '' : 'UNIQUE'
await pool.query(`BEGIN; SELECT pg_advisory_xact_lock(1);
  CREATE TABLE IF NOT EXISTS entries (key text NOT NULL ${unique}, amount int NOT NULL);
  CREATE TABLE IF NOT EXISTS balance (total bigint NOT NULL);
  INSERT INTO balance SELECT 0 WHERE NOT EXISTS (SELECT FROM balance); COMMIT`)

const pause = (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds))

let stopping = false

const routes = {
  'GET /health': async () => ({}),
  'GET /ready': async () => ({ status: stopping ? 503 : 200 }),
  'GET /books': async () => {
    const { rows } = await pool.query(
      'SELECT (SELECT coalesce(sum(amount), 0) FROM entries) AS sum, total FROM balance',
    )
    return { body: rows[0] }
  },
  'GET /entries': async ({ key }) => {
    const { rows } = await pool.query('SELECT count(*)::int AS count FROM entries WHERE key = $1', [key])
    return { body: rows[0] }
  },
  // Longer than the pause between the last request of a replica and its signal.
  'GET /statement': async () => {
    await pool.query('SELECT pg_sleep(8)')
    const { rows } = await pool.query('SELECT total FROM balance')
    return { body: rows[0] }
  },
  'POST /entries': async ({ key, amount }, answerEarly) => {
    const client = await pool.connect()
    try {
      await client.query('BEGIN')
      const onConflict = isPlanted('no unique constraint') ? '' : 'ON CONFLICT (key) DO NOTHING'
      const { rowCount } = await client.query(`INSERT INTO entries VALUES ($1, $2) ${onConflict}`, [key, amount])
      // Whoever answers early would also make all others wait for the row of the balance.
      if (rowCount === 1 && !isPlanted('answer before commit')) await addToBalance(client, Number(amount))
      if (isPlanted('answer before commit')) {
        answerEarly()
        await pause(300)
      }
      await client.query('COMMIT')
      client.release()
    } catch (error) {
      client.release(error)
      throw error
    }
    // A client that is gone by now asks again, and must not be written down twice. A fault that shows only here waits for
    // long enough to be struck by each kill.
    await pause(isPlanted('no unique constraint') ? 400 : 40)
    return { status: 201 }
  },
}

async function addToBalance(client, amount) {
  if (!isPlanted('read, modify, write')) {
    await client.query('UPDATE balance SET total = total + $1', [amount])
    return
  }
  const { rows } = await client.query('SELECT total FROM balance')
  await client.query('UPDATE balance SET total = $1', [Number(rows[0].total) + amount])
}

const server = createServer((request, response) => {
  const chunks = []
  request.on('data', (chunk) => chunks.push(chunk))
  request.on('end', () => void answer(request, Buffer.concat(chunks).toString(), response))
})

async function answer(request, text, response) {
  const { pathname, searchParams } = new URL(request.url, 'http://books')
  const route = routes[`${request.method} ${pathname}`]
  const send = ({ status = 200, body = {} }) => {
    if (response.headersSent) return
    if (stopping) response.setHeader('connection', 'close')
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
  try {
    const given = text === '' ? Object.fromEntries(searchParams) : JSON.parse(text)
    send(route === undefined ? { status: 404 } : await route(given, () => send({ status: 201 })))
  } catch (error) {
    send({ status: 503, body: { error: error.message } })
  }
}

server.keepAliveTimeout = 75_000
server.listen(Number(PORT), '0.0.0.0')

process.on('SIGTERM', () => {
  stopping = true
  if (isPlanted('drain that closes the pool first')) void pool.end()
  server.close(() => process.exit(0))
  server.closeIdleConnections()
})
