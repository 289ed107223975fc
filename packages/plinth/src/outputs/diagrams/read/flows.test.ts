import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Subject } from '#answers/subject.ts'
import { subjectsOf } from '#answers/subjects.ts'
import { reachability } from '#proofs/network/reach.ts'
import { compileRecipe } from '#testing/compile-recipe.ts'
import { rightRecipes } from '#testing/platforms.ts'
import { runs } from '#testing/random.ts'
import { viewOf } from '../views.ts'
import { internet } from './flows.ts'

/** Ways that the prover finds open, as pairs of resources with the ports that arrive. */
function openIn(subject: Subject): readonly { readonly from: string; readonly to: string; readonly traffic: string }[] {
  return reachability(subject)
    .openings()
    .filter(({ through }) => through.length === 0)
    .flatMap(({ from, traffic, resources }) => {
      const sources = from === internet ? [internet] : resources.from
      return sources.flatMap((source) => resources.to.map((to) => ({ from: source, to, traffic })))
    })
}

/** The prover names a load balancer by its Ingress, the picture by the resource that looks it up. */
function sameEnd(id: string, subject: Subject): readonly string[] {
  const isLookedUp = subject.graph.byId.get(id)?.terraform?.mode === 'data'
  const ingresses = subject.graph.resources.filter(({ type }) => type === 'networking.k8s.io/v1/Ingress')
  return isLookedUp ? [id, ...ingresses.map((ingress) => ingress.id)] : [id]
}

test('every arrow of the traffic view is a way that the prover finds open', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(rightRecipes, (recipe) => {
      const { graph, platform } = compileRecipe(recipe)
      for (const subject of subjectsOf(graph, platform?.environments ?? []).slice(0, 1)) {
        const open = openIn(subject)
        for (const { from, to, title } of viewOf(subject, 'traffic').edges) {
          const [froms, tos] = [sameEnd(from, subject), sameEnd(to, subject)]
          const ways = open.filter((way) => froms.includes(way.from) && tos.includes(way.to))
          const ports = title.match(/\d+/g) ?? []
          const arrives = ways.map(({ traffic }) => traffic).join(', ')
          for (const port of ports) expect(arrives, `${from} -> ${to} ${title}`).toMatch(new RegExp(`\\b${port}/tcp`))
        }
      }
    }),
    { numRuns: runs(8) },
  )
})
