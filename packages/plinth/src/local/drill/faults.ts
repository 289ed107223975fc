import type { System } from '../drivers/system.ts'
import { aFewSeconds, type Fault } from './fault.ts'

/** What is broken, in the order in which a drill does it. A new fault is one more entry. */
export const faults: readonly Fault[] = [
  {
    name: 'kill',
    title: 'kill -9 of a replica',
    objective: { errors: 0.005, steady: 10_000 },
    targets: (system) => system.plan.services.map(({ name }) => name),
    inject: async ({ system, target, pick }) => {
      const replica = pick(replicasOf(system, target))
      system.kill(replica, 'SIGKILL')
      return replica
    },
  },
  {
    name: 'rolling-restart',
    title: 'every replica of a service replaced, as a release does it',
    objective: { errors: 0, steady: 10_000 },
    targets: (system) => system.plan.services.map(({ name }) => name),
    inject: async ({ system, target }) => {
      await system.rollingRestart(target)
      return target
    },
  },
  {
    name: 'hang',
    title: 'a replica that is alive and silent (SIGSTOP)',
    objective: { steady: 10_000 },
    targets: (system) => system.plan.services.map(({ name }) => name),
    inject: async ({ system, target, pick, wait }) => {
      const replica = pick(replicasOf(system, target))
      system.pause(replica)
      await wait(aFewSeconds)
      system.resume(replica)
      return replica
    },
  },
  {
    name: 'database-kill',
    title: 'kill -9 of PostgreSQL, and its start',
    objective: { steady: 10_000 },
    targets: ({ database }) => (database === undefined ? [] : [database.process().name]),
    inject: async ({ system: { database }, target, wait }) => {
      await database?.kill()
      await wait(1_000)
      await database?.start()
      return target
    },
  },
  {
    name: 'slow-database',
    title: 'PostgreSQL that works a tenth of the time',
    objective: { steady: 10_000 },
    targets: ({ database }) => (database === undefined ? [] : [database.process().name]),
    inject: async ({ system: { database }, target, wait }) => {
      for (let round = 0; round < 8; round += 1) {
        database?.pause()
        await wait(450)
        database?.resume()
        await wait(50)
      }
      return target
    },
  },
  {
    name: 'cache-loss',
    title: 'kill -9 of the cache, which stays away for a while',
    objective: { errors: 0.001, steady: 10_000 },
    targets: ({ redis }) => (redis === undefined ? [] : [redis.process().name]),
    inject: async ({ system: { redis }, target, wait }) => {
      await redis?.kill()
      await wait(aFewSeconds)
      await redis?.start()
      return target
    },
  },
  {
    name: 'zone-loss',
    title: 'kill -9 of every replica of a zone at once, none of which comes back for a while',
    objective: { errors: 0.005, steady: 10_000 },
    targets: (system) => (system.plan.zones.length > 1 ? system.plan.zones : []),
    inject: async ({ system, target, wait }) => {
      const lost = system.processes().filter(({ kind, zone }) => kind === 'service' && zone === target)
      for (const { id } of lost) system.lose(id)
      await wait(aFewSeconds)
      await Promise.all(lost.map(({ id }) => system.restart(id)))
      return target
    },
  },
  {
    name: 'overload',
    title: 'five times the visitors',
    objective: { goodput: 0.8, steady: 10_000 },
    targets: () => ['all'],
    inject: async ({ target, load, wait }) => {
      load.scale(5)
      await wait(aFewSeconds)
      load.scale(1)
      return target
    },
  },
]

function replicasOf({ processes }: System, service: string): readonly string[] {
  return processes()
    .filter(({ kind, name, state }) => kind === 'service' && name === service && state === 'ready')
    .map(({ id }) => id)
}
