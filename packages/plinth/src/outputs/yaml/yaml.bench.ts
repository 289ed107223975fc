import { dump } from 'js-yaml'
import { bench } from 'vitest'
import { renderYaml } from './yaml.ts'

/** Typical manifests: half of them Deployments, half Services, all different. */
const manifests = Array.from({ length: 10_000 }, (_, index) => [
  deployment(`service-${index}`),
  service(`service-${index}`),
]).flat()

bench('plinth: 20,000 manifests', () => void manifests.map((manifest) => renderYaml(manifest)), {
  iterations: 3,
  time: 0,
})
bench('js-yaml: 20,000 manifests', () => void manifests.map((manifest) => dump(manifest)), { iterations: 1, time: 0 })

function labels(name: string): Record<string, string> {
  return { 'app.kubernetes.io/name': name, 'app.kubernetes.io/part-of': 'shop', 'app.kubernetes.io/version': '1.0.0' }
}

function deployment(name: string): unknown {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace: 'shop', labels: labels(name), annotations: { 'argocd.argoproj.io/sync-wave': '2' } },
    spec: {
      replicas: 2,
      selector: { matchLabels: { 'app.kubernetes.io/name': name } },
      template: {
        metadata: { labels: labels(name) },
        spec: {
          serviceAccountName: name,
          automountServiceAccountToken: false,
          securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
          containers: [
            {
              name,
              image: `111122223333.dkr.ecr.us-east-1.amazonaws.com/shop/${name}:1.0.0`,
              ports: [{ name: 'http', containerPort: 8080 }],
              env: [
                { name: 'PORT', value: '8080' },
                { name: 'DATABASE_URL', valueFrom: { secretKeyRef: { name: 'database', key: 'url' } } },
              ],
              resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '256Mi' } },
              readinessProbe: { httpGet: { path: '/ready', port: 'http' }, periodSeconds: 5 },
              securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
            },
          ],
        },
      },
    },
  }
}

function service(name: string): unknown {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace: 'shop', labels: labels(name) },
    spec: { selector: { 'app.kubernetes.io/name': name }, ports: [{ name: 'http', port: 80, targetPort: 'http' }] },
  }
}
