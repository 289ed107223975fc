// The document at its word: what the architecture document of the e-commerce demo literally says, wrong where it is
// wrong. It compiles to no files; the findings are the point, and a test holds their list.

import { bucket, cdn, definePlatform, github, postgres, redis, service } from 'plinth'

// "Terraform creates secret rds-password", which holds the password alone; DATABASE_URL appears in the pod (section 7).
const database = postgres({
  version: '15',
  class: 'db.t3.micro',
  multiAz: false, // about 15 USD a month is the price of a single zone (section 9)
  secret: { name: 'rds-password', generation: 'terraform', content: 'password' },
})

// "Connect with auth token", drawn as plain TCP on 6379 (sections 4 and 7).
const cache = redis({
  engine: 'redis',
  version: '7',
  node: 'cache.t3.micro',
  replicas: 0,
  auth: true,
  tls: false,
  secret: { name: 'redis-auth', generation: 'terraform', content: 'password' },
})

const assets = bucket({ name: 'ecommerce-demo-assets' })

// Secrets are polled every hour and mounted as environment variables; nothing restarts the pods (section 7).
const backend = service({
  path: 'apps/shop/api',
  port: 3000,
  replicas: 2,
  uses: [database, cache],
  onSecretChange: 'nothing',
})
const frontend = service({ path: 'apps/shop/web', port: 8080, replicas: 2, calls: [backend] })

export default definePlatform({
  name: 'ecommerce-demo',
  region: 'us-east-1',
  network: { cidr: '10.0.0.0/16', zones: ['us-east-1a', 'us-east-1b'], nat: 'single' },

  cluster: {
    version: '1.32',
    identity: 'irsa',
    operators: ['0.0.0.0/0'], // "GitHub Actions -> IGW", "Update kubeconfig" (sections 1 and 5)
    nodes: { default: { types: ['t3.medium'], size: 2, ami: 'AL2023' } }, // neither minimum nor maximum (section 3)
    autoscaler: 'clusterAutoscaler',
    webhookPorts: [443, 10250], // "Nodes :10250, :443" (section 4)
    nodeActions: ['ec2:*'], // "EC2 operations" (section 5)
  },

  edge: cdn({
    routes: [
      { path: '/api/*', to: frontend, cache: 'never' },
      { path: '/*', to: frontend, cache: 'always' }, // "Cache response" (section 2)
      { path: '/*', to: assets, cache: 'always' }, // "CDN -> Origin -> Assets", no path (section 6)
    ],
    loadBalancer: { scheme: 'public', https: true }, // "Users -> HTTPS :443 -> ALB", no domain (section 4)
    invalidate: false,
    layer: 'services', // "Services Layer: CDN Module" (section 8)
  }),

  resources: { database, redis: cache, assets, backend, frontend },
  delivery: github({ repository: 'acme/ecommerce-demo' }),
  terraform: {
    bucket: 'ecommerce-demo-terraform-state',
    lock: 'dynamodb',
    table: 'ecommerce-demo-terraform-locks',
  },
  roles: { prefix: '' },
  environments: { demo: { account: '111122223333', approval: false } },
})
