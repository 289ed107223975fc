/**
 * Helm charts of the cluster's add-ons: versions, pods, ports and the values that we set.
 *
 * Sources, all retrieved 2026-11-21; all charts and their software are Apache-2.0. Versions were seen in the index or
 * the releases of each chart and in public configurations. `values.yaml` was read at the pinned version where it says
 * so; elsewhere at an older commit, and the keys checked against public configurations of the pinned version.
 * - aws-load-balancer-controller: aws/eks-charts at 11eb202c97e4ae2ee45e0658c4cde9a4b59f33d4, pinned version.
 * - external-secrets: external-secrets/external-secrets, release 378bdb622ed9712ef4a58370f6a17af033b7d343; keys at
 *   04c4bf06f7bb947c90ea15925106958c13658c56 (0.9.17).
 * - cluster-autoscaler: kubernetes/autoscaler, charts/cluster-autoscaler at 260fae9b9b719478f91c1bf7170951609203a87b;
 *   images per minor as in kubernetes/kops, pkg/model/components.
 * - metrics-server: kubernetes-sigs/metrics-server, charts/metrics-server at 6e9b014e426b49573a3893cdbf29d0e7b281abad.
 * - argo-cd: argoproj/argo-helm, charts/argo-cd, and argoproj/argo-cd at v3.5.1 for the ports; what its policies let in
 *   from the templates at 2a50918264c09a49059294113d0f73ef30b85701.
 * - fluent-bit: fluent/helm-charts, charts/fluent-bit at 5b0d1ccaaf414d737548ac0a9cdb37fd0c22b7c9.
 * - reloader: stakater/Reloader, deployments/kubernetes/chart/reloader, pull request 1205.
 */

export interface ChartPods {
  readonly kind: 'DaemonSet' | 'Deployment' | 'StatefulSet'
  /** Of the chart's defaults; for a DaemonSet, on each node. */
  readonly replicas: number
  /** Of the chart's defaults; `null` where it asks for nothing. */
  readonly requests: { readonly cpu: string; readonly memory: string } | null
  /** What its pods listen on. */
  readonly ports: Readonly<Record<string, number>>
  /** Path in `values.yaml` of a flag or a number that makes no pods of it with `false` or 0. */
  readonly switch?: string
  /**
   * What a NetworkPolicy of the chart itself lets in, beside policies of others: `everyone` at any port, or every pod of
   * the cluster at the port of its metrics.
   */
  readonly admits?: 'everyone' | 'metrics'
}

export interface Chart {
  /** Every pod carries the label `app.kubernetes.io/instance` with the name of the release (templates/_helpers.tpl). */
  readonly labelsRelease?: true
  readonly repository: string
  readonly version: string
  readonly appVersion: string
  readonly pods: Readonly<Record<string, ChartPods>>
  /**
   * Port of the pods that the API server calls: the security group of the nodes must let the control plane in.
   * `webhook` for admission, `aggregated` for an API of its own, `null` for none.
   */
  readonly apiServerCalls: { readonly as: 'aggregated' | 'webhook'; readonly port: number } | null
  /** Paths in `values.yaml` by what we set there. */
  readonly values: Readonly<Record<string, string>>
}

export const charts = {
  /**
   * Set `defaultTargetType` to `ip` for the VPC CNI; the chart says `instance`. Its webhook on new Services has failure
   * policy Fail: while no pod of it answers, no Service can be made in the cluster, whatever its kind. Helm installs
   * its CRDs once and never upgrades them. 3.4.1 has a security notice.
   */
  'aws-load-balancer-controller': {
    repository: 'https://aws.github.io/eks-charts',
    labelsRelease: true,
    version: '3.5.0',
    appVersion: 'v3.5.0',
    pods: {
      controller: {
        kind: 'Deployment',
        replicas: 2,
        requests: null,
        ports: { webhook: 9443, metrics: 8080, health: 61779 },
      },
    },
    apiServerCalls: { as: 'webhook', port: 9443 },
    values: {
      clusterName: 'clusterName',
      region: 'region',
      vpcId: 'vpcId',
      vpcTags: 'vpcTags',
      replicas: 'replicaCount',
      resources: 'resources',
      serviceAccountCreate: 'serviceAccount.create',
      serviceAccountName: 'serviceAccount.name',
      serviceAccountAnnotations: 'serviceAccount.annotations',
      targetType: 'defaultTargetType',
      ingressClass: 'ingressClass',
      createIngressClass: 'createIngressClassResource',
      serviceWebhook: 'enableServiceMutatorWebhook',
      keepTls: 'keepTLSSecret',
      featureGates: 'controllerConfig.featureGates',
    },
  },

  /** The webhook has failure policy Fail: while it does not answer, no SecretStore or ExternalSecret can be changed. */
  'external-secrets': {
    repository: 'https://charts.external-secrets.io',
    version: '2.9.0',
    appVersion: 'v2.9.0',
    pods: {
      controller: { kind: 'Deployment', replicas: 1, requests: null, ports: { metrics: 8080 } },
      webhook: {
        kind: 'Deployment',
        replicas: 1,
        requests: null,
        ports: { webhook: 10250, metrics: 8080, readiness: 8081 },
      },
      'cert-controller': {
        kind: 'Deployment',
        replicas: 1,
        requests: null,
        ports: { metrics: 8080, readiness: 8081 },
      },
    },
    apiServerCalls: { as: 'webhook', port: 10250 },
    values: {
      installCrds: 'installCRDs',
      replicas: 'replicaCount',
      webhookReplicas: 'webhook.replicaCount',
      resources: 'resources',
      webhookResources: 'webhook.resources',
      certControllerResources: 'certController.resources',
      serviceAccountCreate: 'serviceAccount.create',
      serviceAccountName: 'serviceAccount.name',
      serviceAccountAnnotations: 'serviceAccount.annotations',
      clusterStores: 'processClusterStore',
      clusterExternalSecrets: 'processClusterExternalSecret',
      pushSecrets: 'processPushSecret',
    },
  },

  /** One chart for all minors; the image follows the cluster, see `autoscalerImages`. */
  'cluster-autoscaler': {
    repository: 'https://kubernetes.github.io/autoscaler',
    labelsRelease: true,
    version: '9.59.0',
    appVersion: '1.35.0',
    pods: { controller: { kind: 'Deployment', replicas: 1, requests: null, ports: { metrics: 8085 } } },
    apiServerCalls: null,
    values: {
      clusterName: 'autoDiscovery.clusterName',
      tags: 'autoDiscovery.tags',
      region: 'awsRegion',
      cloud: 'cloudProvider',
      imageTag: 'image.tag',
      arguments: 'extraArgs',
      replicas: 'replicaCount',
      resources: 'resources',
      serviceAccountCreate: 'rbac.serviceAccount.create',
      serviceAccountName: 'rbac.serviceAccount.name',
      serviceAccountAnnotations: 'rbac.serviceAccount.annotations',
    },
  },

  /** Serves `v1beta1.metrics.k8s.io`, on which every HorizontalPodAutoscaler depends. */
  'metrics-server': {
    repository: 'https://kubernetes-sigs.github.io/metrics-server/',
    labelsRelease: true,
    version: '3.14.0',
    appVersion: '0.9.0',
    pods: {
      server: {
        kind: 'Deployment',
        replicas: 1,
        requests: { cpu: '100m', memory: '200Mi' },
        ports: { https: 10250 },
      },
    },
    apiServerCalls: { as: 'aggregated', port: 10250 },
    values: {
      replicas: 'replicas',
      port: 'containerPort',
      arguments: 'args',
      resources: 'resources',
      disruptionBudget: 'podDisruptionBudget.enabled',
      disruptionMinAvailable: 'podDisruptionBudget.minAvailable',
    },
  },

  /**
   * Tested by its makers with Kubernetes 1.33 to 1.36. Since chart 10.0.0 it makes a NetworkPolicy for each part unless
   * `networkPolicies` is false; since 9.0.0 it sets no defaults in `configs.params`.
   */
  'argo-cd': {
    repository: 'https://argoproj.github.io/argo-helm',
    version: '10.9.5',
    appVersion: 'v3.5.3',
    pods: {
      controller: { kind: 'StatefulSet', replicas: 1, requests: null, ports: { metrics: 8082 }, admits: 'metrics' },
      server: {
        kind: 'Deployment',
        replicas: 1,
        requests: null,
        ports: { http: 8080, metrics: 8083 },
        admits: 'everyone',
      },
      'repo-server': {
        kind: 'Deployment',
        replicas: 1,
        requests: null,
        ports: { grpc: 8081, metrics: 8084 },
        admits: 'metrics',
      },
      'applicationset-controller': {
        kind: 'Deployment',
        replicas: 1,
        requests: null,
        ports: { webhook: 7000, metrics: 8080, health: 8081 },
        switch: 'applicationSet.replicas',
      },
      'notifications-controller': {
        kind: 'Deployment',
        replicas: 1,
        requests: null,
        ports: { metrics: 9001 },
        switch: 'notifications.enabled',
      },
      'dex-server': {
        kind: 'Deployment',
        replicas: 1,
        requests: null,
        ports: { http: 5556, grpc: 5557, metrics: 5558 },
        switch: 'dex.enabled',
      },
      redis: { kind: 'Deployment', replicas: 1, requests: null, ports: { redis: 6379 } },
    },
    apiServerCalls: null,
    values: {
      domain: 'global.domain',
      networkPolicies: 'global.networkPolicy.create',
      installCrds: 'crds.install',
      keepCrds: 'crds.keep',
      settings: 'configs.cm',
      parameters: 'configs.params',
      roles: 'configs.rbac',
      controllerReplicas: 'controller.replicas',
      serverReplicas: 'server.replicas',
      repoServerReplicas: 'repoServer.replicas',
      applicationSetReplicas: 'applicationSet.replicas',
      controllerResources: 'controller.resources',
      serverResources: 'server.resources',
      repoServerResources: 'repoServer.resources',
      dex: 'dex.enabled',
      notifications: 'notifications.enabled',
      redisHa: 'redis-ha.enabled',
      controllerServiceAccountAnnotations: 'controller.serviceAccount.annotations',
      serverServiceAccountAnnotations: 'server.serviceAccount.annotations',
      repoServerServiceAccountAnnotations: 'repoServer.serviceAccount.annotations',
    },
  },

  /**
   * Ships logs to CloudWatch with the output `cloudwatch_logs`, which is built in. Chosen over aws-for-fluent-bit of
   * aws/eks-charts: that chart is at 0.2.0 and is rarely released, this one follows every release of Fluent Bit.
   * Reads /var/log of the node through a hostPath volume.
   */
  'fluent-bit': {
    repository: 'https://fluent.github.io/helm-charts',
    version: '0.58.2',
    appVersion: '5.1.2',
    pods: { 'fluent-bit': { kind: 'DaemonSet', replicas: 1, requests: null, ports: { http: 2020 } } },
    apiServerCalls: null,
    values: {
      kind: 'kind',
      service: 'config.service',
      inputs: 'config.inputs',
      filters: 'config.filters',
      outputs: 'config.outputs',
      parsers: 'config.customParsers',
      environment: 'env',
      tolerations: 'tolerations',
      priorityClass: 'priorityClassName',
      resources: 'resources',
      serviceAccountCreate: 'serviceAccount.create',
      serviceAccountName: 'serviceAccount.name',
      serviceAccountAnnotations: 'serviceAccount.annotations',
    },
  },

  /**
   * Rolls what names a Secret when the Secret changes. `strategy` is to be `annotations` under Argo CD, which would
   * undo the environment variable that `default` writes. With a list of namespaces and `watchAll` false it gets Roles
   * instead of a ClusterRole.
   */
  reloader: {
    repository: 'https://stakater.github.io/stakater-charts',
    version: '2.2.16',
    appVersion: 'v1.4.21',
    pods: { reloader: { kind: 'Deployment', replicas: 1, requests: null, ports: { metrics: 9090 } } },
    apiServerCalls: null,
    values: {
      watchAll: 'reloader.watchGlobally',
      namespaces: 'reloader.namespaces',
      strategy: 'reloader.reloadStrategy',
      reloadOnCreate: 'reloader.reloadOnCreate',
      afterRestart: 'reloader.syncAfterRestart',
      ignoreConfigMaps: 'reloader.ignoreConfigMaps',
      highAvailability: 'reloader.enableHA',
      replicas: 'reloader.deployment.replicas',
      resources: 'reloader.deployment.resources',
      readOnlyRoot: 'reloader.readOnlyRootFileSystem',
    },
  },
} as const satisfies Record<string, Chart>

export type ChartName = keyof typeof charts

/** Image of the cluster autoscaler by Kubernetes minor: the two are to be of the same minor. */
export const autoscalerImages = {
  '1.32': 'v1.32.7',
  '1.33': 'v1.33.5',
  '1.34': 'v1.34.4',
  '1.35': 'v1.35.1',
  '1.36': 'v1.36.0',
} as const satisfies Record<`1.${number}`, `v1.${number}.${number}`>

/** Settings of the output `cloudwatch_logs` of Fluent Bit. It makes no log groups unless told to. */
export const cloudwatchOutput = {
  name: 'cloudwatch_logs',
  region: 'region',
  group: 'log_group_name',
  streamPrefix: 'log_stream_prefix',
  createGroup: 'auto_create_group',
} as const satisfies Record<string, string>
