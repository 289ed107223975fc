import { expect, test } from 'vitest'
import { service } from '#language/words/service.ts'
import { smallPlatform } from '#testing/small-platform.ts'
import { mostAlike } from './group.ts'
import { subjectsOfPlatform } from './testing/shop.ts'
import { viewOf } from './views.ts'

/** A platform with so many services, each of which calls the one before it. */
function chain(count: number): ReturnType<typeof subjectsOfPlatform>[number] {
  const services: Record<string, ReturnType<typeof service>> = {}
  let before: ReturnType<typeof service> | undefined
  for (let i = 0; i < count; i++) {
    before = service({ path: `apps/s${i}`, port: 3000, ...(before !== undefined && { calls: [before] }) })
    services[`s${i}`] = before
  }
  const [subject] = subjectsOfPlatform(smallPlatform({ resources: services }))
  if (subject === undefined) throw new Error('the platform has an environment')
  return subject
}

test('as many services as a reader can take are drawn one by one', () => {
  const { nodes, notes } = viewOf(chain(mostAlike), 'traffic')
  expect(nodes).toHaveLength(mostAlike)
  expect(notes).toEqual([])
})

test('more are drawn as one, and the picture says so', () => {
  const view = viewOf(chain(60), 'traffic')
  expect(view.nodes.map(({ title, count }) => [title, count])).toEqual([['60 services', 60]])
  expect(view.edges).toEqual([])
  expect(view.notes[0]).toContain('plinth draw service --service NAME')
})

test('what is drawn as one keeps the resources that it stands for', () => {
  const [together] = viewOf(chain(60), 'traffic').nodes
  expect(together?.evidence).toHaveLength(60)
})

test('a service has its own objects, and not those of one whose name only starts alike', () => {
  const own = viewOf(chain(12), 'service', { service: 's1' }).nodes.map(({ id }) => id)
  expect(own.some((id) => id.includes('/s1'))).toBe(true)
  expect(own.filter((id) => /\/s1\d/.test(id))).toEqual([])
})
