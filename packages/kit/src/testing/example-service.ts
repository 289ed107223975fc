import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { accessTable } from '#access/access-table.ts'
import { flag, milliseconds, secret } from '#config/fields.ts'
import { contract } from '#contract/contract.ts'
import { route } from '#contract/route.ts'
import type { Handlers } from '#http/call.ts'
import { createHttpServer } from '#http/server.ts'
import { runService, type ServiceContext } from '../service.ts'
import { createEchoStore, type EchoStore } from './echo-store.ts'

/** A whole service on the kit, started by tests as a process of its own. */
const text = z.object({ text: z.string() })
const answers = { 200: text } as const

const example = contract({
  title: 'Example',
  version: '1.0.0',
  routes: {
    echo: route({ method: 'GET', path: '/echo/:text', summary: 'Through the store', answers, access: 'public' }),
    greet: route({ method: 'GET', path: '/greet', summary: 'From a file', answers, access: 'public' }),
    regreet: route({
      method: 'POST',
      path: '/greet',
      summary: 'A write',
      answers,
      access: 'public',
      fromPrograms: true,
    }),
    confess: route({ method: 'GET', path: '/confess', summary: 'Logs secrets', answers, access: 'public' }),
    crash: route({ method: 'GET', path: '/crash', summary: 'Nobody catches it', answers, access: 'public' }),
  },
  errors: {},
})

const variables = z.object({
  GREETING: z.string().min(3),
  SIGNING_KEY: secret(z.string().min(8)),
  STORE_STOP_MS: milliseconds().default(0),
  /** How long the echo of a text that begins with `slow` takes. */
  SLOW_MS: milliseconds().default(1500),
  /** The mistake that the drain test must notice: what requests need is closed before they have ended. */
  CLOSE_STORE_FIRST: flag().default(false),
})

type Context = ServiceContext<z.infer<typeof variables>>

function handlersOf({ config, log, faults }: Context, store: EchoStore): Handlers<(typeof example)['routes']> {
  return {
    echo: async ({ params }) => {
      await faults.reach('store')
      await pause(params.text.startsWith('slow') ? config.current.SLOW_MS : 5)
      return { status: 200, body: { text: await store.echo(params.text) } }
    },
    greet: () => ({ status: 200, body: { text: config.current.GREETING } }),
    regreet: () => ({ status: 200, body: { text: 'written' } }),
    confess: (call) => {
      const { SIGNING_KEY: password } = config.current
      call.log.info({ password, headers: { authorization: call.header('authorization') } }, 'in fields')
      log.error(new Error(`cannot reach postgres://shop:${password}@db/shop`))
      return { status: 200, body: { text: 'all said' } }
    },
    crash: () => {
      setImmediate(() => {
        throw new Error('nobody catches this')
      })
      return { status: 200, body: { text: 'about to' } }
    },
  }
}

await runService({
  name: 'example',
  config: variables,
  parts: (context) => {
    const { config } = context
    const store = createEchoStore()
    const server = createHttpServer({
      ...context,
      contract: example,
      handlers: handlersOf(context, store),
      access: accessTable({ roles: ['guest'], rules: {} }),
      identify: () => ({ roles: ['guest'] }),
      accessLog: 'all',
      host: '127.0.0.1',
      port: config.current.PORT,
    })
    if (config.current.CLOSE_STORE_FIRST) {
      return [server.part, { ...store.part, drain: async () => store.part.stop?.() }]
    }
    const slowToStop = { name: 'slow to stop', stop: () => pause(config.current.STORE_STOP_MS) }
    return [store.part, slowToStop, server.part]
  },
})
