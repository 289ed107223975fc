import { cdn, service, type PlatformInput } from 'plinth'

const backend = service({ path: 'apps/backend', port: 3000 })

/** A small platform that nothing is wrong with. Each example changes one thing about it. */
export const base = {
  name: 'shop',
  region: 'eu-central-1',
  cluster: { nodes: { default: { types: ['m7i.large'], size: 2, max: 4 } } },
  resources: { backend },
  edge: cdn({ routes: [{ path: '/*', to: backend }], domain: 'shop.example.com' }),
  environments: { production: { account: '111122223333' } },
} satisfies PlatformInput
