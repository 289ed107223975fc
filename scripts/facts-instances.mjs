/**
 * Writes packages/plinth/src/facts/instances.gen.ts: size, processor and addresses of EC2 types and RDS classes.
 *
 *   node scripts/facts-instances.mjs [source]           write the file
 *   node scripts/facts-instances.mjs [source] --check   exit 1 when the file is not what the source says
 *
 * Source: `moto/ec2/resources/instance_types.json.gz` of getmoto/moto, which holds what DescribeInstanceTypes answers.
 * Without it, the copy in the installed Python package `moto`.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'

const release = '5.2.1'
const retrieved = '2026-11-21'
const mostPods = 110

const families = 't3 t3a t4g m5 m6i m6g m7i m7g m7i-flex c6i c6g c7i c7g r6i r6g r7i r7g'.split(' ')
const sizes = ['nano', 'micro', 'small', 'medium', 'large', 'xlarge', '2xlarge', '4xlarge']

/**
 * RDS classes that PostgreSQL can be ordered with in all of us-east-1, us-east-2, us-west-2, eu-west-1, eu-central-1.
 * Source: aws-cloudformation/cfn-lint 1.51.0, schemas/extensions/aws_rds_dbinstance/dbinstanceclass_enum.json (MIT-0).
 */
const databaseSizes = {
  t3: ['micro', 'small', 'medium', 'large', 'xlarge', '2xlarge'],
  t4g: ['micro', 'small', 'medium', 'large', 'xlarge', '2xlarge'],
  ...Object.fromEntries(
    'm5 m6g m6i m7g m7i r6g r6i r7g r7i'
      .split(' ')
      .map((family) => [family, ['large', 'xlarge', '2xlarge', '4xlarge']]),
  ),
}

const given = process.argv.slice(2)
const source = given.find((argument) => argument !== '--check') ?? installed()
const described = JSON.parse(gunzipSync(readFileSync(source)).toString())
const found = families.flatMap((family) => sizes.map((size) => `${family}.${size}`)).filter((name) => described[name])

const text = `// Made by scripts/facts-instances.mjs; change the script and run it again.
/**
 * What EC2 types and RDS classes are made of.
 *
 * Source of the EC2 types: getmoto/moto ${release}, moto/ec2/resources/instance_types.json.gz, retrieved ${retrieved},
 * Apache-2.0. They are the answers of DescribeInstanceTypes. All of these types run on Nitro.
 *
 * Pods: interfaces * (addresses - 1) + 2, because the first address of an interface is its own, and two pods use the
 * address of the node. Managed node groups allow no more than ${mostPods} below 30 vCPU, with or without prefix
 * delegation (Amazon EKS user guide, cni-increase-ip-addresses).
 *
 * Source of the RDS classes: aws-cloudformation/cfn-lint 1.51.0, aws_rds_dbinstance/dbinstanceclass_enum.json,
 * retrieved ${retrieved}, MIT-0: those that PostgreSQL can be ordered with in us-east-1, us-east-2, us-west-2, eu-west-1
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
${found.map(instanceLine).join('\n')}
}

/** RDS classes by name. */
export const databaseClasses: Readonly<Record<string, DatabaseClass>> = {
${Object.entries(databaseSizes)
  .flatMap(([family, all]) => all.map((size) => databaseLine(`${family}.${size}`)))
  .join('\n')}
}
`

const target = new URL('../packages/plinth/src/facts/instances.gen.ts', import.meta.url)
if (!given.includes('--check')) writeFileSync(target, text)
else if (readFileSync(target, 'utf8') !== text) {
  console.error('instances.gen.ts is not what the source says; run: node scripts/facts-instances.mjs')
  process.exitCode = 1
}

function instanceLine(name) {
  const { vcpus, memoryMib, architecture, burstable } = machineOf(name)
  const { MaximumNetworkInterfaces: interfaces, Ipv4AddressesPerInterface: addresses } = described[name].NetworkInfo
  const pods = Math.min(interfaces * (addresses - 1) + 2, mostPods)
  return `  '${name}': { vcpus: ${vcpus}, memoryMib: ${memoryMib}, architecture: '${architecture}', interfaces: ${interfaces}, addresses: ${addresses}, pods: ${pods}, burstable: ${burstable} },`
}

function databaseLine(name) {
  const { vcpus, memoryMib, architecture, burstable } = machineOf(name)
  return `  'db.${name}': { vcpus: ${vcpus}, memoryGib: ${memoryMib / 1024}, architecture: '${architecture}', burstable: ${burstable} },`
}

function machineOf(name) {
  const type = described[name]
  if (type.Hypervisor !== 'nitro' || type.VCpuInfo.DefaultVCpus >= 30) throw new Error(`${name} needs a new header`)
  const architecture = type.ProcessorInfo.SupportedArchitectures.find((it) => it === 'arm64' || it === 'x86_64')
  return {
    vcpus: type.VCpuInfo.DefaultVCpus,
    memoryMib: type.MemoryInfo.SizeInMiB,
    architecture,
    burstable: type.BurstablePerformanceSupported,
  }
}

function installed() {
  const [version, file] = execFileSync('python3', ['-c', 'import moto; print(moto.__version__); print(moto.__file__)'])
    .toString()
    .trim()
    .split('\n')
  if (version !== release) throw new Error(`The facts are those of moto ${release}; this is ${version}`)
  return join(dirname(file), 'ec2/resources/instance_types.json.gz')
}
