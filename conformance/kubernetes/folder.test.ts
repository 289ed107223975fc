import { fileURLToPath } from 'node:url'
import { afterEach, expect, test, vi } from 'vitest'
import { judgeFolder, renderFolderVerdict } from './folder.ts'
import { readDocuments } from './folder-units.ts'
import { kubectlNotFound, tryFindKubectl } from './kubectl.ts'

function fixture(name: string): string {
  return fileURLToPath(new URL(`fixtures/${name}`, import.meta.url))
}

const kubectl = tryFindKubectl()

afterEach(() => {
  vi.unstubAllEnvs()
})

test('a good folder has no findings in any version, and nothing was left out', async ({ skip }) => {
  skip(kubectl === undefined, kubectlNotFound)
  const verdict = await judgeFolder(fixture('good'))
  expect(renderFolderVerdict(verdict)).toMatchInlineSnapshot(`
    "38 objects of 24 kinds, 2 kustomizations: 0 findings
    CEL rules: 172 evaluated, 12 about changes skipped"
  `)
})

test('what is wrong in a file, between objects and with pods is found', async () => {
  const verdict = await judgeFolder(fixture('bad/loose'))
  expect(renderFolderVerdict(verdict)).toMatchInlineSnapshot(`
    "ambiguous.yaml: yaml/ambiguous: YAML 1.1 and 1.2 read document 1 differently
    ambiguous.yaml: schema/object: document 2 has no apiVersion and kind
    links.yaml apps/v1/Deployment shop/backend spec.template.spec.containers.0.securityContext.allowPrivilegeEscalation: pod-security/privilege-escalation: privilege escalation must be forbidden (1.33, 1.34, 1.35, 1.36)
    links.yaml apps/v1/Deployment shop/backend spec.template.spec.containers.0.securityContext.runAsNonRoot: pod-security/run-as-non-root: must be true here or in the pod (1.33, 1.34, 1.35, 1.36)
    links.yaml apps/v1/Deployment shop/backend spec.template.spec.containers.0.securityContext.seccompProfile: pod-security/seccomp-set: RuntimeDefault or Localhost must be set here or in the pod (1.33, 1.34, 1.35, 1.36)
    links.yaml apps/v1/Deployment shop/backend spec.template.spec.containers.0.securityContext.capabilities.drop: pod-security/capabilities-dropped: ALL must be dropped (1.33, 1.34, 1.35, 1.36)
    links.yaml apps/v1/Deployment shop/backend spec.template.spec.containers.0.imagePullPolicy: schema/value: "Sometimes" is none of ["Always","IfNotPresent","Never"] (1.33, 1.34, 1.35, 1.36)
    links.yaml apps/v1/Deployment shop/backend spec.template.spec.hostNetwork: pod-security/host-namespaces: namespaces of the host are forbidden (1.33, 1.34, 1.35, 1.36)
    links.yaml apps/v1/Deployment shop/backend spec.template.spec.containers.0.securityContext.allowPrivilegeEscalation: pod-security/privilege-escalation: privilege escalation must be forbidden (1.33, 1.34, 1.35, 1.36)
    links.yaml apps/v1/Deployment shop/backend spec.template.spec.containers.0.securityContext.runAsNonRoot: pod-security/run-as-non-root: must be true here or in the pod (1.33, 1.34, 1.35, 1.36)
    links.yaml apps/v1/Deployment shop/backend spec.template.spec.containers.0.securityContext.seccompProfile: pod-security/seccomp-set: RuntimeDefault or Localhost must be set here or in the pod (1.33, 1.34, 1.35, 1.36)
    links.yaml apps/v1/Deployment shop/backend spec.template.spec.containers.0.securityContext.capabilities.drop: pod-security/capabilities-dropped: ALL must be dropped (1.33, 1.34, 1.35, 1.36)
    links.yaml v1/Service shop/lost spec.selector: link/selector: the service selects no pod of these files
    links.yaml v1/Service shop/backend spec.ports.0.targetPort: link/port: Deployment backend has no port web
    links.yaml v1/Service shop/backend spec.ports.0.targetPort: link/port: Deployment backend has no port web
    links.yaml networking.k8s.io/v1/Ingress shop/shop spec.rules.0.http.paths.0.backend.service.port: link/port: the service "backend" has no port 8080
    links.yaml networking.k8s.io/v1/Ingress shop/shop spec.rules.0.http.paths.1.backend.service.name: link/service: these files have no service "other"
    links.yaml autoscaling/v2/HorizontalPodAutoscaler shop/backend spec.scaleTargetRef: link/scale-target: these files have no Deployment "backnd"
    links.yaml policy/v1/PodDisruptionBudget shop/backend spec.selector: link/selector: the budget selects no pod of these files
    links.yaml networking.k8s.io/v1/NetworkPolicy shop/backend spec.podSelector: link/selector: the policy selects no pod of these files
    links.yaml apps/v1/Deployment shop/backend spec.template.spec.serviceAccountName: link/service-account: these files have no service account "backend"
    links.yaml apps/v1/Deployment shop/backend: unit/duplicate: the same object stands twice in what is applied together
    links.yaml networking.k8s.io/v1/NetworkPolicy shop/metrics-server spec.podSelector: link/selector: the policy selects no pod of these files
    11 objects of 8 kinds, 0 kustomizations: 23 findings
    CEL rules: 0 evaluated, 0 about changes skipped"
  `)
})

test('a file that is no YAML is a finding', () => {
  const { objects, findings } = readDocuments('kind: ConfigMap\n  metadata: {}\n', 'broken.yaml')
  expect(objects).toEqual([])
  expect(findings).toMatchObject([{ rule: 'yaml/syntax', file: 'broken.yaml' }])
})

test('a folder that kustomize refuses is a finding', async ({ skip }) => {
  skip(kubectl === undefined, kubectlNotFound)
  const { findings } = await judgeFolder(fixture('bad/broken-kustomization'))
  expect(findings).toMatchObject([{ rule: 'kustomize', file: 'kustomization.yaml' }])
  expect(findings[0]?.message).toContain('missing.yaml')
})

test('without kubectl the kustomizations are not judged, and the verdict says so', async () => {
  vi.stubEnv('PATH', '')
  const { findings, notRun, kustomizations } = await judgeFolder(fixture('good/shop'), ['1.36'])
  expect({ findings, notRun, kustomizations }).toEqual({
    findings: [],
    notRun: ['kustomization base: kubectl not found', 'kustomization demo: kubectl not found'],
    kustomizations: 0,
  })
})
