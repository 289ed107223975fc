// Made by scripts/facts-instances.mjs; change the script and run it again.
/**
 * What EC2 types and RDS classes are made of.
 *
 * Source of the EC2 types: getmoto/moto 5.2.1, moto/ec2/resources/instance_types.json.gz, retrieved 2026-11-21,
 * Apache-2.0. They are the answers of DescribeInstanceTypes. All of these types run on Nitro.
 *
 * Pods: interfaces * (addresses - 1) + 2, because the first address of an interface is its own, and two pods use the
 * address of the node. Managed node groups allow no more than 110 below 30 vCPU, with or without prefix
 * delegation (Amazon EKS user guide, cni-increase-ip-addresses).
 *
 * Source of the RDS classes: aws-cloudformation/cfn-lint 1.51.0, aws_rds_dbinstance/dbinstanceclass_enum.json,
 * retrieved 2026-11-21, MIT-0: those that PostgreSQL can be ordered with in us-east-1, us-east-2, us-west-2, eu-west-1
 * and eu-central-1. Their vCPU and memory are those of the EC2 type of the same name, as the tables in the Amazon RDS
 * user guide (Concepts.DBInstanceClass.Summary) say.
 */

export interface Instance {
  readonly vcpus: number
  readonly memoryMib: number
  readonly architecture: 'arm64' | 'x86_64'
  /** Most network interfaces, and addresses on each of them. */
  readonly interfaces: number
  readonly addresses: number
  /** Pods that a node of a managed node group takes without prefix delegation. */
  readonly pods: number
  /** Earns CPU credits while idle and spends them under load. */
  readonly burstable: boolean
}

export interface DatabaseClass {
  readonly vcpus: number
  readonly memoryGib: number
  readonly architecture: 'arm64' | 'x86_64'
  readonly burstable: boolean
}

/** EC2 types by name. */
export const instances: Readonly<Record<string, Instance>> = {
  't3.nano': { vcpus: 2, memoryMib: 512, architecture: 'x86_64', interfaces: 2, addresses: 2, pods: 4, burstable: true },
  't3.micro': { vcpus: 2, memoryMib: 1024, architecture: 'x86_64', interfaces: 2, addresses: 2, pods: 4, burstable: true },
  't3.small': { vcpus: 2, memoryMib: 2048, architecture: 'x86_64', interfaces: 3, addresses: 4, pods: 11, burstable: true },
  't3.medium': { vcpus: 2, memoryMib: 4096, architecture: 'x86_64', interfaces: 3, addresses: 6, pods: 17, burstable: true },
  't3.large': { vcpus: 2, memoryMib: 8192, architecture: 'x86_64', interfaces: 3, addresses: 12, pods: 35, burstable: true },
  't3.xlarge': { vcpus: 4, memoryMib: 16384, architecture: 'x86_64', interfaces: 4, addresses: 15, pods: 58, burstable: true },
  't3.2xlarge': { vcpus: 8, memoryMib: 32768, architecture: 'x86_64', interfaces: 4, addresses: 15, pods: 58, burstable: true },
  't3a.nano': { vcpus: 2, memoryMib: 512, architecture: 'x86_64', interfaces: 2, addresses: 2, pods: 4, burstable: true },
  't3a.micro': { vcpus: 2, memoryMib: 1024, architecture: 'x86_64', interfaces: 2, addresses: 2, pods: 4, burstable: true },
  't3a.small': { vcpus: 2, memoryMib: 2048, architecture: 'x86_64', interfaces: 2, addresses: 4, pods: 8, burstable: true },
  't3a.medium': { vcpus: 2, memoryMib: 4096, architecture: 'x86_64', interfaces: 3, addresses: 6, pods: 17, burstable: true },
  't3a.large': { vcpus: 2, memoryMib: 8192, architecture: 'x86_64', interfaces: 3, addresses: 12, pods: 35, burstable: true },
  't3a.xlarge': { vcpus: 4, memoryMib: 16384, architecture: 'x86_64', interfaces: 4, addresses: 15, pods: 58, burstable: true },
  't3a.2xlarge': { vcpus: 8, memoryMib: 32768, architecture: 'x86_64', interfaces: 4, addresses: 15, pods: 58, burstable: true },
  't4g.nano': { vcpus: 2, memoryMib: 512, architecture: 'arm64', interfaces: 2, addresses: 2, pods: 4, burstable: true },
  't4g.micro': { vcpus: 2, memoryMib: 1024, architecture: 'arm64', interfaces: 2, addresses: 2, pods: 4, burstable: true },
  't4g.small': { vcpus: 2, memoryMib: 2048, architecture: 'arm64', interfaces: 3, addresses: 4, pods: 11, burstable: true },
  't4g.medium': { vcpus: 2, memoryMib: 4096, architecture: 'arm64', interfaces: 3, addresses: 6, pods: 17, burstable: true },
  't4g.large': { vcpus: 2, memoryMib: 8192, architecture: 'arm64', interfaces: 3, addresses: 12, pods: 35, burstable: true },
  't4g.xlarge': { vcpus: 4, memoryMib: 16384, architecture: 'arm64', interfaces: 4, addresses: 15, pods: 58, burstable: true },
  't4g.2xlarge': { vcpus: 8, memoryMib: 32768, architecture: 'arm64', interfaces: 4, addresses: 15, pods: 58, burstable: true },
  'm5.large': { vcpus: 2, memoryMib: 8192, architecture: 'x86_64', interfaces: 3, addresses: 10, pods: 29, burstable: false },
  'm5.xlarge': { vcpus: 4, memoryMib: 16384, architecture: 'x86_64', interfaces: 4, addresses: 15, pods: 58, burstable: false },
  'm5.2xlarge': { vcpus: 8, memoryMib: 32768, architecture: 'x86_64', interfaces: 4, addresses: 15, pods: 58, burstable: false },
  'm5.4xlarge': { vcpus: 16, memoryMib: 65536, architecture: 'x86_64', interfaces: 8, addresses: 30, pods: 110, burstable: false },
  'm6i.large': { vcpus: 2, memoryMib: 8192, architecture: 'x86_64', interfaces: 3, addresses: 10, pods: 29, burstable: false },
  'm6i.xlarge': { vcpus: 4, memoryMib: 16384, architecture: 'x86_64', interfaces: 4, addresses: 15, pods: 58, burstable: false },
  'm6i.2xlarge': { vcpus: 8, memoryMib: 32768, architecture: 'x86_64', interfaces: 4, addresses: 15, pods: 58, burstable: false },
  'm6i.4xlarge': { vcpus: 16, memoryMib: 65536, architecture: 'x86_64', interfaces: 8, addresses: 30, pods: 110, burstable: false },
  'm6g.medium': { vcpus: 1, memoryMib: 4096, architecture: 'arm64', interfaces: 2, addresses: 4, pods: 8, burstable: false },
  'm6g.large': { vcpus: 2, memoryMib: 8192, architecture: 'arm64', interfaces: 3, addresses: 10, pods: 29, burstable: false },
  'm6g.xlarge': { vcpus: 4, memoryMib: 16384, architecture: 'arm64', interfaces: 4, addresses: 15, pods: 58, burstable: false },
  'm6g.2xlarge': { vcpus: 8, memoryMib: 32768, architecture: 'arm64', interfaces: 4, addresses: 15, pods: 58, burstable: false },
  'm6g.4xlarge': { vcpus: 16, memoryMib: 65536, architecture: 'arm64', interfaces: 8, addresses: 30, pods: 110, burstable: false },
  'm7i.large': { vcpus: 2, memoryMib: 8192, architecture: 'x86_64', interfaces: 3, addresses: 10, pods: 29, burstable: false },
  'm7i.xlarge': { vcpus: 4, memoryMib: 16384, architecture: 'x86_64', interfaces: 4, addresses: 15, pods: 58, burstable: false },
  'm7i.2xlarge': { vcpus: 8, memoryMib: 32768, architecture: 'x86_64', interfaces: 4, addresses: 15, pods: 58, burstable: false },
  'm7i.4xlarge': { vcpus: 16, memoryMib: 65536, architecture: 'x86_64', interfaces: 8, addresses: 30, pods: 110, burstable: false },
  'm7g.medium': { vcpus: 1, memoryMib: 4096, architecture: 'arm64', interfaces: 2, addresses: 4, pods: 8, burstable: false },
  'm7g.large': { vcpus: 2, memoryMib: 8192, architecture: 'arm64', interfaces: 3, addresses: 10, pods: 29, burstable: false },
  'm7g.xlarge': { vcpus: 4, memoryMib: 16384, architecture: 'arm64', interfaces: 4, addresses: 15, pods: 58, burstable: false },
  'm7g.2xlarge': { vcpus: 8, memoryMib: 32768, architecture: 'arm64', interfaces: 4, addresses: 15, pods: 58, burstable: false },
  'm7g.4xlarge': { vcpus: 16, memoryMib: 65536, architecture: 'arm64', interfaces: 8, addresses: 30, pods: 110, burstable: false },
  'm7i-flex.large': { vcpus: 2, memoryMib: 8192, architecture: 'x86_64', interfaces: 3, addresses: 10, pods: 29, burstable: false },
  'm7i-flex.xlarge': { vcpus: 4, memoryMib: 16384, architecture: 'x86_64', interfaces: 4, addresses: 15, pods: 58, burstable: false },
  'm7i-flex.2xlarge': { vcpus: 8, memoryMib: 32768, architecture: 'x86_64', interfaces: 4, addresses: 15, pods: 58, burstable: false },
  'm7i-flex.4xlarge': { vcpus: 16, memoryMib: 65536, architecture: 'x86_64', interfaces: 8, addresses: 30, pods: 110, burstable: false },
  'c6i.large': { vcpus: 2, memoryMib: 4096, architecture: 'x86_64', interfaces: 3, addresses: 10, pods: 29, burstable: false },
  'c6i.xlarge': { vcpus: 4, memoryMib: 8192, architecture: 'x86_64', interfaces: 4, addresses: 15, pods: 58, burstable: false },
  'c6i.2xlarge': { vcpus: 8, memoryMib: 16384, architecture: 'x86_64', interfaces: 4, addresses: 15, pods: 58, burstable: false },
  'c6i.4xlarge': { vcpus: 16, memoryMib: 32768, architecture: 'x86_64', interfaces: 8, addresses: 30, pods: 110, burstable: false },
  'c6g.medium': { vcpus: 1, memoryMib: 2048, architecture: 'arm64', interfaces: 2, addresses: 4, pods: 8, burstable: false },
  'c6g.large': { vcpus: 2, memoryMib: 4096, architecture: 'arm64', interfaces: 3, addresses: 10, pods: 29, burstable: false },
  'c6g.xlarge': { vcpus: 4, memoryMib: 8192, architecture: 'arm64', interfaces: 4, addresses: 15, pods: 58, burstable: false },
  'c6g.2xlarge': { vcpus: 8, memoryMib: 16384, architecture: 'arm64', interfaces: 4, addresses: 15, pods: 58, burstable: false },
  'c6g.4xlarge': { vcpus: 16, memoryMib: 32768, architecture: 'arm64', interfaces: 8, addresses: 30, pods: 110, burstable: false },
  'c7i.large': { vcpus: 2, memoryMib: 4096, architecture: 'x86_64', interfaces: 3, addresses: 10, pods: 29, burstable: false },
  'c7i.xlarge': { vcpus: 4, memoryMib: 8192, architecture: 'x86_64', interfaces: 4, addresses: 15, pods: 58, burstable: false },
  'c7i.2xlarge': { vcpus: 8, memoryMib: 16384, architecture: 'x86_64', interfaces: 4, addresses: 15, pods: 58, burstable: false },
  'c7i.4xlarge': { vcpus: 16, memoryMib: 32768, architecture: 'x86_64', interfaces: 8, addresses: 30, pods: 110, burstable: false },
  'c7g.medium': { vcpus: 1, memoryMib: 2048, architecture: 'arm64', interfaces: 2, addresses: 4, pods: 8, burstable: false },
  'c7g.large': { vcpus: 2, memoryMib: 4096, architecture: 'arm64', interfaces: 3, addresses: 10, pods: 29, burstable: false },
  'c7g.xlarge': { vcpus: 4, memoryMib: 8192, architecture: 'arm64', interfaces: 4, addresses: 15, pods: 58, burstable: false },
  'c7g.2xlarge': { vcpus: 8, memoryMib: 16384, architecture: 'arm64', interfaces: 4, addresses: 15, pods: 58, burstable: false },
  'c7g.4xlarge': { vcpus: 16, memoryMib: 32768, architecture: 'arm64', interfaces: 8, addresses: 30, pods: 110, burstable: false },
  'r6i.large': { vcpus: 2, memoryMib: 16384, architecture: 'x86_64', interfaces: 3, addresses: 10, pods: 29, burstable: false },
  'r6i.xlarge': { vcpus: 4, memoryMib: 32768, architecture: 'x86_64', interfaces: 4, addresses: 15, pods: 58, burstable: false },
  'r6i.2xlarge': { vcpus: 8, memoryMib: 65536, architecture: 'x86_64', interfaces: 4, addresses: 15, pods: 58, burstable: false },
  'r6i.4xlarge': { vcpus: 16, memoryMib: 131072, architecture: 'x86_64', interfaces: 8, addresses: 30, pods: 110, burstable: false },
  'r6g.medium': { vcpus: 1, memoryMib: 8192, architecture: 'arm64', interfaces: 2, addresses: 4, pods: 8, burstable: false },
  'r6g.large': { vcpus: 2, memoryMib: 16384, architecture: 'arm64', interfaces: 3, addresses: 10, pods: 29, burstable: false },
  'r6g.xlarge': { vcpus: 4, memoryMib: 32768, architecture: 'arm64', interfaces: 4, addresses: 15, pods: 58, burstable: false },
  'r6g.2xlarge': { vcpus: 8, memoryMib: 65536, architecture: 'arm64', interfaces: 4, addresses: 15, pods: 58, burstable: false },
  'r6g.4xlarge': { vcpus: 16, memoryMib: 131072, architecture: 'arm64', interfaces: 8, addresses: 30, pods: 110, burstable: false },
  'r7i.large': { vcpus: 2, memoryMib: 16384, architecture: 'x86_64', interfaces: 3, addresses: 10, pods: 29, burstable: false },
  'r7i.xlarge': { vcpus: 4, memoryMib: 32768, architecture: 'x86_64', interfaces: 4, addresses: 15, pods: 58, burstable: false },
  'r7i.2xlarge': { vcpus: 8, memoryMib: 65536, architecture: 'x86_64', interfaces: 4, addresses: 15, pods: 58, burstable: false },
  'r7i.4xlarge': { vcpus: 16, memoryMib: 131072, architecture: 'x86_64', interfaces: 8, addresses: 30, pods: 110, burstable: false },
  'r7g.medium': { vcpus: 1, memoryMib: 8192, architecture: 'arm64', interfaces: 2, addresses: 4, pods: 8, burstable: false },
  'r7g.large': { vcpus: 2, memoryMib: 16384, architecture: 'arm64', interfaces: 3, addresses: 10, pods: 29, burstable: false },
  'r7g.xlarge': { vcpus: 4, memoryMib: 32768, architecture: 'arm64', interfaces: 4, addresses: 15, pods: 58, burstable: false },
  'r7g.2xlarge': { vcpus: 8, memoryMib: 65536, architecture: 'arm64', interfaces: 4, addresses: 15, pods: 58, burstable: false },
  'r7g.4xlarge': { vcpus: 16, memoryMib: 131072, architecture: 'arm64', interfaces: 8, addresses: 30, pods: 110, burstable: false },
}

/** RDS classes by name. */
export const databaseClasses: Readonly<Record<string, DatabaseClass>> = {
  'db.t3.micro': { vcpus: 2, memoryGib: 1, architecture: 'x86_64', burstable: true },
  'db.t3.small': { vcpus: 2, memoryGib: 2, architecture: 'x86_64', burstable: true },
  'db.t3.medium': { vcpus: 2, memoryGib: 4, architecture: 'x86_64', burstable: true },
  'db.t3.large': { vcpus: 2, memoryGib: 8, architecture: 'x86_64', burstable: true },
  'db.t3.xlarge': { vcpus: 4, memoryGib: 16, architecture: 'x86_64', burstable: true },
  'db.t3.2xlarge': { vcpus: 8, memoryGib: 32, architecture: 'x86_64', burstable: true },
  'db.t4g.micro': { vcpus: 2, memoryGib: 1, architecture: 'arm64', burstable: true },
  'db.t4g.small': { vcpus: 2, memoryGib: 2, architecture: 'arm64', burstable: true },
  'db.t4g.medium': { vcpus: 2, memoryGib: 4, architecture: 'arm64', burstable: true },
  'db.t4g.large': { vcpus: 2, memoryGib: 8, architecture: 'arm64', burstable: true },
  'db.t4g.xlarge': { vcpus: 4, memoryGib: 16, architecture: 'arm64', burstable: true },
  'db.t4g.2xlarge': { vcpus: 8, memoryGib: 32, architecture: 'arm64', burstable: true },
  'db.m5.large': { vcpus: 2, memoryGib: 8, architecture: 'x86_64', burstable: false },
  'db.m5.xlarge': { vcpus: 4, memoryGib: 16, architecture: 'x86_64', burstable: false },
  'db.m5.2xlarge': { vcpus: 8, memoryGib: 32, architecture: 'x86_64', burstable: false },
  'db.m5.4xlarge': { vcpus: 16, memoryGib: 64, architecture: 'x86_64', burstable: false },
  'db.m6g.large': { vcpus: 2, memoryGib: 8, architecture: 'arm64', burstable: false },
  'db.m6g.xlarge': { vcpus: 4, memoryGib: 16, architecture: 'arm64', burstable: false },
  'db.m6g.2xlarge': { vcpus: 8, memoryGib: 32, architecture: 'arm64', burstable: false },
  'db.m6g.4xlarge': { vcpus: 16, memoryGib: 64, architecture: 'arm64', burstable: false },
  'db.m6i.large': { vcpus: 2, memoryGib: 8, architecture: 'x86_64', burstable: false },
  'db.m6i.xlarge': { vcpus: 4, memoryGib: 16, architecture: 'x86_64', burstable: false },
  'db.m6i.2xlarge': { vcpus: 8, memoryGib: 32, architecture: 'x86_64', burstable: false },
  'db.m6i.4xlarge': { vcpus: 16, memoryGib: 64, architecture: 'x86_64', burstable: false },
  'db.m7g.large': { vcpus: 2, memoryGib: 8, architecture: 'arm64', burstable: false },
  'db.m7g.xlarge': { vcpus: 4, memoryGib: 16, architecture: 'arm64', burstable: false },
  'db.m7g.2xlarge': { vcpus: 8, memoryGib: 32, architecture: 'arm64', burstable: false },
  'db.m7g.4xlarge': { vcpus: 16, memoryGib: 64, architecture: 'arm64', burstable: false },
  'db.m7i.large': { vcpus: 2, memoryGib: 8, architecture: 'x86_64', burstable: false },
  'db.m7i.xlarge': { vcpus: 4, memoryGib: 16, architecture: 'x86_64', burstable: false },
  'db.m7i.2xlarge': { vcpus: 8, memoryGib: 32, architecture: 'x86_64', burstable: false },
  'db.m7i.4xlarge': { vcpus: 16, memoryGib: 64, architecture: 'x86_64', burstable: false },
  'db.r6g.large': { vcpus: 2, memoryGib: 16, architecture: 'arm64', burstable: false },
  'db.r6g.xlarge': { vcpus: 4, memoryGib: 32, architecture: 'arm64', burstable: false },
  'db.r6g.2xlarge': { vcpus: 8, memoryGib: 64, architecture: 'arm64', burstable: false },
  'db.r6g.4xlarge': { vcpus: 16, memoryGib: 128, architecture: 'arm64', burstable: false },
  'db.r6i.large': { vcpus: 2, memoryGib: 16, architecture: 'x86_64', burstable: false },
  'db.r6i.xlarge': { vcpus: 4, memoryGib: 32, architecture: 'x86_64', burstable: false },
  'db.r6i.2xlarge': { vcpus: 8, memoryGib: 64, architecture: 'x86_64', burstable: false },
  'db.r6i.4xlarge': { vcpus: 16, memoryGib: 128, architecture: 'x86_64', burstable: false },
  'db.r7g.large': { vcpus: 2, memoryGib: 16, architecture: 'arm64', burstable: false },
  'db.r7g.xlarge': { vcpus: 4, memoryGib: 32, architecture: 'arm64', burstable: false },
  'db.r7g.2xlarge': { vcpus: 8, memoryGib: 64, architecture: 'arm64', burstable: false },
  'db.r7g.4xlarge': { vcpus: 16, memoryGib: 128, architecture: 'arm64', burstable: false },
  'db.r7i.large': { vcpus: 2, memoryGib: 16, architecture: 'x86_64', burstable: false },
  'db.r7i.xlarge': { vcpus: 4, memoryGib: 32, architecture: 'x86_64', burstable: false },
  'db.r7i.2xlarge': { vcpus: 8, memoryGib: 64, architecture: 'x86_64', burstable: false },
  'db.r7i.4xlarge': { vcpus: 16, memoryGib: 128, architecture: 'x86_64', burstable: false },
}
