import { logGroupPrefix } from '#capabilities/log-groups.ts'
import { servicesNamespace } from '#capabilities/namespace.ts'
import { cloudwatchOutput } from '#facts/charts.ts'
import { logShipperActions } from '#facts/iam-policies.ts'
import { decided } from '#graph/value.ts'
import type { Environment } from '#language/environment.ts'
import { resourcesOf, type Addon } from './addon.ts'
import { helmValues } from './values.ts'

const pods = { name: 'fluent-bit', replicas: 1, perNode: true, requests: { cpu: '25m', memory: '96Mi' } }

/** Sends what pods print to CloudWatch. */
export const logShipper: Addon = {
  name: 'fluent-bit',
  purpose: 'Sends what the services print to CloudWatch',
  namespace: {
    name: 'logging',
    podSecurity: decided('privileged' as const, 'it reads the logs of all pods from the disk of the node'),
  },
  release: 'fluent-bit',
  serviceAccount: 'fluent-bit',
  need: ({ observability }) =>
    observability.logs.value === 'cloudwatch'
      ? { path: ['observability', 'logs'], reason: 'logs go to CloudWatch' }
      : undefined,
  pods: [pods],
  role: {
    purpose: 'log-shipper',
    reason: 'Writes to the log groups of the services; it can neither make groups nor read what is in them',
    statements: ({ environment }) => [
      {
        Sid: 'WriteLogs',
        Effect: 'Allow',
        Action: logShipperActions.write,
        Resource: `arn:aws:logs:${environment.region.value}:${environment.account.value}:log-group:${logGroupPrefix(environment)}*`,
      },
    ],
  },
  values: ({ environment, roleAnnotations }) =>
    helmValues('fluent-bit', {
      kind: 'DaemonSet',
      inputs: decided(inputs(environment), 'only the services: what add-ons say is theirs, and costs as much'),
      filters,
      outputs: outputs(environment),
      tolerations: decided([{ operator: 'Exists' }], 'logs of every node'),
      resources: resourcesOf(pods),
      serviceAccountCreate: true,
      serviceAccountName: 'fluent-bit',
      serviceAccountAnnotations: roleAnnotations,
    }),
}

/** The kubelet names a log file after pod, namespace and container; the position is kept on the node. */
function inputs(environment: Environment): string {
  return section('INPUT', {
    Name: 'tail',
    Path: `/var/log/containers/*_${servicesNamespace(environment)}_*.log`,
    'multiline.parser': 'cri',
    Tag: 'kube.*',
    DB: '/var/log/fluent-bit-services.db',
    Mem_Buf_Limit: '5MB',
    Skip_Long_Lines: 'On',
  })
}

const filters = section('FILTER', {
  Name: 'kubernetes',
  Match: 'kube.*',
  Merge_Log: 'On',
  Keep_Log: 'Off',
  Annotations: 'Off',
})

/**
 * Log group by container, which is named like its service. The group without a template is asked for by the plugin and
 * used for records that name no container; it does not exist, so those are dropped.
 */
function outputs(environment: Environment): string {
  const prefix = logGroupPrefix(environment)
  return section('OUTPUT', {
    Name: cloudwatchOutput.name,
    Match: 'kube.*',
    [cloudwatchOutput.region]: environment.region.value,
    [cloudwatchOutput.group]: `${prefix}unsorted`,
    log_group_template: `${prefix}$kubernetes['container_name']`,
    [cloudwatchOutput.streamPrefix]: 'pod-',
    log_stream_template: "$kubernetes['pod_name']",
    [cloudwatchOutput.createGroup]: 'Off',
    Retry_Limit: '5',
  })
}

/** A section of Fluent Bit's classic configuration. */
function section(name: string, entries: Readonly<Record<string, string>>): string {
  return `[${name}]\n${Object.entries(entries)
    .map(([key, value]) => `    ${key} ${value}\n`)
    .join('')}`
}
