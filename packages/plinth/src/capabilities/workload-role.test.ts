import { expect, test } from 'vitest'
import { cdn } from '#language/words/cdn.ts'
import type { ClusterInput } from '#language/words/cluster.ts'
import { service } from '#language/words/service.ts'
import { clusterOf, findByAddress, valueAt } from './testing/cluster-objects.ts'

const web = service({ path: 'apps/web', port: 8080 })

function controllerRole(identity: NonNullable<ClusterInput['identity']>) {
  return clusterOf({
    resources: { web },
    edge: cdn({ routes: [{ path: '/*', to: web }] }),
    cluster: { identity, nodes: { default: { types: ['t3.medium'], size: 2 } } },
  })
}

test('Pod Identity: trust names cluster, namespace, service account and account', () => {
  const role = findByAddress(controllerRole('podIdentity'), 'aws_iam_role.lb_controller')
  expect(valueAt(role.args, 'assume_role_policy.value.Statement')).toEqual([
    {
      Effect: 'Allow',
      Principal: { Service: 'pods.eks.amazonaws.com' },
      Action: ['sts:AssumeRole', 'sts:TagSession'],
      Condition: {
        StringEquals: {
          'aws:SourceAccount': '111122223333',
          'aws:RequestTag/eks-cluster-arn': 'arn:aws:eks:eu-central-1:111122223333:cluster/small-test',
          'aws:RequestTag/kubernetes-namespace': 'kube-system',
          'aws:RequestTag/kubernetes-service-account': 'aws-load-balancer-controller',
        },
      },
    },
  ])
})

test('Pod Identity: an association gives the role to the service account', () => {
  const association = findByAddress(controllerRole('podIdentity'), 'aws_eks_pod_identity_association.lb_controller')
  expect(association.args).toMatchObject({ namespace: 'kube-system', service_account: 'aws-load-balancer-controller' })
})

test('IRSA: trust compares subject and audience of the token as a whole', () => {
  const graph = controllerRole('irsa')
  const document = findByAddress(graph, 'data.aws_iam_policy_document.lb_controller_trust')
  const conditions = valueAt(document.args, 'statement.0.condition') as readonly Record<string, unknown>[]
  const issuer = { $: 'reference', target: 'test/platform/aws_iam_openid_connect_provider.cluster', attribute: 'url' }
  expect(conditions).toEqual([
    {
      test: 'StringEquals',
      variable: { $: 'template', parts: [issuer, ':sub'] },
      values: ['system:serviceaccount:kube-system:aws-load-balancer-controller'],
    },
    { test: 'StringEquals', variable: { $: 'template', parts: [issuer, ':aud'] }, values: ['sts.amazonaws.com'] },
  ])
  expect(graph.resources.filter(({ type }) => type === 'aws_eks_pod_identity_association')).toEqual([])
})
