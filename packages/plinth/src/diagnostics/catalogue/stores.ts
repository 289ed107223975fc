import type { Catalogue } from '../definition.ts'

export const stores = {
  'version/postgres-ended': {
    severity: 'warning',
    message: (p: { version: string; until: string }) =>
      `PostgreSQL ${p.version} left standard support of RDS on ${p.until}`,
    help: (p: { newest: string }) => `use ${p.newest}; RDS bills every vCPU of an ended version by the hour`,
    contradictions: ['X-088'],
  },
  'stores/storage-order': {
    severity: 'error',
    waivable: false,
    message: (p: { name: string; storage: number; max: number }) =>
      `${p.name} starts with ${p.storage} GiB but may grow to ${p.max} GiB only`,
    help: 'write a `maxStorage` at least a tenth above `storage`',
  },
  'stores/reserved-name': {
    severity: 'error',
    waivable: false,
    message: (p: { name: string; database: string }) =>
      `RDS refuses '${p.database}' as the name of the logical database of ${p.name}: it is a reserved word`,
    help: "write `database` with another name, such as the platform's",
  },
  'stores/unknown-class': {
    severity: 'warning',
    message: (p: { type: string }) =>
      `nothing is known about the class ${p.type}: neither connections nor price is checked`,
    help: (p: { nearest: string | undefined }) =>
      p.nearest === undefined ? 'check the spelling' : `did you mean ${p.nearest}?`,
  },
  'stores/connection-budget': {
    severity: 'error',
    message: (p: { name: string; wanted: number; budget: number; explanation: string; pods: number }) =>
      `${p.pods} pods may open ${p.wanted} connections to ${p.name}, which has ${p.budget} for them: ${p.explanation}`,
    help: 'leave `pool` out and the compiler divides what there is, take a larger class, or bound `autoscale.max`',
    contradictions: ['X-091'],
  },
  'stores/auth-without-tls': {
    severity: 'error',
    waivable: false,
    message: (p: { name: string }) => `${p.name} asks for a password but has no TLS: ElastiCache refuses that`,
    help: 'leave `tls` out: it is on by default',
    contradictions: ['X-093'],
  },
  'stores/redis-engine': {
    severity: 'info',
    message: (p: { name: string }) => `${p.name} runs Redis; Valkey speaks the same protocol for 20 % less`,
    help: "write `engine: 'valkey', version: '8'`; clients stay as they are",
    contradictions: ['X-093'],
  },
  'stores/engine-version': {
    severity: 'error',
    waivable: false,
    message: (p: { engine: string; version: string }) => `ElastiCache has no ${p.engine} ${p.version}`,
    help: "Redis ends at '7'; Valkey has '7' and '8'",
  },
  'secrets/in-state': {
    severity: 'error',
    message: (p: { name: string }) =>
      `Terraform would make the password of ${p.name} itself: everyone who can read the state or a plan reads it`,
    help: "leave `generation` out: 'writeOnly' hands the password on without keeping it",
    contradictions: ['X-094'],
  },
  'secrets/password-alone': {
    severity: 'error',
    message: (p: { name: string; variable: string }) =>
      `${p.variable} cannot be made: the secret of ${p.name} holds the password alone, not host, port and user`,
    help: "leave `content` out: 'connection' stores what a service needs to connect",
    contradictions: ['X-096'],
  },
  'secrets/same-name': {
    severity: 'error',
    waivable: false,
    message: (p: { secret: string; stores: string }) =>
      `${p.stores} keep their credentials in one secret, '${p.secret}'`,
    help: 'leave one `name` out, or give each store a secret of its own',
  },
  'secrets/stale': {
    severity: 'warning',
    message: (p: { name: string }) =>
      `pods of ${p.name} keep an old password after a rotation: environment variables of a running pod never change`,
    help: "leave `onSecretChange` out: 'restart' rolls the pods",
    contradictions: ['X-095'],
  },
  'terraform/lock-table': {
    severity: 'info',
    message: 'the state is locked by a DynamoDB table, which Terraform has deprecated',
    help: "write `lock: 's3'`, or 'both' while older Terraform versions are still in use",
    contradictions: ['X-114', 'X-115'],
  },
  'names/shared-account': {
    severity: 'error',
    waivable: false,
    message: (p: { account: string; environments: string }) => `${p.environments} share the account ${p.account}`,
    help: "give each environment an account of its own: GitHub's identity provider and the image repositories exist once in an account",
  },
  'names/taken': {
    severity: 'error',
    waivable: false,
    message: (p: { name: string; others: string }) => `the bucket name '${p.name}' is used twice: ${p.others}`,
    help: 'leave the name out in one environment, or give it another',
  },
} satisfies Catalogue
