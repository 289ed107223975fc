import { describe, expect, test } from 'vitest'
import type { Resource } from '#graph/resource.ts'
import { gateway, group, host, rule, subnet, table, vpc } from '../testing/blocks.ts'
import { subjectOf } from '../testing/compare.ts'
import { block, dataSource, reference } from '../testing/make.ts'
import { reachability } from '../reach.ts'

/** A load balancer in a public subnet, in front of one host in a private one. Each test changes one thing about it. */
function net(
  balancer: Resource['args'] = {},
  target: Resource['args'] = {},
  ...more: readonly Resource[]
): readonly Resource[] {
  return [
    vpc('main', '10.0.0.0/16'),
    gateway('main', 'main'),
    subnet('public', 'main', '10.0.1.0/24', { map_public_ip_on_launch: true }),
    subnet('private', 'main', '10.0.2.0/24'),
    ...table(
      'public',
      'main',
      ['public'],
      [{ cidr_block: '0.0.0.0/0', gateway_id: reference('aws_internet_gateway', 'main') }],
    ),
    group('front', [rule({ protocol: 'tcp', from_port: 443, to_port: 443, cidr_blocks: ['0.0.0.0/0'] })]),
    group('back', [rule({ protocol: 'tcp', from_port: 8080, to_port: 8080, cidr_blocks: ['10.0.1.0/24'] })]),
    block('aws_lb', 'web', {
      name: 'web',
      load_balancer_type: 'application',
      internal: false,
      subnets: [reference('aws_subnet', 'public')],
      security_groups: [reference('aws_security_group', 'front')],
      ...balancer,
    }),
    block('aws_lb_target_group', 'web', { port: 8080, protocol: 'HTTP', target_type: 'instance', ...target }),
    block('aws_lb_listener', 'web', {
      load_balancer_arn: reference('aws_lb', 'web', 'arn'),
      port: 443,
      protocol: 'HTTPS',
      default_action: [{ type: 'forward', target_group_arn: reference('aws_lb_target_group', 'web', 'arn') }],
    }),
    host('app', 'private', { vpc_security_group_ids: [reference('aws_security_group', 'back')] }),
    block('aws_lb_target_group_attachment', 'app', {
      target_group_arn: reference('aws_lb_target_group', 'web', 'arn'),
      target_id: reference('aws_instance', 'app'),
    }),
    ...more,
  ]
}

function ask(resources: readonly Resource[], from: string, to: string): string {
  const answer = reachability(subjectOf(resources)).ask({ from, to })
  return 'problem' in answer ? answer.problem : `${answer.verdict}: ${answer.summary}`
}

describe('a load balancer', () => {
  test('takes what its listeners and its group let in, and hands it on', () => {
    expect(ask(net(), 'internet', 'load-balancer')).toBe('reachable: internet reaches load-balancer on 443/tcp')
    expect(ask(net(), 'internet', 'aws_instance.app:8080')).toBe(
      'reachable: internet reaches aws_instance.app on 8080/tcp, through load-balancer',
    )
  })

  test('hands on to its targets alone, on their port alone', () => {
    expect(ask(net(), 'internet', 'aws_instance.app:22')).toMatch(/^blocked/)
    const other = host('other', 'private', { vpc_security_group_ids: [reference('aws_security_group', 'back')] })
    expect(ask(net({}, {}, other), 'load-balancer', 'aws_instance.other:8080')).toMatch(/^blocked/)
  })

  test('does not listen on other ports, whatever its group says', () => {
    const open = [...net()].map((one) =>
      one.name === 'front' ? group('front', [rule({ cidr_blocks: ['0.0.0.0/0'] })]) : one,
    )
    expect(ask(open, 'internet', 'load-balancer:80')).toMatch(/^blocked: .* load-balancer listens on 443\/tcp alone$/)
  })

  test('that is internal is not reached from the internet', () => {
    expect(ask(net({ internal: true }), 'internet', 'aws_instance.app:8080')).toMatch(/^blocked/)
  })

  test('that keeps the address of the client: what its targets let in depends on the client', () => {
    const network = net({ load_balancer_type: 'network' }, { protocol: 'TCP' })
    expect(ask(network, 'internet', 'aws_instance.app:8080')).toMatch(/^unknown: .*keeps the address of the client/)
    const hidden = net({ load_balancer_type: 'network' }, { protocol: 'TCP', preserve_client_ip: 'false' })
    expect(ask(hidden, 'internet', 'aws_instance.app:8080')).toMatch(/^reachable/)
  })
})

describe('a CDN', () => {
  const origin = {
    origin_id: 'web',
    domain_name: reference('aws_lb', 'web', 'dns_name'),
    custom_origin_config: { http_port: 80, https_port: 443, origin_protocol_policy: 'https-only' },
  }
  const cdn = block('aws_cloudfront_distribution', 'main', { enabled: true, origin: [origin] })
  const list = dataSource('aws_ec2_managed_prefix_list', 'cloudfront', {
    name: 'com.amazonaws.global.cloudfront.origin-facing',
  })
  const fromCdn = (resources: readonly Resource[]): readonly Resource[] =>
    resources.map((one) =>
      one.name === 'front'
        ? group('front', [
            rule({
              protocol: 'tcp',
              from_port: 443,
              to_port: 443,
              prefix_list_ids: [
                {
                  $: 'reference',
                  target: 'test/platform/data.aws_ec2_managed_prefix_list.cloudfront',
                  attribute: 'id',
                },
              ],
            }),
          ])
        : one,
    )

  test('is one way to the load balancer, beside the direct one', () => {
    expect(ask(net({}, {}, cdn), 'internet', 'load-balancer')).toBe(
      'reachable: internet reaches load-balancer on 443/tcp',
    )
  })

  test('is the only way when the group names its prefix list', () => {
    const closed = fromCdn(net({}, {}, cdn, list))
    expect(ask(closed, 'internet', 'load-balancer')).toBe(
      'reachable: internet reaches load-balancer on 443/tcp, through cdn',
    )
    expect(ask(closed, '203.0.113.7', 'load-balancer')).toMatch(/^blocked/)
    expect(ask(closed, 'internet', 'aws_instance.app:8080')).toBe(
      'reachable: internet reaches aws_instance.app on 8080/tcp, through cdn and load-balancer',
    )
  })

  test('asks an origin on the ports that it is told', () => {
    const plain = {
      ...origin,
      custom_origin_config: { http_port: 80, https_port: 443, origin_protocol_policy: 'http-only' },
    }
    const deaf = block('aws_cloudfront_distribution', 'main', { enabled: true, origin: [plain] })
    const closed = fromCdn(net({}, {}, deaf, list))
    expect(ask(closed, 'cdn', 'load-balancer')).toMatch(/^blocked/)
  })

  test('that is switched off leads nowhere', () => {
    const off = block('aws_cloudfront_distribution', 'main', { enabled: false, origin: [origin] })
    expect(ask(fromCdn(net({}, {}, off, list)), 'internet', 'load-balancer')).toMatch(/^blocked/)
  })
})
