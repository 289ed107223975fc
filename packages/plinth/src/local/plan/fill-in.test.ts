import { expect, test } from 'vitest'
import { fillIn, fillTemplate } from './fill-in.ts'
import type { ServicePlan, Variable } from './local-plan.ts'

const because = { resource: 'test/gitops/Deployment/shop/web' }

function value(name: string, text: string): Variable {
  return { from: 'value', name, value: text, because }
}

const called = { name: 'api', host: 'api.shop.svc.cluster.local', servicePort: 80 } as ServicePlan
const credentials = { host: '10.0.0.5', port: 5433, username: 'app', password: 'a/b c', dbname: 'shop' }

test('templates take the values of the store, escaped where they ask for it', () => {
  const template =
    'postgresql://{{ .username | urlquery }}:{{.password|urlquery}}@{{ .host }}:{{ .port }}/{{ .dbname }}'
  expect(fillTemplate(template, { ...credentials, port: '5433' })).toBe('postgresql://app:a%2Fb%20c@10.0.0.5:5433/shop')
})

test('names of the cluster become addresses, with and without their port', () => {
  const variables = [
    value('API_URL', 'http://api.shop.svc.cluster.local/v1'),
    value('API_HOST', 'api.shop.svc.cluster.local:80'),
  ]
  const addresses = { stores: new Map(), services: new Map([['api', { host: '127.0.0.1', port: 4001 }]]) }
  expect(fillIn(variables, addresses, [called])).toEqual({
    API_URL: 'http://127.0.0.1:4001/v1',
    API_HOST: '127.0.0.1:4001',
  })
})

test('where the names are known they stay, and a store that does not run leaves no variables', () => {
  const variables: readonly Variable[] = [
    value('API_URL', 'http://api.shop.svc.cluster.local'),
    { from: 'store', name: 'CACHE_URL', template: 'redis://{{ .host }}', store: 'cache', known: {}, because },
    {
      from: 'store',
      name: 'DATABASE',
      template: '{{ .dbname }} {{ .engine }}',
      store: 'database',
      known: { engine: 'postgres' },
      because,
    },
  ]
  const addresses = { stores: new Map([['database', credentials]]), services: new Map() }
  expect(fillIn(variables, addresses, [called])).toEqual({
    API_URL: 'http://api.shop.svc.cluster.local',
    DATABASE: 'shop postgres',
  })
})
