import { expect, test } from 'vitest'
import { clusterOf, findByAddress } from '#capabilities/testing/cluster-objects.ts'

test('each service has a log group that ends', () => {
  const group = findByAddress(clusterOf(), 'services/aws_cloudwatch_log_group.backend')
  expect(group.args).toEqual({ name: '/small/test/backend', retention_in_days: 14 })
})

test('without logs there are no groups', () => {
  const groups = clusterOf({ observability: { logs: 'none' } }).resources.filter(
    ({ type, layer }) => type === 'aws_cloudwatch_log_group' && layer === 'services',
  )
  expect(groups).toEqual([])
})
