import { expect, test } from 'vitest'
import type { Resource } from '../../packages/plinth/src/graph/resource.ts'
import { resourcesOfPlan } from '../../packages/plinth/src/readers/terraform-plan/plan-resources.ts'
import { planOffline } from './engine.ts'
import { removeCopy, writeModule } from './root-module.ts'
import { terraformNotFound, tryFindTerraform } from './terraform.ts'

const terraform = tryFindTerraform()

/** A project as others write it: a module for each region, counted subnets, a map of buckets, dynamic blocks, locals. */
const project = [
  {
    path: 'main.tf',
    text: `
terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "~> 5.100" }
  }
}

provider "aws" {
  region = "eu-central-1"
}

variable "ports" {
  default = [80, 443]
}

locals {
  name = "foreign"
}

module "network" {
  source   = "./network"
  for_each = toset(["eu"])
  cidr     = "10.0.0.0/16"
}

resource "aws_security_group" "web" {
  name   = local.name
  vpc_id = module.network["eu"].vpc_id

  dynamic "ingress" {
    for_each = var.ports
    content {
      from_port   = ingress.value
      to_port     = ingress.value
      protocol    = "tcp"
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
}

resource "aws_db_subnet_group" "main" {
  name       = "foreign"
  subnet_ids = module.network["eu"].subnet_ids
}

resource "aws_s3_bucket" "all" {
  for_each = { logs = "foreign-logs", "a.b" = "foreign-a-b" }
  bucket   = each.value
}

resource "aws_s3_bucket_policy" "all" {
  for_each = aws_s3_bucket.all
  bucket   = each.value.id
  policy   = jsonencode({ Statement = [{ Resource = each.value.arn }] })
}

resource "aws_efs_file_system" "unknown_to_us" {
  lifecycle_policy {
    transition_to_ia = "AFTER_30_DAYS"
  }
}

resource "aws_cloudwatch_log_group" "off" {
  count = 0
  name  = "off"
}
`,
  },
  {
    path: 'network/main.tf',
    text: `
variable "cidr" {}

resource "aws_vpc" "main" {
  cidr_block = var.cidr
}

resource "aws_subnet" "private" {
  count      = 2
  vpc_id     = aws_vpc.main.id
  cidr_block = cidrsubnet(var.cidr, 8, count.index)
}

output "vpc_id" {
  value = aws_vpc.main.id
}

output "subnet_ids" {
  value = aws_subnet.private[*].id
}
`,
  },
]

test('the plan of a project that Plinth did not write becomes resources with references', async ({ skip }) => {
  if (terraform === undefined) return skip(terraformNotFound)
  const folder = writeModule(project)
  const { ran, json } = await planOffline(terraform, folder)
  removeCopy(folder)
  expect(ran.stderr).toBe('')
  const { resources, problem } = resourcesOfPlan(json, { environment: 'theirs', layer: 'platform' })
  expect(problem).toBeUndefined()
  expect(resources.map(({ id }) => id)).toEqual(
    [
      'aws_db_subnet_group.main',
      'aws_efs_file_system.unknown_to_us',
      'aws_s3_bucket.all["a.b"]',
      'aws_s3_bucket.all["logs"]',
      'aws_s3_bucket_policy.all["a.b"]',
      'aws_s3_bucket_policy.all["logs"]',
      'aws_security_group.web',
      'module.network["eu"].aws_subnet.private[0]',
      'module.network["eu"].aws_subnet.private[1]',
      'module.network["eu"].aws_vpc.main',
    ].map((address) => `theirs/platform/${address}`),
  )

  const find = (address: string): Resource['args'] => {
    return resources.find(({ id }) => id === `theirs/platform/${address}`)?.args ?? {}
  }
  const to = (address: string, attribute: string): object => {
    return { $: 'reference', target: `theirs/platform/${address}`, attribute }
  }
  const vpc = 'module.network["eu"].aws_vpc.main'
  expect(find('module.network["eu"].aws_subnet.private[1]')).toMatchObject({
    cidr_block: '10.0.1.0/24',
    vpc_id: to(vpc, 'id'),
  })
  expect(find('aws_security_group.web')).toMatchObject({ name: 'foreign', vpc_id: to(vpc, 'id') })
  expect(find('aws_security_group.web').ingress).toHaveLength(2)
  expect(find('aws_db_subnet_group.main').subnet_ids).toEqual([
    to('module.network["eu"].aws_subnet.private[0]', 'id'),
    to('module.network["eu"].aws_subnet.private[1]', 'id'),
  ])
  expect(find('aws_s3_bucket.all["logs"]')).toMatchObject({ bucket: 'foreign-logs' })
  expect(find('aws_s3_bucket_policy.all["logs"]').bucket).toEqual(to('aws_s3_bucket.all["logs"]', 'id'))
  // What a document says around an unknown value is not in a plan; what it is made of is.
  expect(find('aws_s3_bucket_policy.all["logs"]').policy).toEqual({
    $: 'unknown',
    because: 'apply',
    from: [to('aws_s3_bucket.all["logs"]', 'arn')],
  })
  expect(find('aws_efs_file_system.unknown_to_us').lifecycle_policy).toMatchObject([
    { transition_to_ia: 'AFTER_30_DAYS' },
  ])
})
