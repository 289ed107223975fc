import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** By what a browser says it can read, best first. The build has compressed the page already. */
const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

interface Page {
  readonly etag: string
  readonly plain: Buffer
  readonly compressed: readonly (readonly [encoding: string, content: Buffer])[]
}

/**
 * The one page, kept in memory. Its entity tag is a digest: time and size, which file servers take, are the same in two
 * releases, because images are built with one fixed time and names with a hash have one length.
 */
export async function readPage(root: string): Promise<Page> {
  const plain = await readFile(join(root, 'index.html'))
  const compressed = await Promise.all(
    encodings.map(async ([encoding, suffix]) => {
      const content = await readFile(join(root, `index.html${suffix}`)).catch(() => undefined)
      return content === undefined ? [] : [[encoding, content] as const]
    }),
  )
  const digest = createHash('sha256').update(plain).digest('base64url').slice(0, 22)
  return { etag: `W/"${digest}"`, plain, compressed: compressed.flat() }
}

/** Kept by caches, but asked about each time: a release shows at once, and costs a 304 as long as nothing changed. */
export function sendPage(page: Page, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.headers({ 'cache-control': 'no-cache', etag: page.etag, vary: 'accept-encoding' })
  if (request.headers['if-none-match']?.includes(page.etag) === true) return reply.code(304).send()
  reply.type('text/html; charset=utf-8')
  const accepted = request.headers['accept-encoding'] ?? ''
  const [encoding, content] = page.compressed.find(([name]) => accepted.includes(name)) ?? []
  if (encoding === undefined) return reply.send(page.plain)
  return reply.header('content-encoding', encoding).send(content)
}
