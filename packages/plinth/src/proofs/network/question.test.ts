import { expect, test } from 'vitest'
import { withTraffic } from './question.ts'

test.for([
  ['database:5432', 'database', 'tcp', 5432, 5432],
  ['database:5432/tcp', 'database', 'tcp', 5432, 5432],
  ['coredns:53/udp', 'coredns', 'udp', 53, 53],
  ['nodes:30000-32767/tcp', 'nodes', 'tcp', 30_000, 32_767],
  ['10.0.0.0/16:443', '10.0.0.0/16', 'tcp', 443, 443],
  ['[2001:db8::/32]:443', '2001:db8::/32', 'tcp', 443, 443],
  ['aws_db_instance.database:5432', 'aws_db_instance.database', 'tcp', 5432, 5432],
  ['nodes:icmp', 'nodes', 'icmp', 0, 65_535],
  ['nodes:all', 'nodes', 'all', 0, 65_535],
  ['nodes:udp', 'nodes', 'udp', 0, 65_535],
] as const)('%s', ([word, name, protocol, first, last]) => {
  expect(withTraffic(word)).toEqual({ name, traffic: { protocol, first, last } })
})

test.for(['database', 'database:', 'database:http', 'database:70000', 'database:9-1', 'database:443/sctp'])(
  '%s asks for no traffic',
  (word) => {
    expect(withTraffic(word)).toBeUndefined()
  },
)
