import type { Shape } from '#language/field.ts'
import { account, name, region } from '#language/shapes.ts'
import { githubFields } from '#language/words/github.ts'
import { serviceFields } from '#language/words/service.ts'

/** What a new platform is to be. */
export interface Answers {
  readonly name: string
  readonly region: string
  readonly account: string
  /** `owner/name`; undefined: no delivery yet. */
  readonly repository: string | undefined
  /** The first one answers the internet and calls the others. */
  readonly services: readonly ServiceAnswer[]
  readonly database: boolean
  readonly cache: boolean
}

export interface ServiceAnswer {
  readonly name: string
  readonly port: number
  readonly path: string
}

/** Where a question is asked and what an answer must look like. */
export const questions = {
  name: { ask: 'Name of the platform; it stands at the start of all names', shape: name },
  region: { ask: 'AWS region', shape: region },
  account: { ask: 'AWS account of the first environment', shape: account },
  repository: { ask: 'GitHub repository; empty for no delivery yet', shape: githubFields.repository.shape },
} as const satisfies Readonly<Record<string, { readonly ask: string; readonly shape: Shape }>>

/** Why text is no answer; undefined when it is one. */
export function objection(shape: Shape, given: string): string | undefined {
  if (shape.type !== 'text' || shape.pattern === undefined || shape.pattern.test(given)) return undefined
  return `'${given}' does not fit: write ${shape.expected}`
}

/** Reads several services, and tells everything that is wrong with them. */
export function readServices(given: readonly string[]): {
  readonly services: readonly ServiceAnswer[]
  readonly objections: readonly string[]
} {
  const read = given.map(readService)
  const services = read.flatMap((one) => ('objection' in one ? [] : [one]))
  const names = services.map(({ name: called }) => called)
  const twice = names.filter((called, i) => names.indexOf(called) !== i)
  const stores = names.filter((called) => called === 'database' || called === 'cache')
  return {
    services,
    objections: [
      ...read.flatMap((one) => ('objection' in one ? [one.objection] : [])),
      ...[...new Set(twice)].map((called) => `two services are called '${called}': rename one of them`),
      ...[...new Set(stores)].map((called) => `'${called}' is what the store is called: rename the service`),
    ],
  }
}

/** Reads `api:3000:apps/api`; without a folder it has the name of the service. */
function readService(given: string): ServiceAnswer | { readonly objection: string } {
  const [called = '', port = '', path = called] = given.split(':')
  const wrong =
    objection(name, called) ??
    (isPort(port) ? undefined : `'${port}' is no port: write a number from 1024 to 65535`) ??
    objection(serviceFields.path.shape, path)
  return wrong === undefined
    ? { name: called, port: Number(port), path }
    : { objection: `service '${given}': ${wrong} (name:port:path)` }
}

/** Ports below 1024 are for root, which no container here is. */
function isPort(text: string): boolean {
  return /^\d{4,5}$/.test(text) && Number(text) >= 1024 && Number(text) <= 65_535
}
