import { cdn, definePlatform, postgres, service } from 'plinth'

// The smallest system that can lose something: one service that writes into one database.
const database = postgres({ class: 'db.t3.micro', version: '15', multiAz: false })
const bookkeeper = service({ path: 'bookkeeper', port: 3000, uses: [database] })

export default definePlatform({
  name: 'books',
  region: 'us-east-1',
  network: { zones: 2, nat: 'single' },
  cluster: { nodes: { default: { types: ['t3.medium'], size: 2, max: 4 } } },
  resources: { database, bookkeeper },
  edge: cdn({ routes: [{ path: '/*', to: bookkeeper, cache: 'never' }] }),
  environments: { test: { account: '111122223333' } },
})
