import { expect, test } from 'vitest'
import type { Grants } from '#capabilities/door.ts'
import { setting } from '#graph/value.ts'
import type { ServiceResource } from '#language/environment.ts'
import { planStopping } from './stopping.ts'

const service = {
  settings: { drainSeconds: setting(30, { from: 'declared', path: ['resources', 'web', 'drainSeconds'] }) },
} as unknown as ServiceResource

test('behind the load balancer a pod serves on until it is deregistered, then finishes its requests', () => {
  const grants = { balancer: { ranges: [] } } as unknown as Grants
  const { wait, grace } = planStopping({ service, grants })
  expect([wait.value, grace.value]).toEqual([35, 75])
})

test('inside the cluster it waits for the nodes alone', () => {
  const { wait, grace } = planStopping({ service, grants: { balancer: undefined } as unknown as Grants })
  expect([wait.value, grace.value]).toEqual([5, 45])
})
