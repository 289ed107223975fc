import { describe, expect, test } from 'vitest'
import { asking } from '../testing/ask.ts'
import { acl, host, openGroup, subnet, vpc } from '../testing/blocks.ts'
import { block, reference } from '../testing/make.ts'

const net = [
  vpc('main', '10.0.0.0/16'),
  subnet('a', 'main', '10.0.1.0/24'),
  subnet('b', 'main', '10.0.2.0/24'),
  openGroup,
  host('web', 'a'),
  host('db', 'b'),
]
const everything = { in: ['100 allow -1 - 0.0.0.0/0'], out: ['100 allow -1 - 0.0.0.0/0'] }

/** VPC user guide, "Network ACLs". */
describe('network ACLs', () => {
  test('take the first rule by number that fits, whatever comes later', () => {
    const own = acl('b', 'main', ['b'], {
      in: ['200 allow tcp 0-65535 0.0.0.0/0', '100 deny tcp 5432 10.0.1.0/24'],
      out: everything.out,
    })
    const { ask, why } = asking(...net, own)
    expect(ask('web -> db 5432/tcp')).toBe('blocked')
    expect(why('web -> db 5432/tcp')).toBe('inbound rule 100 of aws_network_acl.b denies it')
    expect(ask('web -> db 443/tcp')).toBe('reachable')
  })

  test('deny what no rule fits', () => {
    const { ask, why } = asking(...net, acl('b', 'main', ['b'], { in: [], out: [] }))
    expect(ask('web -> db 443/tcp')).toBe('blocked')
    expect(why('web -> db 443/tcp')).toBe('no inbound rule of aws_network_acl.b fits, so it is denied')
  })

  test('are stateless: replies need a rule for the ports of clients', () => {
    const forgotten = { in: ['100 allow tcp 443 0.0.0.0/0'], out: ['100 allow tcp 443 0.0.0.0/0'] }
    const thought = { in: ['100 allow tcp 443 0.0.0.0/0'], out: ['100 allow tcp 1024-65535 0.0.0.0/0'] }
    const without = asking(...net, acl('b', 'main', ['b'], forgotten))
    expect(without.ask('web -> db 443/tcp')).toBe('blocked')
    expect(without.why('web -> db 443/tcp')).toBe(
      'replies: no outbound rule of aws_network_acl.b fits, so it is denied',
    )
    expect(asking(...net, acl('b', 'main', ['b'], thought)).ask('web -> db 443/tcp')).toBe('reachable')
  })

  test('let a part of the ports of clients through when their rules do', () => {
    const narrow = { in: ['100 allow tcp 443 0.0.0.0/0'], out: ['100 allow tcp 32768-65535 0.0.0.0/0'] }
    expect(asking(...net, acl('b', 'main', ['b'], narrow)).ask('web -> db 443/tcp')).toBe('some')
  })

  test('let echo replies pass by their type: a ping needs type 8 in and type 0 out', () => {
    const icmp = (type: number): Record<string, unknown> => ({
      network_acl_id: reference('aws_network_acl', 'b'),
      rule_number: 100,
      rule_action: 'allow',
      protocol: 'icmp',
      icmp_type: type,
      icmp_code: -1,
      cidr_block: '0.0.0.0/0',
    })
    const own = acl('b', 'main', ['b'], { in: [], out: [] })
    const into = block('aws_network_acl_rule', 'in', { ...icmp(8), egress: false })
    expect(
      asking(...net, own, into, block('aws_network_acl_rule', 'out', { ...icmp(0), egress: true })).ask(
        'web -> db ping',
      ),
    ).toBe('reachable')
    expect(
      asking(...net, own, into, block('aws_network_acl_rule', 'out', { ...icmp(8), egress: true })).ask(
        'web -> db ping',
      ),
    ).toBe('blocked')
  })

  test('do not filter what stays in a subnet', () => {
    const { ask } = asking(...net, acl('a', 'main', ['a'], { in: [], out: [] }), host('near', 'a'))
    expect(ask('web -> near 443/tcp')).toBe('reachable')
    expect(ask('web -> db 443/tcp')).toBe('blocked')
  })

  test('are the default one, which lets everything pass, until it is taken over', () => {
    const taken = block('aws_default_network_acl', 'd', {
      default_network_acl_id: reference('aws_vpc', 'main', 'default_network_acl_id'),
    })
    expect(asking(...net).ask('web -> db 443/tcp')).toBe('reachable')
    expect(asking(...net, taken).ask('web -> db 443/tcp')).toBe('blocked')
    expect(asking(...net, taken, acl('a', 'main', ['a', 'b'], everything)).ask('web -> db 443/tcp')).toBe('reachable')
  })
})
