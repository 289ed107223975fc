// @ts-check
/** The Kubernetes files of one service. */
import { yaml } from './text.mjs'

const header = 'Made by the floor.\n# There is nothing to edit: it measures what writing such files costs.\n#\n# '
const registry = '111122223333.dkr.ecr.eu-central-1.amazonaws.com/bench'

/** @param {import('./services.mjs').Service} service @returns {Record<string, string>} text by path */
export function manifestsOf(service) {
  const { slug } = service
  const folder = `services/${slug}`
  return {
    [`${folder}/service-account.yaml`]: yaml([
      `${header}Who the pods of ${slug} are: nobody else takes its role`,
      serviceAccount(service),
    ]),
    [`${folder}/secrets.yaml`]: yaml([
      `${header}How ${slug} reaches its database; nothing else of the secret comes here`,
      secret(service),
    ]),
    [`${folder}/deployment.yaml`]: yaml([`${header}Runs ${slug}, built from services/${slug}`, deployment(service)]),
    [`${folder}/service.yaml`]: yaml([
      `${header}The name under which ${slug} is called in the cluster`,
      clusterService(service),
    ]),
    [`${folder}/autoscaling.yaml`]: yaml(
      [`${header}Adds pods of ${slug} under load, 3 at most`, autoscaler(service)],
      [`Upgrades of nodes take one pod of ${slug} at a time`, disruptionBudget(service)],
    ),
    [`${folder}/network-policy.yaml`]: yaml([
      `${header}In: the load balancer. Out: its database, AWS, the Pod Identity agent`,
      networkPolicy(service),
    ]),
    [`${folder}/kustomization.yaml`]: yaml([
      `${header}What Argo CD applies for ${slug}: the objects of this folder`,
      kustomization(service),
    ]),
    [`releases/${slug}/kustomization.yaml`]: yaml([
      `${header}Which image of ${slug} runs; the release workflow writes its digest here`,
      release(service),
    ]),
    [`apps/${slug}.yaml`]: yaml([
      `${header}${slug}: its objects, with the image of its last release`,
      application(service),
    ]),
  }
}

/** @param {import('./services.mjs').Service} service */
function selector({ slug }) {
  return { 'app.kubernetes.io/name': slug }
}

/** @param {import('./services.mjs').Service} service @param {string} [name] @param {Record<string, string>} [annotations] */
function metadata(service, name = service.slug, annotations) {
  const labels = { ...selector(service), 'app.kubernetes.io/part-of': 'bench' }
  return { name, namespace: 'bench', labels, ...(annotations && { annotations }) }
}

/** @param {import('./services.mjs').Service} service */
function serviceAccount(service) {
  return { apiVersion: 'v1', kind: 'ServiceAccount', metadata: metadata(service), automountServiceAccountToken: false }
}

/** @param {import('./services.mjs').Service} service */
function databaseSecret({ slug, team }) {
  return `${slug}-${team}-database`
}

/** @param {import('./services.mjs').Service} service */
function variable({ team }) {
  return `${team.toUpperCase()}_DATABASE_URL`
}

/** @param {import('./services.mjs').Service} service */
function secret(service) {
  const name = databaseSecret(service)
  const url =
    'postgresql://{{ .username | urlquery }}:{{ .password | urlquery }}@{{ .host }}:{{ .port }}/{{ .dbname }}?sslmode=require'
  return {
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: metadata(service, name, { 'argocd.argoproj.io/sync-wave': '-5' }),
    spec: {
      refreshInterval: '1h',
      secretStoreRef: { kind: 'SecretStore', name: 'secrets-manager' },
      target: { name, creationPolicy: 'Owner', template: { data: { [variable(service)]: url } } },
      dataFrom: [{ extract: { key: `bench/${service.environment}/${service.team}-database` } }],
    },
  }
}

/** @param {import('./services.mjs').Service} service */
function deployment(service) {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: metadata(service, service.slug, { 'secret.reloader.stakater.com/reload': databaseSecret(service) }),
    spec: {
      revisionHistoryLimit: 3,
      selector: { matchLabels: selector(service) },
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } },
      template: {
        metadata: { labels: { ...selector(service), 'app.kubernetes.io/part-of': 'bench' } },
        spec: {
          serviceAccountName: service.slug,
          automountServiceAccountToken: false,
          enableServiceLinks: false,
          securityContext: {
            runAsNonRoot: true,
            runAsUser: 10_001,
            runAsGroup: 10_001,
            seccompProfile: { type: 'RuntimeDefault' },
          },
          terminationGracePeriodSeconds: 75,
          topologySpreadConstraints: [
            spread(service, 'topology.kubernetes.io/zone', 'DoNotSchedule'),
            spread(service, 'kubernetes.io/hostname', 'ScheduleAnyway'),
          ],
          containers: [container(service)],
          volumes: [{ name: 'tmp', emptyDir: { sizeLimit: '512Mi' } }],
        },
      },
    },
  }
}

/** @param {import('./services.mjs').Service} service @param {string} topologyKey @param {string} whenUnsatisfiable */
function spread(service, topologyKey, whenUnsatisfiable) {
  const labelSelector = { matchLabels: selector(service) }
  return { maxSkew: 1, topologyKey, whenUnsatisfiable, labelSelector, matchLabelKeys: ['pod-template-hash'] }
}

/** @param {import('./services.mjs').Service} service */
function container(service) {
  const key = variable(service)
  return {
    name: service.slug,
    image: `${registry}/${service.slug}:unreleased`,
    ports: [{ name: 'http', containerPort: service.port, protocol: 'TCP' }],
    env: [
      { name: 'AWS_REGION', value: 'eu-central-1' },
      { name: 'LOG_LEVEL', value: 'info' },
      { name: `${service.team.toUpperCase()}_DATABASE_POOL_SIZE`, value: '10' },
      { name: key, valueFrom: { secretKeyRef: { name: databaseSecret(service), key } } },
      { name: `${service.team.toUpperCase()}_FILES_BUCKET`, value: `bench-production-${service.team}-files` },
      { name: 'PORT', value: String(service.port) },
      { name: 'TEAM', value: service.team },
    ],
    resources: { requests: { cpu: '50m', memory: '128Mi' }, limits: { memory: '128Mi' } },
    startupProbe: { httpGet: { path: '/health', port: 'http' }, periodSeconds: 2, failureThreshold: 30 },
    livenessProbe: {
      httpGet: { path: '/health', port: 'http' },
      periodSeconds: 10,
      timeoutSeconds: 5,
      failureThreshold: 3,
    },
    readinessProbe: {
      httpGet: { path: '/ready', port: 'http' },
      periodSeconds: 5,
      timeoutSeconds: 2,
      failureThreshold: 2,
    },
    lifecycle: { preStop: { sleep: { seconds: 35 } } },
    securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, readOnlyRootFilesystem: true },
    volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
  }
}

/** @param {import('./services.mjs').Service} service */
function clusterService(service) {
  const prefix = 'alb.ingress.kubernetes.io'
  const annotations = {
    [`${prefix}/healthcheck-interval-seconds`]: '30',
    [`${prefix}/healthcheck-path`]: '/ready',
    [`${prefix}/healthcheck-timeout-seconds`]: '5',
    [`${prefix}/healthy-threshold-count`]: '2',
    [`${prefix}/success-codes`]: '200',
    [`${prefix}/target-group-attributes`]: 'deregistration_delay.timeout_seconds=30',
    [`${prefix}/unhealthy-threshold-count`]: '2',
  }
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadata(service, service.slug, annotations),
    spec: {
      type: 'ClusterIP',
      selector: selector(service),
      ports: [{ name: 'http', port: 80, targetPort: 'http', protocol: 'TCP' }],
    },
  }
}

/** @param {import('./services.mjs').Service} service */
function autoscaler(service) {
  const target = { type: 'Utilization', averageUtilization: 70 }
  return {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: metadata(service),
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: service.slug },
      minReplicas: 2,
      maxReplicas: 3,
      metrics: [{ type: 'Resource', resource: { name: 'cpu', target } }],
      behavior: { scaleDown: { stabilizationWindowSeconds: 300 } },
    },
  }
}

/** @param {import('./services.mjs').Service} service */
function disruptionBudget(service) {
  return {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: metadata(service),
    spec: {
      maxUnavailable: 1,
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
      selector: { matchLabels: selector(service) },
    },
  }
}

/** @param {import('./services.mjs').Service} service */
function networkPolicy(service) {
  const balancer = ranges('10.0.64.0/20', '10.0.80.0/20', '10.0.96.0/20')
  const database = ranges('10.0.128.0/20', '10.0.144.0/20', '10.0.160.0/20')
  const aws = [{ ipBlock: { cidr: '0.0.0.0/0', except: ['169.254.0.0/16'] } }]
  const ports = (/** @type {number} */ port) => [{ protocol: 'TCP', port }]
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: metadata(service),
    spec: {
      podSelector: { matchLabels: selector(service) },
      policyTypes: ['Ingress', 'Egress'],
      ingress: [{ from: balancer, ports: ports(service.port) }],
      egress: [
        { to: database, ports: ports(5432) },
        { to: aws, ports: ports(443) },
        { to: ranges('169.254.170.23/32'), ports: ports(80) },
      ],
    },
  }
}

/** @param {readonly string[]} cidrs */
function ranges(...cidrs) {
  return cidrs.map((cidr) => ({ ipBlock: { cidr } }))
}

/** @param {import('./services.mjs').Service} service */
function kustomization({ slug }) {
  const resources = ['autoscaling', 'deployment', 'network-policy', 'secrets', 'service-account', 'service']
  return {
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    resources: resources.map((name) => `${name}.yaml`),
    components: [`../../releases/${slug}`],
  }
}

/** @param {import('./services.mjs').Service} service */
function release({ slug }) {
  return {
    apiVersion: 'kustomize.config.k8s.io/v1alpha1',
    kind: 'Component',
    images: [{ name: `${registry}/${slug}`, newTag: 'unreleased' }],
  }
}

/** @param {import('./services.mjs').Service} service */
function application({ slug, environment }) {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      name: `service-${slug}`,
      namespace: 'argocd',
      annotations: {
        'argocd.argoproj.io/manifest-generate-paths': `.;../../releases/${slug}`,
        'argocd.argoproj.io/sync-wave': '0',
      },
      finalizers: ['resources-finalizer.argocd.argoproj.io'],
    },
    spec: {
      project: 'bench',
      destination: { server: 'https://kubernetes.default.svc', namespace: 'bench' },
      source: {
        repoURL: 'https://github.com/acme/bench.git',
        targetRevision: 'main',
        path: `gitops/${environment}/services/${slug}`,
      },
      ignoreDifferences: [{ group: 'apps', kind: 'Deployment', name: slug, jsonPointers: ['/spec/replicas'] }],
      syncPolicy: {
        automated: { prune: true, selfHeal: true },
        retry: { limit: 10, backoff: { duration: '10s', factor: 2, maxDuration: '5m' } },
        syncOptions: ['RespectIgnoreDifferences=true', 'ServerSideApply=true'],
      },
    },
  }
}
