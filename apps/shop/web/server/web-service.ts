import { fileURLToPath } from 'node:url'
import { accessTable, contract, createHttpServer, type FlagSchema, type ServiceDefinition } from '@plinth/kit'
import { webConfig } from './config.ts'
import { addImagesRoute } from './images/images-route.ts'
import { createBackend } from './proxy/backend.ts'
import { addProxy } from './proxy/proxy-route.ts'
import { addStaticFiles } from './static-files.ts'

/** Where the build puts the pages: beside the bundle of this server. */
const builtPages = fileURLToPath(new URL('client', import.meta.url))

/** The web has no operations of its own: pages, pictures, and the way to the API. */
const pages = contract({ title: 'Shop, the web', version: '1.0.0', routes: {}, errors: {} })
const nobody = { roles: ['visitor'] } as const
const access = accessTable({ roles: ['visitor'], rules: {} })

interface Surroundings {
  /** Folder of the built pages. */
  readonly root: string
}

/** Everything the web consists of; tests give their own pages. */
export function webServiceWith({ root }: Surroundings): ServiceDefinition<typeof webConfig, FlagSchema> {
  return {
    name: 'web',
    config: webConfig,
    parts: async (context) => {
      const { PORT, HOST, BACKEND_URL } = context.config.current
      const backend = createBackend({ url: BACKEND_URL, ...context })
      const server = createHttpServer({
        ...context,
        contract: pages,
        handlers: {},
        access,
        identify: () => nobody,
        port: PORT,
        host: HOST,
      })
      addImagesRoute(server.app)
      await server.app.register(addProxy(backend))
      await addStaticFiles(server.app, root)
      return [backend.part, server.part]
    },
  }
}

export const webService = webServiceWith({ root: builtPages })
