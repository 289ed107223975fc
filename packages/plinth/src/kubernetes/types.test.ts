import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { load } from 'js-yaml'
import { expect, expectTypeOf, test } from 'vitest'
import { text, type Reference } from '#graph/value.ts'
import { kinds, type KubernetesObject } from './kinds.ts'
import type { Component, ImageChange, Kustomization } from './kustomization.ts'
import type { Application, Deployment, ExternalSecret, IngressClassParams, NetworkPolicy } from './types.gen.ts'

const workspace = new URL('../../../../', import.meta.url)

test('the generated types are what the schemas say', () => {
  const script = fileURLToPath(new URL('scripts/kubernetes-types.mjs', workspace))
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow()
})

test('the scope of add-on kinds is what their definitions say', () => {
  const own = Object.entries(kinds).filter(([, { apiVersion }]) => /\.(io|aws)\/v.*|argoproj/.test(apiVersion))
  const custom = own.filter(([, { apiVersion }]) => !apiVersion.includes('.k8s.io/'))
  expect(custom.map(([kind]) => kind)).toContain('IngressClassParams')
  for (const [kind, { apiVersion, scope }] of custom) {
    const file = new URL(`conformance/data/crds/${apiVersion.split('/')[0]}_${kind}.yaml.gz`, workspace)
    const definition = load(gunzipSync(readFileSync(file)).toString()) as { spec: { scope: string } }
    expect([kind, scope]).toEqual([kind, definition.spec.scope])
  }
})

const role: Reference<string> = { $: 'reference', target: 'demo/platform/aws_iam_role.backend', attribute: 'arn' }

const deployment = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'backend', namespace: 'shop', annotations: { 'eks.amazonaws.com/role-arn': role } },
  spec: {
    selector: { matchLabels: { 'app.kubernetes.io/name': 'backend' } },
    template: {
      metadata: { labels: { 'app.kubernetes.io/name': 'backend' } },
      spec: {
        containers: [
          {
            name: 'backend',
            image: text`${role}:1`,
            resources: { requests: { cpu: '100m', memory: '128Mi' } },
            readinessProbe: { httpGet: { path: '/ready', port: 'http' } },
          },
        ],
      },
    },
  },
} satisfies Deployment

test('an object of a kind type-checks, with references in text', () => {
  expectTypeOf(deployment).toExtend<KubernetesObject>()
  expectTypeOf<Deployment['spec']['replicas']>().toEqualTypeOf<number | undefined>()
  expectTypeOf<Application['spec']['destination']['namespace']>().not.toBeAny()
})

test('what the API server refuses does not type-check', () => {
  const spec = deployment.spec
  const wrong: readonly unknown[] = [
    // @ts-expect-error an unknown key
    { ...deployment, spec: { ...spec, replica: 2 } } satisfies Deployment,
    // @ts-expect-error a wrong type
    { ...deployment, spec: { ...spec, replicas: '2' } } satisfies Deployment,
    // @ts-expect-error a missing selector
    { ...deployment, spec: { template: spec.template } } satisfies Deployment,
    // @ts-expect-error another version
    { ...deployment, apiVersion: 'apps/v1beta1' } satisfies Deployment,
    // @ts-expect-error an unknown key deep inside
    { template: { spec: { containers: [{ name: 'a', imgae: 'b' }] } }, selector: {} } satisfies Deployment['spec'],
    // @ts-expect-error a protocol that does not exist
    { protocol: 'HTTP' } satisfies NonNullable<NonNullable<NetworkPolicy['spec']['egress']>[number]['ports']>[number],
    // @ts-expect-error a scheme that the controller does not know
    { scheme: 'public' } satisfies IngressClassParams['spec'],
    // @ts-expect-error a store reference by text
    { secretStoreRef: 'aws' } satisfies ExternalSecret['spec'],
    // @ts-expect-error a tag and a digest
    { name: 'backend', newTag: '1', digest: 'sha256:0' } satisfies ImageChange,
    // @ts-expect-error a component is of another version
    { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Component' } satisfies Component,
    // @ts-expect-error an old field of kustomize
    { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', bases: [] } satisfies Kustomization,
  ]
  expect(wrong).toHaveLength(11)
})
