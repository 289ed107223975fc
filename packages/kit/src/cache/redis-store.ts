import { randomUUID } from 'node:crypto'
import type { RedisConnection } from '#redis/connect-redis.ts'
import { redisScript } from '#redis/script.ts'
import { LEASE_MS, type CacheStore, type Entry, type Known } from './store.ts'

/*
 * Keys of one namespace, all in one slot of a cluster thanks to the braces:
 *   cache:{products:1}:generation        a random word; a new one makes everything below it unreachable
 *   cache:{products:1}:e:<generation>:<key>   the entry: milliseconds of staleness, a colon, JSON or nothing
 *   cache:{products:1}:l:<generation>:<key>   the lease of who is loading it
 * Redis itself counts the time of entries down, so the clocks of replicas do not matter.
 */
const places = `
local generation = redis.call('GET', KEYS[1])
local function place(kind, key) return ARGV[1] .. kind .. ':' .. generation .. ':' .. key end
`

/** ARGV: prefix, key, a new random word, milliseconds of a lease. */
const readScript = redisScript(`
if not redis.call('GET', KEYS[1]) then redis.call('SET', KEYS[1], ARGV[3]) end
${places}
local entry = redis.call('GET', place('e', ARGV[2]))
if entry then
  local staleFor = tonumber(string.match(entry, '^%d+'))
  if redis.call('PTTL', place('e', ARGV[2])) > staleFor then return {'fresh', entry} end
end
local lease = redis.call('GET', place('l', ARGV[2]))
if lease then return {'over', entry or '', lease, 'second'} end
redis.call('SET', place('l', ARGV[2]), ARGV[3], 'PX', ARGV[4])
return {'over', entry or '', ARGV[3], 'first'}
`)

/** ARGV: prefix, key, lease, entry, milliseconds. A lease of an older generation is not found in this one. */
const putScript = redisScript(`
${places}
if not generation or redis.call('GET', place('l', ARGV[2])) ~= ARGV[3] then return 0 end
redis.call('SET', place('e', ARGV[2]), ARGV[4], 'PX', ARGV[5])
redis.call('DEL', place('l', ARGV[2]))
return 1
`)

/** ARGV: prefix, keys. */
const removeScript = redisScript(`
${places}
if not generation then return 0 end
for index = 2, #ARGV do redis.call('DEL', place('e', ARGV[index]), place('l', ARGV[index])) end
return 1
`)

/** In Redis, shared by all replicas. Every call throws `RedisUnavailable` when Redis does not answer in time. */
export function redisStore(redis: RedisConnection, namespace: string): CacheStore {
  const prefix = `cache:{${namespace}}:`
  const generationKey = `${prefix}generation`
  const put = async (key: string, lease: string, entry: Entry): Promise<boolean> => {
    const milliseconds = Math.max(1, Math.round(entry.ttlMs + entry.staleForMs))
    const values = [prefix, key, lease, textOf(entry), milliseconds]
    return (await redis.ask('cache-put', (client) => putScript(client, [generationKey], values))) === 1
  }
  return {
    read: async (key) => {
      const values = [prefix, key, randomUUID(), LEASE_MS]
      const answer = await redis.ask('cache-read', (client) => readScript(client, [generationKey], values))
      const [state, entry = '', lease = '', turn] = answer as readonly string[]
      const known = entry === '' ? undefined : knownOf(entry)
      if (state === 'fresh' && known !== undefined) return { fresh: true, known }
      return {
        fresh: false,
        stale: known,
        first: turn === 'first',
        put: (loaded) => put(key, lease, loaded),
      }
    },
    remove: async (keys) => {
      await redis.ask('cache-remove', (client) => removeScript(client, [generationKey], [prefix, ...keys]))
    },
    clear: async () => {
      await redis.ask('cache-clear', (client) => client.set(generationKey, randomUUID()))
    },
  }
}

function textOf({ known, staleForMs }: Entry): string {
  return `${Math.round(staleForMs)}:${known.json ?? ''}`
}

function knownOf(entry: string): Known {
  const json = entry.slice(entry.indexOf(':') + 1)
  return { json: json === '' ? undefined : json }
}
