import type { Free } from '#aws/facets/prices.ts'

/** Providers whose resources exist in the state of Terraform or on the machine that runs it, and nowhere else. */
const local = ['terraform', 'null', 'random', 'local', 'tls', 'time', 'template', 'external', 'cloudinit', 'archive']

/** What a type of Terraform costs that is not one of AWS; undefined when nobody knows. */
export function madeElsewhere(type: string): Free | undefined {
  const [provider = ''] = type.split('_')
  return local.includes(provider) ? { free: 'made on the machine that runs Terraform' } : undefined
}
