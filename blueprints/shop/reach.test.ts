import { beforeAll, describe, expect, test } from 'vitest'
import { subjectsOf } from '../../packages/plinth/src/answers/subjects.ts'
import { compile } from '../../packages/plinth/src/index.ts'
import { reachability, type Reachability } from '../../packages/plinth/src/proofs/network/reach.ts'
import platform from './platform.ts'

const answers = new Map<string, Reachability>()

beforeAll(() => {
  const { graph, platform: resolved } = compile(platform)
  for (const subject of subjectsOf(graph, resolved?.environments ?? [])) {
    answers.set(subject.environment, reachability(subject))
  }
})

function of(environment: string): Reachability {
  const found = answers.get(environment)
  if (found === undefined) throw new Error(`no environment ${environment}`)
  return found
}

function verdict(from: string, to: string, environment = 'demo'): string {
  const answer = of(environment).ask({ from, to })
  return 'problem' in answer ? answer.problem : answer.verdict
}

function summary(from: string, to: string, environment = 'demo'): string {
  const answer = of(environment).ask({ from, to })
  return 'problem' in answer ? answer.problem : answer.summary
}

describe.for(['demo', 'production'])('%s', (environment) => {
  test('every way that is open', async () => {
    const rows = of(environment)
      .openings()
      .map(({ from, to, traffic, through, certainty }) => {
        const over = through.length === 0 ? '' : ` through ${through.join(', ')}`
        return `${from} -> ${to} ${traffic}${over}${certainty === 'unknown' ? ' (not known)' : ''}`
      })
    await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot(`reach/${environment}.txt`)
  })

  test('every answer names resources that are emitted, and steps that lead to the verdict', () => {
    const { graph } = compile(platform)
    for (const { from, to } of of(environment).openings()) {
      const answer = of(environment).ask({ from, to })
      if ('problem' in answer) throw new Error(answer.problem)
      expect(answer.verdict, `${from} -> ${to}`).toBe('reachable')
      expect(answer.steps.length, `${from} -> ${to}`).toBeGreaterThan(0)
      for (const { evidence } of answer.steps) {
        for (const { resource } of evidence) expect(graph.byId.has(resource), resource).toBe(true)
      }
    }
  })
})

/** Rows of the document, and what it draws. */
test.for([
  ['E-005', 'nodes', 'internet:443', 'reachable'],
  ['E-005', 'database', 'internet', 'blocked'],
  ['E-026', 'internet', 'cdn', 'reachable'],
  ['E-026', 'internet', 'load-balancer', 'reachable'],
  ['E-029', 'backend', 'internet', 'blocked'],
  ['E-029', 'argo-cd', 'internet:443', 'reachable'],
  ['E-030', 'backend', 'redis', 'reachable'],
  ['E-030', 'frontend', 'redis', 'blocked'],
  ['E-031', 'backend', 'database', 'reachable'],
  ['E-031', 'frontend', 'database', 'blocked'],
  ['E-031', 'internet', 'database', 'blocked'],
  ['E-045', 'api-server', 'nodes:10250', 'reachable'],
  ['E-054', 'internet', 'load-balancer:80', 'reachable'],
  ['E-055', 'api-server', 'nodes:443', 'reachable'],
  ['E-055', 'api-server', 'aws-load-balancer-controller:9443', 'reachable'],
  ['E-055', 'api-server', 'nodes:22', 'blocked'],
  ['E-056', 'nodes', 'database', 'reachable'],
  ['E-056', 'load-balancer', 'database', 'blocked'],
  ['E-057', 'nodes', 'redis', 'reachable'],
  ['E-058', 'load-balancer', 'frontend', 'reachable'],
  ['E-058', 'load-balancer', 'backend', 'blocked'],
  ['E-059', 'nodes', 'nodes', 'reachable'],
] as const)('%s: %s to %s is %s', ([, from, to, expected]) => {
  expect(verdict(from, to)).toBe(expected)
})

/** What the documents get wrong about networks, and what holds here. */
describe('contradictions', () => {
  test('X-026, X-027: kubelets, webhooks, other nodes and names are reached, not the load balancer alone', () => {
    for (const [from, to] of [
      ['api-server', 'nodes:10250'],
      ['api-server', 'external-secrets/webhook:10250'],
      ['api-server', 'metrics-server:10250'],
      ['nodes', 'nodes'],
      ['nodes', 'api-server'],
      ['backend', 'dns:53/udp'],
      ['frontend', 'dns:53/tcp'],
    ] as const) {
      expect(verdict(from, to), `${from} -> ${to}`).toBe('reachable')
    }
  })

  test('X-028: the load balancer is open to the port that the pods listen on, and to no other', () => {
    expect(verdict('load-balancer', 'frontend:8080')).toBe('reachable')
    expect(verdict('load-balancer', 'frontend:3000')).toBe('blocked')
  })

  test('X-029, X-030: nobody passes by the CDN, and a stranger with an address gets nowhere', () => {
    expect(summary('internet', 'load-balancer')).toBe('internet reaches load-balancer on 80/tcp, through cdn')
    expect(verdict('203.0.113.0/24', 'load-balancer')).toBe('blocked')
  })

  test('X-043: pods share the group of their node, so policies are what tells them apart', () => {
    const answer = of('demo').ask({ from: 'frontend', to: 'database' })
    if ('problem' in answer) throw new Error(answer.problem)
    expect(answer.steps.map(({ says, outcome }) => `${outcome}: ${says}`)).toEqual([
      'stops: no NetworkPolicy lets frontend reach database, and what none lets pass is closed by NetworkPolicy ecommerce-demo/allow-dns, NetworkPolicy ecommerce-demo/default-deny and NetworkPolicy ecommerce-demo/frontend',
    ])
    expect(answer.remedy).toBe('if it should: `uses: [database]` in frontend')
    expect(verdict('nodes', 'database')).toBe('reachable')
  })
})

describe('every kind of question', () => {
  test.for([
    ['the internet', 'internet', 'frontend', 'internet reaches frontend on 8080/tcp, through cdn and load-balancer'],
    ['a service', 'frontend', 'backend', 'frontend reaches backend on 3000/tcp'],
    ['a port of a Service', 'frontend', 'backend:80', 'frontend reaches backend on 3000/tcp'],
    ['an add-on', 'fluent-bit', 'internet:443', 'fluent-bit reaches internet on 443/tcp'],
    ['all parts of an add-on', 'argo-cd', 'dns:53/udp', 'argo-cd reaches coredns on 53/udp'],
    ['nodes', 'nodes', 'api-server', 'nodes reach api-server on 443/tcp'],
    ['the metadata service', 'nodes', 'metadata', 'nodes reach metadata on 80/tcp'],
    ['an API of AWS', 'external-secrets', 'secretsmanager', 'external-secrets reaches secretsmanager on 443/tcp'],
    ['a bucket behind the CDN', 'internet', 'assets', 'internet reaches assets on 443/tcp, through cdn'],
    ['a Terraform address', 'backend', 'aws_db_instance.database', 'backend reaches database on 5432/tcp'],
    ['a Kubernetes address', 'Deployment/frontend', 'Deployment/backend', 'frontend reaches backend on 3000/tcp'],
  ] as const)('%s', ([, from, to, expected]) => {
    expect(summary(from, to)).toBe(expected)
  })

  test.for([
    ['metadata', 'backend', 'metadata'],
    ['another range of ports', 'backend', 'database:1-5431'],
    ['a subnet', 'internet', 'aws_subnet.private_a'],
    ['a range of addresses', '10.9.0.0/16', 'database'],
    ['one address', '198.51.100.7', 'backend'],
    ['an API of AWS without a right to leave', 'frontend', 'sts'],
  ] as const)('%s: blocked', ([, from, to]) => {
    expect(verdict(from, to)).toBe('blocked')
  })

  test('a name that nothing has gets the nearest', () => {
    expect(verdict('internet', 'databse')).toBe("there is nothing called 'databse'. Did you mean:\n  database")
    expect(verdict('backnd:80', 'database')).toBe("there is nothing called 'backnd'. Did you mean:\n  backend")
  })
})
