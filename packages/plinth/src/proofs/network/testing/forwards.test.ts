import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '#testing/random.ts'
import type { Forwarder } from '../forward/forwarder.ts'
import { selectedBy, targetPorts } from '../kubernetes/services.ts'
import { worldOf } from '../world.ts'
import { subjectOf } from './compare.ts'
import { networkOf } from './random/build-network.ts'
import { networkRecipe } from './random/recipe.ts'
import { edges } from './random/traffic.ts'
import { podsBehind, targetsBehind } from './walker/forwards.ts'
import { protocolNumbers } from './walker/packet.ts'
import { World } from './walker/world.ts'

const numRuns = runs(60)

/** Whom the prover finds behind a port of a load balancer, as text that sorts. */
function foundBehind({ listeners, onward }: Forwarder, transport: 'tcp' | 'udp', port: number): readonly string[] {
  const takes = (each: { readonly transport: string }): boolean =>
    each.transport === transport || each.transport === 'both'
  if (!listeners.some((listener) => listener.port === port && takes(listener))) return []
  return onward
    .filter((each) => takes(each) && (each.from === undefined || each.from.includes(port)))
    .flatMap(({ to, ports }) => (to.kind === 'resource' ? (ports ?? []).map((each) => `${to.id}:${each}`) : []))
}

test('listeners lead to the same targets for the prover and for the walker', { timeout: 100 * numRuns }, () => {
  let compared = 0
  for (const recipe of fc.sample(networkRecipe, numRuns)) {
    const resources = networkOf(recipe)
    const { forwarders } = worldOf(subjectOf(resources))
    const world = new World(resources)
    for (const { id } of world.ofType('aws_lb')) {
      const forwarder = forwarders.get(id)
      for (const transport of ['tcp', 'udp'] as const) {
        for (const edge of edges) {
          const port = Math.max(1, edge)
          const expected = targetsBehind(world, id, protocolNumbers[transport], port).map(
            (to) => `${to.site}:${to.port}`,
          )
          const found = forwarder === undefined ? [] : foundBehind(forwarder, transport, port)
          expect(new Set(found), `${id} ${port}/${transport}`).toEqual(new Set(expected))
          compared += expected.length
        }
      }
    }
  }
  expect(compared).toBeGreaterThan(0)
})

test('Services lead to the same pods and ports for the prover and for the walker', { timeout: 100 * numRuns }, () => {
  let compared = 0
  for (const recipe of fc.sample(networkRecipe, numRuns)) {
    const resources = networkOf(recipe)
    const { cluster } = worldOf(subjectOf(resources))
    const world = new World(resources)
    for (const service of cluster.services) {
      for (const port of service.ports) {
        if (port.protocol === 'sctp') continue
        const expected = podsBehind(world, service.resource, protocolNumbers[port.protocol], port.port)
        const found = selectedBy(service, cluster.pods).flatMap((pods) =>
          targetPorts(port, pods).map((number) => `${pods.id}:${number}`),
        )
        expect(new Set(found), service.resource.id).toEqual(new Set(expected.map((to) => `${to.site}:${to.port}`)))
        compared += expected.length
      }
    }
  }
  expect(compared).toBeGreaterThan(0)
})
