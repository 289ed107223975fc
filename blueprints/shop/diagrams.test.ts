import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from 'plinth'
import { expect, test } from 'vitest'
import { subjectsOf } from '../../packages/plinth/src/answers/subjects.ts'
import { mermaidOf } from '../../packages/plinth/src/outputs/diagrams/mermaid.ts'
import { svgOf } from '../../packages/plinth/src/outputs/diagrams/svg.ts'
import type { View, ViewName } from '../../packages/plinth/src/outputs/diagrams/view.ts'
import { allViewsOf } from '../../packages/plinth/src/outputs/diagrams/views.ts'
import platform from './platform.ts'

const command = 'the pictures have changed; look at them, and if it is meant: npm run golden'
const { graph, platform: resolved } = compile(platform)
const subjects = subjectsOf(graph, resolved?.environments ?? [])
const demo = subjects.find(({ environment }) => environment === 'demo')
const views = demo === undefined ? [] : allViewsOf(demo)

function fileOf({ name, environment, service }: View, ending: string): string {
  return join(
    import.meta.dirname,
    'diagrams',
    environment,
    `${name}${service === undefined ? '' : `-${service}`}.${ending}`,
  )
}

test.for(views)('$title as Mermaid', (view) => {
  expect(mermaidOf(view), command).toBe(readFileSync(fileOf(view, 'mmd'), 'utf8'))
})

test.for(views.filter((view) => existsSync(fileOf(view, 'svg'))))('$title as SVG', async (view) => {
  expect(await svgOf(view), command).toBe(readFileSync(fileOf(view, 'svg'), 'utf8'))
})

test('no picture is kept that is not drawn', () => {
  const folder = join(import.meta.dirname, 'diagrams', 'demo')
  const drawn = new Set(views.flatMap((view) => [fileOf(view, 'mmd'), fileOf(view, 'svg')]))
  for (const file of readdirSync(folder)) expect(drawn).toContain(join(folder, file))
})

/**
 * The ten figures of the document that this blueprint is made from, each with the view that shows the same, and things
 * that must be in it. The ninth is a table of costs: `plinth cost` answers it.
 */
const counterparts: readonly (readonly [figure: string, view: ViewName, shows: readonly string[]])[] = [
  [
    '1. Network Architecture',
    'network',
    ['Users', 'CloudFront', 'Internet gateway', 'NAT gateway', 'Load balancer', 'redis', 'database'],
  ],
  [
    '2. User Traffic Flow',
    'requests',
    ['Users', 'CloudFront', 'Load balancer', 'frontend', 'backend', 'redis', 'database'],
  ],
  [
    '3. EKS Architecture',
    'cluster',
    ['Kubernetes API', 'Nodes default', 'frontend', 'backend', 'cluster-autoscaler', 'argo-cd'],
  ],
  ['4. Security Groups and Network Flow', 'security-groups', ['Load balancer', 'Nodes default', 'database', 'redis']],
  [
    '5. IAM Roles and IRSA',
    'identity',
    ['github-actions-role', 'lb-controller-role', 'external-secrets-role', 'node-group-role'],
  ],
  ['6. Storage and Registry', 'storage', ['GitHub Actions', 'backend', 'frontend', 'state', 'locks', 'CloudFront']],
  [
    '7. Secrets Management',
    'secrets',
    ['Terraform', 'Secrets Manager', 'external-secrets', 'Kubernetes API', 'backend'],
  ],
  [
    '8. Terraform Layer Architecture',
    'layers',
    ['state', 'registry', 'network', 'cluster', 'database', 'cache', 'cdn'],
  ],
  [
    '10. Complete Architecture',
    'overview',
    ['Users', 'GitHub Actions', 'CloudFront', 'IAM', 'ECR', 'Secrets Manager', 'CloudWatch'],
  ],
]

test.for(counterparts)('figure %s has its counterpart: %s', ([, name, shows]) => {
  const view = views.find((one) => one.name === name)
  const titles = new Set(view?.nodes.map(({ title }) => title))
  for (const title of shows) expect(titles).toContain(title)
})

/** Mistakes of the figures, each with where the thing really is. */
test('things are where AWS has them', () => {
  const overview = views.find(({ name }) => name === 'overview')
  const inside = (title: string): readonly string[] => {
    const chain: string[] = []
    const boxes = new Map(overview?.boxes.map((box) => [box.id, box]))
    let id = overview?.nodes.find((node) => node.title === title)?.inside
    while (id !== undefined) {
      const box = boxes.get(id)
      chain.push(box?.kind ?? '')
      id = box?.inside
    }
    return chain
  }
  expect(inside('Users')).toEqual([])
  expect(inside('GitHub Actions')).toEqual([])
  expect(inside('CloudFront')).toEqual(['global', 'cloud'])
  expect(inside('IAM')).toEqual(['global', 'cloud'])
  expect(inside('EKS control plane')).toEqual(['region', 'cloud'])
  expect(inside('Bucket assets')).toEqual(['region', 'cloud'])
  expect(inside('Internet gateway')).toEqual(['vpc', 'region', 'cloud'])
  expect(inside('NAT gateway')).toEqual(['public-subnets', 'vpc', 'region', 'cloud'])
  expect(inside('backend')).toEqual(['cluster', 'private-subnets', 'vpc', 'region', 'cloud'])
  expect(inside('database')).toEqual(['isolated-subnets', 'vpc', 'region', 'cloud'])
})
