import { expect, it } from 'vitest'
import { github } from '#language/words/github.ts'
import { smallEnvironment } from '#testing/small-platform.ts'
import { branchSubject, environmentSubject, pullRequestSubject } from './subjects.ts'

function deliveryOf(input: Parameters<typeof github>[0]) {
  const { delivery } = smallEnvironment({ delivery: github(input) })
  if (delivery === undefined) throw new Error('no delivery')
  return delivery
}

it('names a repository the old way while its ids are not declared', () => {
  const delivery = deliveryOf({ repository: 'acme/shop', branch: 'release/1.x' })
  expect(branchSubject(delivery)).toBe('repo:acme/shop:ref:refs/heads/release/1.x')
  expect(environmentSubject(delivery, 'production')).toBe('repo:acme/shop:environment:production')
  expect(pullRequestSubject(delivery)).toBe('repo:acme/shop:pull_request')
})

it('names owner and repository with their ids once they are declared, and not in the old way any more', () => {
  const delivery = deliveryOf({ repository: 'acme/shop', ids: { owner: '9919', repository: '804617312' } })
  expect(branchSubject(delivery)).toBe('repo:acme@9919/shop@804617312:ref:refs/heads/main')
  expect(environmentSubject(delivery, 'production')).toBe('repo:acme@9919/shop@804617312:environment:production')
})
