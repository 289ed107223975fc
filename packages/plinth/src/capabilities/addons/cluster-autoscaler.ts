import { clusterName } from '#capabilities/naming.ts'
import { autoscalerImages } from '#facts/charts.ts'
import { clusterAutoscalerActions, clusterAutoscalerTags } from '#facts/iam-policies.ts'
import { decided, derive } from '#graph/value.ts'
import type { Environment } from '#language/environment.ts'
import type { Statement } from '#capabilities/policy.ts'
import { resourcesOf, type Addon } from './addon.ts'
import { helmValues } from './values.ts'

const pods = { name: 'controller', replicas: 1, perNode: false, requests: { cpu: '50m', memory: '256Mi' } }

const images: Readonly<Record<string, string>> = autoscalerImages

/** Adds nodes when pods wait and removes idle ones. */
export const clusterAutoscaler: Addon = {
  name: 'cluster-autoscaler',
  purpose: 'Adds nodes when pods wait for room and removes idle ones',
  namespace: 'kube-system',
  release: 'cluster-autoscaler',
  serviceAccount: 'cluster-autoscaler',
  need: ({ cluster }) =>
    cluster.autoscaler.value === 'clusterAutoscaler'
      ? { path: ['cluster', 'autoscaler'], reason: 'the cluster scales its nodes' }
      : undefined,
  pods: [pods],
  role: {
    purpose: 'cluster-autoscaler',
    reason: 'Scales the node groups of this cluster, and no other Auto Scaling group of the account',
    statements: ({ environment }) => statementsFor(environment),
  },
  values: ({ environment, roleAnnotations }) => ({
    ...helmValues('cluster-autoscaler', {
      cloud: 'aws',
      region: environment.region,
      clusterName: clusterName(environment),
      imageTag: imageTag(environment),
      arguments: {
        'balance-similar-node-groups': decided('true', 'zones stay even'),
        expander: decided('least-waste', 'the group that fits best, so that little is paid for nothing'),
        'skip-nodes-with-local-storage': decided(
          'false',
          'every service has a folder for temporary files; with the default no node would ever be removed',
        ),
        'skip-nodes-with-system-pods': decided('false', 'add-ons can move; their disruption budgets say how'),
      },
      resources: resourcesOf(pods),
      serviceAccountCreate: true,
      serviceAccountName: 'cluster-autoscaler',
      serviceAccountAnnotations: roleAnnotations,
    }),
  }),
}

/** The autoscaler simulates the scheduler of its own minor. Minors that have no image left get that of the chart. */
function imageTag({ cluster }: Environment): unknown {
  return images[cluster.version.value] === undefined
    ? undefined
    : derive(cluster.version, (minor) => images[minor] ?? '')
}

function statementsFor(environment: Environment): readonly Statement[] {
  const { describe, modify } = clusterAutoscalerActions
  const { enabled, ownerPrefix } = clusterAutoscalerTags
  return [
    { Sid: 'See', Effect: 'Allow', Action: describe, Resource: '*' },
    {
      Sid: 'ScaleThisCluster',
      Effect: 'Allow',
      Action: modify,
      Resource: `arn:aws:autoscaling:${environment.region.value}:${environment.account.value}:autoScalingGroup:*`,
      Condition: {
        StringEquals: {
          [`aws:ResourceTag/${enabled.key}`]: enabled.value,
          [`aws:ResourceTag/${ownerPrefix.key}${clusterName(environment).value}`]: ownerPrefix.value,
        },
      },
    },
  ]
}
