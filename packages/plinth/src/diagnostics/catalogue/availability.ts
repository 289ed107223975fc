import type { Catalogue } from '../definition.ts'

export const availability = {
  'availability/single-nat': {
    severity: 'warning',
    message: (p: { zone: string; zones: number }) =>
      `one NAT gateway for ${p.zones} zones: without ${p.zone} no zone reaches the internet`,
    help: "write `nat: 'perZone'`; each further gateway costs about 33 USD a month",
    contradictions: ['X-021', 'X-022'],
  },
  'availability/single-database': {
    severity: 'warning',
    message: (p: { name: string; backupDays: number }) =>
      p.backupDays === 0
        ? `${p.name} runs in one zone and has no backups: a lost zone takes the data with it`
        : `${p.name} runs in one zone: a lost zone means a restore, with up to five minutes of writes lost`,
    help: 'write `multiAz: true`, which doubles the price of the instance',
    contradictions: ['X-022'],
  },
  'availability/single-cache': {
    severity: 'warning',
    message: (p: { name: string }) =>
      `${p.name} is a single node: when it is lost, the cache is empty and gone for minutes`,
    help: 'write `replicas: 1`, which doubles the price of the cache',
    contradictions: ['X-022'],
  },
  'availability/single-pod': {
    severity: 'warning',
    message: (p: { name: string }) => `${p.name} has one pod: every restart and every lost node is an outage`,
    help: 'write `replicas: 2` or more',
  },
  'availability/no-backups': {
    severity: 'warning',
    message: (p: { name: string }) => `${p.name} has no backups: what is deleted by mistake stays deleted`,
    help: 'write `backupDays: 7` or more',
  },
} satisfies Catalogue
