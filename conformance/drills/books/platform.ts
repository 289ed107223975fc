import { cdn, definePlatform, postgres, service } from 'plinth'

// The smallest system that can lose something: one service that writes into one database.
const database = postgres({ class: 'db.t3.micro', version: '15', multiAz: false })
const bookkeeper = service({ path: 'bookkeeper', port: 3000, uses: [database] })

const common = {
  name: 'books',
  region: 'us-east-1',
  network: { zones: 2, nat: 'single' },
  cluster: { nodes: { default: { types: ['t3.medium'], size: 2, max: 4 } } },
  environments: { test: { account: '111122223333' } },
} as const

export default definePlatform({
  ...common,
  resources: { database, bookkeeper },
  edge: cdn({ routes: [{ path: '/*', to: bookkeeper, cache: 'never' }] }),
})

// The same behind another service: then it is told to stop seconds after its last request, and not half a minute.
const desk = service({ path: 'desk', port: 3000, calls: [bookkeeper] })

export const booksBehindDesk = definePlatform({
  ...common,
  resources: { database, bookkeeper, desk },
  edge: cdn({ routes: [{ path: '/*', to: desk, cache: 'never' }] }),
})
