import { expect, test } from 'vitest'
import { block, manifest, reference } from '../make.ts'
import { podsBehind, targetsBehind } from './forwards.ts'
import { World } from './world.ts'

const balancer = [
  block('aws_lb', 'edge'),
  block('aws_lb_listener', 'https', {
    load_balancer_arn: reference('aws_lb', 'edge', 'arn'),
    port: 443,
    protocol: 'HTTPS',
    default_action: [{ type: 'forward', target_group_arn: reference('aws_lb_target_group', 'web', 'arn') }],
  }),
  block('aws_lb_target_group', 'web', { port: 80, protocol: 'HTTP' }),
  block('aws_instance', 'one', { private_ip: '10.0.1.10' }),
  attachment('one', { target_id: reference('aws_instance', 'one') }),
  attachment('two', { target_id: '10.0.1.10', port: 8080 }),
]

function attachment(name: string, args: Readonly<Record<string, unknown>>): ReturnType<typeof block> {
  return block('aws_lb_target_group_attachment', name, {
    target_group_arn: reference('aws_lb_target_group', 'web', 'arn'),
    ...args,
  })
}

test('a listener leads to the targets at the port of the registration, else of the group', () => {
  const targets = targetsBehind(new World(balancer), 'test/platform/aws_lb.edge', 6, 443)
  expect(targets).toEqual([
    { site: 'test/platform/aws_instance.one', protocol: 6, port: 80 },
    { site: 'test/platform/aws_instance.one', protocol: 6, port: 8080 },
  ])
})

test('nobody listens at another port', () => {
  expect(targetsBehind(new World(balancer), 'test/platform/aws_lb.edge', 6, 80)).toEqual([])
  expect(targetsBehind(new World(balancer), 'test/platform/aws_lb.edge', 17, 443)).toEqual([])
})

test('a Service leads to the named port of the pods that it selects, in its namespace', () => {
  const pod = (namespace: string): ReturnType<typeof manifest> =>
    manifest('apps/v1/Deployment', `${namespace}/api`, {
      metadata: { name: 'api', namespace },
      spec: {
        template: {
          metadata: { labels: { app: 'api' } },
          spec: { containers: [{ ports: [{ name: 'http', containerPort: 3000 }] }] },
        },
      },
    })
  const service = manifest('v1/Service', 'shop/api', {
    metadata: { name: 'api', namespace: 'shop' },
    spec: { selector: { app: 'api' }, ports: [{ port: 80, targetPort: 'http' }] },
  })
  const world = new World([pod('shop'), pod('other'), service])
  expect(podsBehind(world, service, 6, 80)).toEqual([
    { site: 'test/gitops/Deployment/shop/api', protocol: 6, port: 3000 },
  ])
  expect(podsBehind(world, service, 6, 3000)).toEqual([])
})
