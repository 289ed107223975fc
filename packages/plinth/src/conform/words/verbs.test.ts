import { expect, test } from 'vitest'
import { actionsAskedFor } from './verbs.ts'

test.for<readonly [label: string, allowed: readonly string[], asked: readonly string[] | undefined]>([
  ['Push images', ['ecr:BatchGetImage', 'ecr:PutImage'], ['ecr:PutImage']],
  ['Push images', ['ecr:BatchGetImage'], []],
  ['Pull images', ['AmazonEC2ContainerRegistryPullOnly'], ['AmazonEC2ContainerRegistryPullOnly']],
  ['Read secrets', ['GetSecretValue', 'DescribeSecret'], ['GetSecretValue', 'DescribeSecret']],
  ['Scale', ['DescribeAutoScalingGroups', 'SetDesiredCapacity'], ['SetDesiredCapacity']],
  ['Update kubeconfig', ['DescribeCluster'], ['DescribeCluster']],
  ['Manage', ['*'], ['*']],
  ['HTTPS', ['ecr:PutImage'], undefined],
])('%s with %s', ([label, allowed, asked]) => {
  expect(actionsAskedFor(label, allowed)).toEqual(asked)
})
