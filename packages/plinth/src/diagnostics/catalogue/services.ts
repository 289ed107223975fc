import type { Catalogue } from '../definition.ts'

export const services = {
  'services/privileged-port': {
    severity: 'error',
    message: (p: { name: string; port: number }) =>
      `${p.name} listens on ${p.port}, which a process needs root rights for`,
    help: 'listen above 1023, for example on 8080; the Service offers port 80 all the same',
    contradictions: ['X-066'],
  },
  'services/autoscale-bounds': {
    severity: 'error',
    waivable: false,
    message: (p: { name: string; replicas: number; max: number }) =>
      `${p.name} starts with ${p.replicas} pods but may have ${p.max} at most`,
    help: 'write a `max` above `replicas`: the autoscaler never goes below `replicas`',
    contradictions: ['X-064'],
  },
  'services/unreachable': {
    severity: 'info',
    message: (p: { name: string }) => `nothing calls ${p.name} and no route leads to it`,
    help: 'right for a worker; otherwise add a route or a `calls`',
  },
  'services/health-shared': {
    severity: 'warning',
    message: (p: { name: string; path: string }) =>
      `${p.name} answers '${p.path}' for alive and for ready: one lost dependency would restart every pod`,
    help: 'give `live` and `ready` paths of their own; `live` asks no dependency',
  },
  'services/variable-clash': {
    severity: 'error',
    waivable: false,
    message: (p: { name: string; variable: string; source: string }) =>
      `${p.variable} of ${p.name} is set by ${p.source} already`,
    help: 'delete it from `environment`, or give it another name',
  },
} satisfies Catalogue
