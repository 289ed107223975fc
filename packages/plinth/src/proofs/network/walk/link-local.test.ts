import { describe, expect, test } from 'vitest'
import { asking } from '../testing/ask.ts'
import { acl, group, host, subnet, vpc } from '../testing/blocks.ts'
import { block, reference } from '../testing/make.ts'

const closed = { vpc_security_group_ids: [reference('aws_security_group', 'closed')] }
const net = [vpc('main', '10.0.0.0/16'), subnet('a', 'main', '10.0.1.0/24'), group('closed', [], [])]

/** EC2 user guide, "Configure the instance metadata options"; VPC user guide, "Network ACLs". */
describe('the metadata service', () => {
  test('is on the host: neither groups nor ACLs filter it', () => {
    const { ask } = asking(...net, host('web', 'a', closed), acl('a', 'main', ['a'], { in: [], out: [] }))
    expect(ask('web -> metadata 80/tcp')).toBe('reachable')
    expect(ask('web -> metadata 443/tcp')).toBe('blocked')
  })

  test('can be turned off', () => {
    const { why } = asking(...net, host('web', 'a', { ...closed, metadata_options: { http_endpoint: 'disabled' } }))
    expect(why('web -> metadata 80/tcp')).toBe('the metadata service of aws_instance.web is turned off')
  })

  test('belongs to hosts, not to databases', () => {
    const place = block('aws_db_subnet_group', 'db', { name: 'db', subnet_ids: [reference('aws_subnet', 'a')] })
    const db = block('aws_db_instance', 'db', { engine: 'postgres', db_subnet_group_name: 'db', ...closed })
    expect(asking(...net, place, db).why('db -> metadata 80/tcp')).toBe('aws_db_instance.db has no metadata service')
  })
})

/** VPC user guide, "DNS attributes for your VPC". */
test('the resolver answers in every VPC that supports DNS', () => {
  expect(asking(...net, host('web', 'a', closed)).ask('web -> resolver 53/udp')).toBe('reachable')
  const off = [vpc('main', '10.0.0.0/16', { enable_dns_support: false }), ...net.slice(1)]
  expect(asking(...off, host('web', 'a', closed)).ask('web -> resolver 53/udp')).toBe('blocked')
})
