// @ts-check
/** The Terraform of services: a repository each, a role each, a log group each. */
import { assertion, block, json, nested, raw } from './text.mjs'

/** @param {readonly import('./services.mjs').Service[]} services @returns {Record<string, string>} text by path */
export function registryBlocks(services) {
  return {
    'registry.tf': services.map((service) => `${repository(service)}\n${lifecycle(service)}`).join('\n'),
    'tests/bootstrap.tftest.hcl': assertion(
      services.map(({ id }) => `aws_ecr_repository.${id}.image_tag_mutability`),
      'value == "IMMUTABLE"',
      'An image tag must never move to another image.',
    ),
  }
}

/** @param {import('./services.mjs').Service} service */
function repository({ id, slug }) {
  return block(
    `resource "aws_ecr_repository" "${id}"`,
    {
      name: `bench/${slug}`,
      image_tag_mutability: 'IMMUTABLE',
      image_scanning_configuration: nested({ scan_on_push: true }),
      encryption_configuration: nested({ encryption_type: 'KMS' }),
    },
    `Images of ${slug}, by commit`,
  )
}

/** @param {import('./services.mjs').Service} service */
function lifecycle({ id }) {
  const untagged = { tagStatus: 'untagged', countType: 'sinceImagePushed', countUnit: 'days', countNumber: 7 }
  const tagged = { tagStatus: 'tagged', tagPatternList: ['*'], countType: 'imageCountMoreThan', countNumber: 50 }
  const rules = [
    {
      rulePriority: 1,
      description: 'Untagged images are left over from broken uploads',
      selection: untagged,
      action: { type: 'expire' },
    },
    { rulePriority: 2, description: 'The last 50 releases stay', selection: tagged, action: { type: 'expire' } },
  ]
  return block(`resource "aws_ecr_lifecycle_policy" "${id}"`, {
    repository: raw(`aws_ecr_repository.${id}.name`),
    policy: json({ rules }),
  })
}

/** @param {readonly import('./services.mjs').Service[]} services @returns {Record<string, string>} text by path */
export function roleBlocks(services) {
  return {
    'service-roles.tf': services
      .map((service) => [role(service), rights(service), association(service)].join('\n'))
      .join('\n'),
    'logs.tf': services.map(logGroup).join('\n'),
  }
}

/** @param {import('./services.mjs').Service} service */
function role({ id, slug, environment }) {
  const condition = {
    'aws:SourceAccount': '111122223333',
    'aws:RequestTag/eks-cluster-arn': `arn:aws:eks:eu-central-1:111122223333:cluster/bench-${environment}`,
    'aws:RequestTag/kubernetes-namespace': 'bench',
    'aws:RequestTag/kubernetes-service-account': slug,
  }
  const statement = {
    Effect: 'Allow',
    Principal: { Service: 'pods.eks.amazonaws.com' },
    Action: ['sts:AssumeRole', 'sts:TagSession'],
    Condition: { StringEquals: condition },
  }
  return block(
    `resource "aws_iam_role" "${id}"`,
    {
      name: `bench-${environment}-${slug}-role`,
      description: `Pods of bench/${slug}`,
      assume_role_policy: json({ Version: '2012-10-17', Statement: [statement] }),
    },
    `What the pods of ${slug} may do in AWS: reach their files`,
  )
}

/** @param {import('./services.mjs').Service} service */
function rights({ id, slug, team }) {
  const arn = `data.terraform_remote_state.platform.outputs.${team}`
  const objects = {
    Sid: 'FilesObjects',
    Effect: 'Allow',
    Action: ['s3:DeleteObject', 's3:GetObject', 's3:PutObject'],
    Resource: `\${${arn}}/*`,
  }
  const listing = { Sid: 'FilesListing', Effect: 'Allow', Action: 's3:ListBucket', Resource: raw(arn) }
  return block(
    `resource "aws_iam_role_policy" "${id}"`,
    {
      name: slug,
      role: raw(`aws_iam_role.${id}.id`),
      policy: json({ Version: '2012-10-17', Statement: [objects, listing] }),
    },
    `What ${slug} needs, and nothing else`,
  )
}

/** @param {import('./services.mjs').Service} service */
function association({ id, slug }) {
  return block(
    `resource "aws_eks_pod_identity_association" "${id}"`,
    {
      cluster_name: raw('data.terraform_remote_state.platform.outputs.eks_cluster_name'),
      namespace: 'bench',
      service_account: slug,
      role_arn: raw(`aws_iam_role.${id}.arn`),
    },
    `Gives the role to the pods of bench/${slug}`,
  )
}

/** @param {import('./services.mjs').Service} service */
function logGroup({ id, slug, environment }) {
  return block(
    `resource "aws_cloudwatch_log_group" "${id}"`,
    { name: `/bench/${environment}/${slug}`, retention_in_days: 14 },
    `What ${slug} prints; made here, so that nothing is kept for ever`,
  )
}
