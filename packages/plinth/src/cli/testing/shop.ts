/** A small platform file for tests of the command line; its lines are quoted by them. */
export const shop = `import { cdn, definePlatform, postgres, service } from 'plinth'

const database = postgres({ class: 'db.t3.micro', multiAz: false })
const backend = service({ path: 'api', port: 3000, uses: [database] })

export default definePlatform({
  name: 'shop',
  region: 'us-east-1',
  network: { nat: 'single' },
  cluster: { nodes: { default: { types: ['t3.medium'], size: 2, max: 4 } } },
  resources: { database, backend },
  edge: cdn({ routes: [{ path: '/*', to: backend }], domain: 'shop.example.com' }),
  environments: {
    demo: { account: '111122223333' },
    production: {
      account: '444455556666',
      network: { nat: 'perZone' },
      resources: { database: { class: 'db.m7g.large', multiAz: true } },
    },
  },
  waivers: {
    'availability/single-nat': { reason: 'The demo may lose its way out.', environments: ['demo'] },
    'availability/single-database': { reason: 'The demo holds seed data alone.', environments: ['demo'] },
  },
})
`
