import { existsSync } from 'node:fs'
import { extname } from 'node:path'
import fastifyStatic from '@fastify/static'
import { problem } from '@plinth/kit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readPage, sendPage } from './page.ts'

/** Names under /static carry a hash of the content. */
const forEver = 'public, max-age=31536000, immutable'

/** The built files under /static; every other address is a page of the application. */
export async function addStaticFiles(app: FastifyInstance, root: string): Promise<void> {
  if (!existsSync(root)) throw new Error(`${root} does not exist: run \`npm run build\` first`)
  const page = await readPage(root)
  await app.register(fastifyStatic, {
    root,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (response) => void response.setHeader('cache-control', forEver),
  })
  app.get('/static/*', (request, reply) => reply.sendFile(pathOf(request)))
  app.get('/*', (request, reply) => {
    // What looks like a file is one that does not exist: a page in its place would hide the mistake.
    if (extname(pathOf(request)) !== '') throw problem('not-found')
    return sendPage(page, request, reply)
  })
}

function pathOf({ url }: FastifyRequest): string {
  return url.split('?', 1)[0] ?? '/'
}
