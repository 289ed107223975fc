import { problem } from '@plinth/kit'
import type { FastifyInstance } from 'fastify'
import { drawProduct, widths } from './draw-product.ts'

/** As long as caches take anything: the bytes of an address never change within a release. */
const forEver = 'public, max-age=31536000, immutable'

const nameShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const longestName = 80

interface Params {
  readonly name: string
  readonly file: string
}

/** `/images/products/<name>/<width>.svg`. Four widths and no more, so that caches cannot be filled with variations. */
export function addImagesRoute(app: FastifyInstance): void {
  app.get<{ Params: Params }>('/images/products/:name/:file', ({ params: { name, file } }, reply) => {
    const width = widths.find((one) => file === `${one}.svg`)
    if (width === undefined || name.length > longestName || !nameShape.test(name)) throw problem('not-found')
    return reply.header('cache-control', forEver).type('image/svg+xml').send(drawProduct(name, width))
  })
}
