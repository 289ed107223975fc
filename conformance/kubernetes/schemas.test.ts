import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { evaluateRules, whyNotRunnable } from './cel.ts'
import { enumerations } from './enumerations.ts'
import { readDocuments } from './folder-units.ts'
import type { Manifest } from './manifest.ts'
import { builtInKinds, kubernetesVersions, type Schema, tryFindCustomKind } from './schema-sources.ts'
import { validateManifest } from './schemas.ts'

const good = fileURLToPath(new URL('fixtures/good', import.meta.url))

const objects: readonly Manifest[] = readdirSync(good, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml') && !file.endsWith('kustomization.yaml'))
  .flatMap((file) => readDocuments(readFileSync(join(good, file), 'utf8'), file).objects)
  .map(({ manifest }) => manifest)

function find(kind: string): Manifest {
  const manifest = objects.find((one) => one.kind === kind)
  if (manifest === undefined) throw new Error(`the fixtures have no ${kind}`)
  return manifest
}

/** A copy of an object of the fixtures with one place changed; `undefined` removes what is there. */
function planted(kind: string, path: string, value: unknown): unknown {
  const copy = structuredClone(find(kind)) as unknown as Record<string, unknown>
  const keys = path.split('/').map((key) => key.replaceAll('~1', '/'))
  const last = keys.pop() ?? ''
  let holder = copy
  for (const key of keys) holder = holder[key] as Record<string, unknown>
  if (value === undefined) Reflect.deleteProperty(holder, last)
  else holder[last] = value
  return copy
}

/** Kind, place, what is planted there, and the finding that must come of it. */
type Planted = readonly [kind: string, path: string, value: unknown, finding: string]

const container = 'spec/template/spec/containers/0'

const schemaErrors: readonly Planted[] = [
  ['Deployment', 'spec/replica', 2, 'schema/unknown-field spec.replica'],
  [
    'Deployment',
    `${container}/securityContext/capabilities/dropp`,
    [],
    'schema/unknown-field spec.template.spec.containers.0.securityContext.capabilities.dropp',
  ],
  ['Deployment', 'metadata/label', {}, 'schema/unknown-field metadata.label'],
  ['Deployment', 'spec/replicas', '2', 'schema/type spec.replicas'],
  ['Deployment', `${container}/env/0/value`, 3000, 'schema/type spec.template.spec.containers.0.env.0.value'],
  ['Deployment', `${container}/name`, undefined, 'schema/required spec.template.spec.containers.0.name'],
  ['Deployment', 'spec/selector', undefined, 'schema/required spec.selector'],
  ['Deployment', 'spec/strategy/rollingUpdate/maxSurge', true, 'schema/type spec.strategy.rollingUpdate.maxSurge'],
  [
    'Deployment',
    `${container}/resources/requests/memory`,
    '128MB',
    'schema/quantity spec.template.spec.containers.0.resources.requests.memory',
  ],
  [
    'Deployment',
    `${container}/imagePullPolicy`,
    'Sometimes',
    'schema/value spec.template.spec.containers.0.imagePullPolicy',
  ],
  [
    'Deployment',
    `${container}/ports/0/containerPort`,
    3000.5,
    'schema/type spec.template.spec.containers.0.ports.0.containerPort',
  ],
  ['Deployment', `${container}/ports/1/containerPort`, 3000, 'schema/duplicate spec.template.spec.containers.0.ports'],
  ['Deployment', 'apiVersion', 'apps/v1beta1', 'schema/unknown-kind '],
  ['Deployment', 'kind', 'Deploymnet', 'schema/unknown-kind '],
  ['Service', 'spec/ports/1/port', 80, 'schema/duplicate spec.ports'],
  ['ExternalSecret', 'apiVersion', 'external-secrets.io/v1beta1', 'schema/not-served apiVersion'],
  ['ExternalSecret', 'spec/data/0/remoteRef/ket', 'a', 'schema/unknown-field spec.data.0.remoteRef.ket'],
  ['ExternalSecret', 'spec/secretStoreRef/kind', 'Store', 'schema/value spec.secretStoreRef.kind'],
  ['ExternalSecret', 'metadata/lables', {}, 'schema/unknown-field metadata.lables'],
  ['Application', 'spec/project', undefined, 'schema/required spec.project'],
  [
    'Application',
    'spec/syncPolicy/automated/selfheal',
    true,
    'schema/unknown-field spec.syncPolicy.automated.selfheal',
  ],
  ['IngressClassParams', 'spec/scheme', 'public', 'schema/value spec.scheme'],
]

const ruleErrors: readonly Planted[] = [
  ['EC2NodeClass', 'spec/instanceProfile', 'shop', 'cel spec'],
  [
    'EC2NodeClass',
    'spec/amiSelectorTerms/0',
    { alias: 'al2@latest', id: 'ami-0123456789abcdef0' },
    'cel spec.amiSelectorTerms',
  ],
  [
    'NodePool',
    'spec/template/spec/requirements/0/key',
    'karpenter.sh/unknown',
    'cel spec.template.spec.requirements.0.key',
  ],
  ['NodePool', 'spec/template/spec/requirements/0/values', [], 'cel spec.template.spec.requirements'],
]

const semanticErrors: readonly Planted[] = [
  ['Deployment', 'metadata/name', 'Backend', 'name/object metadata.name'],
  ['Deployment', 'metadata/name', undefined, 'name/object metadata.name'],
  ['Deployment', 'metadata/namespace', 'my.shop', 'name/namespace metadata.namespace'],
  ['Deployment', 'metadata/labels/tier', 'front end', 'name/label metadata.labels.tier'],
  ['Deployment', 'metadata/labels/-a', 'b', 'name/label metadata.labels.-a'],
  ['Deployment', 'spec/selector/matchLabels/tier', 'api', 'workload/selector spec.selector'],
  ['Deployment', 'spec/template/spec/restartPolicy', 'Never', 'workload/restart spec.template.spec.restartPolicy'],
  [
    'Deployment',
    `${container}/ports/0/name`,
    'a-name-that-is-too-long',
    'name/port spec.template.spec.containers.0.ports.0.name',
  ],
  ['Deployment', `${container}/ports/1/name`, 'http', 'name/duplicate spec.template.spec.containers.0.ports.1.name'],
  [
    'Deployment',
    `${container}/readinessProbe/httpGet/port`,
    'web',
    'probe/port spec.template.spec.containers.0.readinessProbe.httpGet.port',
  ],
  [
    'Deployment',
    `${container}/readinessProbe/exec`,
    { command: ['true'] },
    'probe/handler spec.template.spec.containers.0.readinessProbe',
  ],
  [
    'Deployment',
    `${container}/livenessProbe/successThreshold`,
    2,
    'probe/threshold spec.template.spec.containers.0.livenessProbe.successThreshold',
  ],
  [
    'Deployment',
    `${container}/resources/requests/memory`,
    '1Gi',
    'pod/resources spec.template.spec.containers.0.resources.requests.memory',
  ],
  [
    'Deployment',
    `${container}/volumeMounts/0/name`,
    'data',
    'pod/volume spec.template.spec.containers.0.volumeMounts.0.name',
  ],
  ['Deployment', `${container}/env/1/value`, 'postgres://', 'pod/variable spec.template.spec.containers.0.env.1'],
  ['Job', 'spec/template/spec/restartPolicy', 'Always', 'workload/restart spec.template.spec.restartPolicy'],
  ['Service', 'metadata/name', '1backend', 'name/object metadata.name'],
  ['Service', 'spec/ports/0/name', undefined, 'service/ports spec.ports.0'],
  ['Service', 'spec/ports/1/name', 'http', 'name/duplicate spec.ports.1.name'],
  ['Service', 'spec/ports/0/port', 70_000, 'port/number spec.ports.0'],
  ['HorizontalPodAutoscaler', 'spec/maxReplicas', 1, 'autoscaler/bounds spec.maxReplicas'],
  ['HorizontalPodAutoscaler', 'spec/metrics/0/type', 'Pods', 'autoscaler/metric spec.metrics.0'],
  ['PodDisruptionBudget', 'spec/minAvailable', 1, 'budget/bound spec'],
  ['NetworkPolicy', 'spec/ingress/0/from/0/ipBlock/cidr', '10.0.0.0/33', 'policy/cidr spec.ingress.0.from.0.ipBlock'],
  ['NetworkPolicy', 'spec/ingress/0/from/0/podSelector', {}, 'policy/peer spec.ingress.0.from.0'],
  ['NetworkPolicy', 'spec/egress/0/ports/0/endPort', 52, 'port/range spec.egress.0.ports.0.endPort'],
  ['Ingress', 'spec/rules/0/http/paths/0/path', 'api', 'ingress/path spec.rules.0.http.paths.0.path'],
  [
    'Ingress',
    'spec/rules/0/http/paths/0/backend/service/port/number',
    80,
    'ingress/backend spec.rules.0.http.paths.0.backend.service.port',
  ],
  ['ConfigMap', 'data/a b', '1', 'name/key data.a b'],
  [
    'Namespace',
    'metadata/labels/pod-security.kubernetes.io~1enforce',
    'strict',
    'namespace/pod-security metadata.labels.pod-security.kubernetes.io/enforce',
  ],
  ['Namespace', 'metadata/namespace', 'shop', 'name/namespace metadata.namespace'],
  ['IngressClassParams', 'metadata/namespace', 'shop', 'name/namespace metadata.namespace'],
  ['ResourceQuota', 'spec/hard/cores', '4', 'quota/resource spec.hard.cores'],
  ['LimitRange', 'spec/limits/0/default/cpu', '4', 'limit/order spec.limits.0.default.cpu'],
  ['Role', 'rules/0/verbs', [], 'role/verbs rules.0.verbs'],
  ['Role', 'rules/0/nonResourceURLs', ['/metrics'], 'role/urls rules.0.nonResourceURLs'],
]

describe.each(kubernetesVersions)('Kubernetes %s', (version) => {
  test.each(objects.map((object) => [object.kind, object] as const))('accepts a good %s', (_, object) => {
    const { findings, rules } = validateManifest(object, version)
    expect(findings).toEqual([])
    expect(rules.notRun).toEqual([])
  })

  test.each([...schemaErrors, ...ruleErrors, ...semanticErrors])(
    'refuses %s with %s: %j',
    (kind, path, value, wanted) => {
      const { findings } = validateManifest(planted(kind, path, value), version)
      expect(findings.map(({ rule, path: place }) => `${rule} ${place}`)).toContain(wanted)
    },
  )

  test('refuses what is no object', () => {
    for (const nothing of [null, [], 'Deployment', {}, { kind: 'Pod' }])
      expect(validateManifest(nothing, version).findings).toMatchObject([{ rule: 'schema/object' }])
  })
})

test('a kind that only a newer version serves is refused by the older one', () => {
  const inOld = new Set(builtInKinds('1.33').definitionOf.keys())
  const added =
    [...builtInKinds('1.36').definitionOf.keys()].find((type) => !inOld.has(type) && !type.endsWith('List')) ?? ''
  const slash = added.lastIndexOf('/')
  const manifest = { apiVersion: added.slice(0, slash), kind: added.slice(slash + 1), metadata: { name: 'a' } }
  expect(validateManifest(manifest, '1.33').findings).toMatchObject([{ rule: 'schema/not-served' }])
  expect(validateManifest(manifest, '1.36').findings).not.toMatchObject([{ rule: 'schema/not-served' }])
})

test('every enumeration of ours belongs to a definition of each version', () => {
  for (const version of kubernetesVersions) {
    const { definitions } = builtInKinds(version)
    const known = new Set(
      Object.entries(definitions).flatMap(([name, { properties = {} }]) =>
        Object.keys(properties).map((property) => `${name.split('.').slice(-3).join('.')}.${property}`),
      ),
    )
    expect(Object.keys(enumerations).filter((key) => !known.has(key))).toEqual([])
  }
})

describe('the rules in CEL', () => {
  const crds = fileURLToPath(new URL('../data/crds', import.meta.url))

  interface Definition {
    readonly spec: { readonly versions: readonly { readonly schema: { readonly openAPIV3Schema: Schema } }[] }
  }

  function rulesIn(schema: Schema): readonly string[] {
    const { properties = {}, items, additionalProperties: additional } = schema
    const parts = [...Object.values(properties), items ?? {}, typeof additional === 'object' ? additional : {}]
    const own = (schema['x-kubernetes-validations'] ?? []).map(({ rule }) => rule)
    return [...own, ...parts.filter((part) => Object.keys(part).length > 0).flatMap(rulesIn)]
  }

  test('every rule of every definition can run', () => {
    const rules = new Set<string>()
    for (const file of readdirSync(crds)) {
      const { spec } = load(gunzipSync(readFileSync(join(crds, file))).toString()) as Definition
      for (const { schema } of spec.versions) rulesIn(schema.openAPIV3Schema).forEach((rule) => rules.add(rule))
    }
    expect([...rules].flatMap((rule) => whyNotRunnable(rule) ?? [])).toEqual([])
    expect(rules.size).toBeGreaterThan(180)
  })

  test('a rule that cannot run is neither passed nor failed', () => {
    const schema: Schema = {
      'x-kubernetes-validations': [{ rule: 'self.unknownFunction()' }, { rule: 'self == oldSelf' }],
    }
    const verdict = evaluateRules({}, schema)
    expect(verdict).toMatchObject({ evaluated: 0, skipped: 1, findings: [] })
    expect(verdict.notRun).toMatchObject([{ rule: 'self.unknownFunction()' }])
  })

  test('the sum over the matches of all rules of a route stays below its limit', () => {
    const route = (matches: number): unknown => ({
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      metadata: { name: 'shop' },
      spec: {
        rules: Array.from({ length: 3 }, () => ({
          matches: Array.from({ length: matches }, (_, index) => ({ path: { type: 'Exact', value: `/${index}` } })),
        })),
      },
    })
    expect(validateManifest(route(42), '1.36').findings).toEqual([])
    expect(validateManifest(route(43), '1.36').findings).toMatchObject([{ rule: 'cel', path: 'spec.rules' }])
    expect(tryFindCustomKind('gateway.networking.k8s.io', 'HTTPRoute')).toBeDefined()
  })
})
