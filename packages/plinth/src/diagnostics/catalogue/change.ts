import type { Catalogue } from '../definition.ts'

/** Findings of `plinth diff`: each is about two states, so that no platform file alone can have it or waive it. */
export const change = {
  'change/stateful-replaced': {
    severity: 'error',
    waivable: false,
    message: (p: { address: string; by: readonly string[]; certain: boolean; lost: string }) =>
      `${p.address} ${p.certain ? 'is' : 'may be'} made again because of ${p.by.join(', ')}; lost: ${p.lost}`,
    help: (p: { remedy: string }) => p.remedy,
  },
  'change/stateful-destroyed': {
    severity: 'error',
    waivable: false,
    message: (p: { address: string; lost: string }) => `${p.address} is destroyed; lost: ${p.lost}`,
    help: (p: { remedy: string }) => p.remedy,
  },
  'change/stateful-moved': {
    severity: 'error',
    waivable: false,
    message: (p: { address: string; lost: string }) =>
      `${p.address} stood under another address, so that Terraform destroys it and makes an empty one; lost: ${p.lost}`,
    help: (p: { remedy: string }) => p.remedy,
  },
} satisfies Catalogue
