import { expect, test } from 'vitest'
import { GraphBuilder } from '#graph/graph.ts'
import type { Resource } from '#graph/resource.ts'
import { text, type Reference } from '#graph/value.ts'
import { renderKubernetes } from './render.ts'

const repository: Reference<string> = {
  $: 'reference',
  target: 'test/bootstrap/aws_ecr_repository.api',
  attribute: 'repository_url',
}

function known({ attribute }: Reference): string {
  expect(attribute).toBe('repository_url')
  return 'registry.example/api'
}

function object(type: string, name: string, file: string, args: Readonly<Record<string, unknown>>): Resource {
  return new GraphBuilder().add({
    engine: 'kubernetes',
    type,
    name,
    environment: 'test',
    layer: 'gitops',
    file,
    args,
    because: { capability: 'workloads', path: [], reason: `Why there is a ${name}` },
  })
}

const objects = [
  object('apps/v1/Deployment', 'api', 'services/api', {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'api' },
    spec: { image: text`${repository}:unreleased` },
  }),
  object('v1/Namespace', 'shop', 'services/api', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } }),
]

test('objects of a file stand together, each with its reason, references as text', () => {
  expect(renderKubernetes(objects, known)).toEqual([
    {
      path: 'services/api.yaml',
      owner: 'compiler',
      text: `# Made by plinth from platform.ts.
# To change it, edit platform.ts and run \`plinth build\`.
#
# Why there is a shop
apiVersion: v1
kind: Namespace
metadata:
  name: shop
---
# Why there is a api
apiVersion: apps/v1
kind: Deployment
metadata:
  name: api
spec:
  image: registry.example/api:unreleased
`,
    },
  ])
})

test('the order of resources does not matter', () => {
  expect(renderKubernetes(objects.toReversed(), known)).toEqual(renderKubernetes(objects, known))
})

test('the file of a release belongs to the release workflow', () => {
  const component = object('kustomize.config.k8s.io/v1alpha1/Component', 'releases/api', 'releases/api/kustomization', {
    apiVersion: 'kustomize.config.k8s.io/v1alpha1',
    kind: 'Component',
    images: [{ name: repository, newTag: 'unreleased' }],
  })
  const [file] = renderKubernetes([component], known)
  expect(file?.owner).toBe('workflow')
  expect(file?.text).toContain('- name: registry.example/api\n  newTag: unreleased\n')
})
