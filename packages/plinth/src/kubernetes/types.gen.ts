// Made by scripts/kubernetes-types.mjs from the schemas in conformance/data; edit the script, not this file.
import type { Text } from './text.ts'

/** Every kind that the compiler emits. */
export interface Kinds {
  readonly Namespace: Namespace
  readonly ServiceAccount: ServiceAccount
  readonly ConfigMap: ConfigMap
  readonly Service: Service
  readonly ResourceQuota: ResourceQuota
  readonly LimitRange: LimitRange
  readonly Deployment: Deployment
  readonly Job: Job
  readonly HorizontalPodAutoscaler: HorizontalPodAutoscaler
  readonly PodDisruptionBudget: PodDisruptionBudget
  readonly NetworkPolicy: NetworkPolicy
  readonly Ingress: Ingress
  readonly IngressClass: IngressClass
  readonly Role: Role
  readonly RoleBinding: RoleBinding
  readonly ClusterRole: ClusterRole
  readonly ClusterRoleBinding: ClusterRoleBinding
  readonly Application: Application
  readonly AppProject: AppProject
  readonly SecretStore: SecretStore
  readonly ExternalSecret: ExternalSecret
  readonly IngressClassParams: IngressClassParams
  readonly TargetGroupBinding: TargetGroupBinding
}

/** Namespace provides a scope for Names. */
export interface Namespace {
  readonly apiVersion: 'v1'
  readonly kind: 'Namespace'
  readonly metadata: ObjectMeta & { readonly name: string }
  /** Spec defines the behavior of the Namespace. */
  readonly spec?: NamespaceSpec
}

/** ServiceAccount binds together. */
export interface ServiceAccount {
  readonly apiVersion: 'v1'
  readonly kind: 'ServiceAccount'
  readonly metadata: ObjectMeta & { readonly name: string }
  /**
   * AutomountServiceAccountToken indicates whether pods running as this service account should have an API token
   * automatically mounted.
   */
  readonly automountServiceAccountToken?: boolean
  /**
   * ImagePullSecrets is a list of references to secrets in the same namespace to use for pulling any images in pods
   * that reference this ServiceAccount.
   */
  readonly imagePullSecrets?: readonly LocalObjectReference[]
}

/** ConfigMap holds configuration data for pods to consume. */
export interface ConfigMap {
  readonly apiVersion: 'v1'
  readonly kind: 'ConfigMap'
  readonly metadata: ObjectMeta & { readonly name: string }
  /** BinaryData contains the binary data. */
  readonly binaryData?: Readonly<Record<string, Text>>
  /** Data contains the configuration data. */
  readonly data?: Readonly<Record<string, Text>>
  /**
   * Immutable, if set to true, ensures that data stored in the ConfigMap cannot be updated (only object metadata can be
   * modified).
   */
  readonly immutable?: boolean
}

/**
 * Service is a named abstraction of software service (for example, mysql) consisting of local port (for example 3306)
 * that the proxy listens on, and the selector that determines which pods will answer requests sent through the proxy.
 */
export interface Service {
  readonly apiVersion: 'v1'
  readonly kind: 'Service'
  readonly metadata: ObjectMeta & { readonly name: string }
  /** Spec defines the behavior of a service. */
  readonly spec: ServiceSpec
}

/** ResourceQuota sets aggregate quota restrictions enforced per namespace. */
export interface ResourceQuota {
  readonly apiVersion: 'v1'
  readonly kind: 'ResourceQuota'
  readonly metadata: ObjectMeta & { readonly name: string }
  /** Spec defines the desired quota. */
  readonly spec: ResourceQuotaSpec
}

/** LimitRange sets resource usage limits for each kind of resource in a Namespace. */
export interface LimitRange {
  readonly apiVersion: 'v1'
  readonly kind: 'LimitRange'
  readonly metadata: ObjectMeta & { readonly name: string }
  /** Spec defines the limits enforced. */
  readonly spec: LimitRangeSpec
}

/** Deployment enables declarative updates for Pods and ReplicaSets. */
export interface Deployment {
  readonly apiVersion: 'apps/v1'
  readonly kind: 'Deployment'
  readonly metadata: ObjectMeta & { readonly name: string }
  /** Specification of the desired behavior of the Deployment. */
  readonly spec: DeploymentSpec
}

/** Job represents the configuration of a single job. */
export interface Job {
  readonly apiVersion: 'batch/v1'
  readonly kind: 'Job'
  readonly metadata: ObjectMeta & { readonly name: string }
  /** Specification of the desired behavior of a job. */
  readonly spec: JobSpec
}

/**
 * HorizontalPodAutoscaler is the configuration for a horizontal pod autoscaler, which automatically manages the replica
 * count of any resource implementing the scale subresource based on the metrics specified.
 */
export interface HorizontalPodAutoscaler {
  readonly apiVersion: 'autoscaling/v2'
  readonly kind: 'HorizontalPodAutoscaler'
  readonly metadata: ObjectMeta & { readonly name: string }
  /** spec is the specification for the behaviour of the autoscaler. */
  readonly spec: HorizontalPodAutoscalerSpec
}

/** PodDisruptionBudget is an object to define the max disruption that can be caused to a collection of pods. */
export interface PodDisruptionBudget {
  readonly apiVersion: 'policy/v1'
  readonly kind: 'PodDisruptionBudget'
  readonly metadata: ObjectMeta & { readonly name: string }
  /** Specification of the desired behavior of the PodDisruptionBudget. */
  readonly spec: PodDisruptionBudgetSpec
}

/** NetworkPolicy describes what network traffic is allowed for a set of Pods. */
export interface NetworkPolicy {
  readonly apiVersion: 'networking.k8s.io/v1'
  readonly kind: 'NetworkPolicy'
  readonly metadata: ObjectMeta & { readonly name: string }
  /** spec represents the specification of the desired behavior for this NetworkPolicy. */
  readonly spec: NetworkPolicySpec
}

/** Ingress is a collection of rules that allow inbound connections to reach the endpoints defined by a backend. */
export interface Ingress {
  readonly apiVersion: 'networking.k8s.io/v1'
  readonly kind: 'Ingress'
  readonly metadata: ObjectMeta & { readonly name: string }
  /** spec is the desired state of the Ingress. */
  readonly spec: IngressSpec
}

/** IngressClass represents the class of the Ingress, referenced by the Ingress Spec. */
export interface IngressClass {
  readonly apiVersion: 'networking.k8s.io/v1'
  readonly kind: 'IngressClass'
  readonly metadata: ObjectMeta & { readonly name: string }
  /** spec is the desired state of the IngressClass. */
  readonly spec: IngressClassSpec
}

/** Role is a namespaced, logical grouping of PolicyRules that can be referenced as a unit by a RoleBinding. */
export interface Role {
  readonly apiVersion: 'rbac.authorization.k8s.io/v1'
  readonly kind: 'Role'
  readonly metadata: ObjectMeta & { readonly name: string }
  /** Rules holds all the PolicyRules for this Role. */
  readonly rules?: readonly PolicyRule[]
}

/** RoleBinding references a role, but does not contain it. */
export interface RoleBinding {
  readonly apiVersion: 'rbac.authorization.k8s.io/v1'
  readonly kind: 'RoleBinding'
  readonly metadata: ObjectMeta & { readonly name: string }
  /** RoleRef can reference a Role in the current namespace or a ClusterRole in the global namespace. */
  readonly roleRef: RoleRef
  /** Subjects holds references to the objects the role applies to. */
  readonly subjects?: readonly Subject[]
}

/**
 * ClusterRole is a cluster level, logical grouping of PolicyRules that can be referenced as a unit by a RoleBinding or
 * ClusterRoleBinding.
 */
export interface ClusterRole {
  readonly apiVersion: 'rbac.authorization.k8s.io/v1'
  readonly kind: 'ClusterRole'
  readonly metadata: ObjectMeta & { readonly name: string }
  /** AggregationRule is an optional field that describes how to build the Rules for this ClusterRole. */
  readonly aggregationRule?: AggregationRule
  /** Rules holds all the PolicyRules for this ClusterRole. */
  readonly rules?: readonly PolicyRule[]
}

/** ClusterRoleBinding references a ClusterRole, but not contain it. */
export interface ClusterRoleBinding {
  readonly apiVersion: 'rbac.authorization.k8s.io/v1'
  readonly kind: 'ClusterRoleBinding'
  readonly metadata: ObjectMeta & { readonly name: string }
  /** RoleRef can only reference a ClusterRole in the global namespace. */
  readonly roleRef: RoleRef
  /** Subjects holds references to the objects the role applies to. */
  readonly subjects?: readonly Subject[]
}

/** Application is a definition of Application resource. */
export interface Application {
  readonly apiVersion: 'argoproj.io/v1alpha1'
  readonly kind: 'Application'
  readonly metadata: ObjectMeta & { readonly name: string }
  /** ApplicationSpec represents desired application state. */
  readonly spec: ApplicationSpec
}

export interface AppProject {
  readonly apiVersion: 'argoproj.io/v1alpha1'
  readonly kind: 'AppProject'
  readonly metadata: ObjectMeta & { readonly name: string }
  /** AppProjectSpec is the specification of an AppProject. */
  readonly spec: AppProjectSpec
}

/**
 * SecretStore represents a secure external location for storing secrets, which can be referenced as part of `storeRef`
 * fields.
 */
export interface SecretStore {
  readonly apiVersion: 'external-secrets.io/v1'
  readonly kind: 'SecretStore'
  readonly metadata: ObjectMeta & { readonly name: string }
  /** SecretStoreSpec defines the desired state of SecretStore. */
  readonly spec: SecretStoreSpec
}

/** ExternalSecret is the Schema for the external-secrets API. */
export interface ExternalSecret {
  readonly apiVersion: 'external-secrets.io/v1'
  readonly kind: 'ExternalSecret'
  readonly metadata: ObjectMeta & { readonly name: string }
  /** ExternalSecretSpec defines the desired state of ExternalSecret. */
  readonly spec: ExternalSecretSpec
}

/** IngressClassParams is the Schema for the IngressClassParams API. */
export interface IngressClassParams {
  readonly apiVersion: 'elbv2.k8s.aws/v1beta1'
  readonly kind: 'IngressClassParams'
  readonly metadata: ObjectMeta & { readonly name: string }
  /** IngressClassParamsSpec defines the desired state of IngressClassParams. */
  readonly spec: IngressClassParamsSpec
}

/** TargetGroupBinding is the Schema for the TargetGroupBinding API. */
export interface TargetGroupBinding {
  readonly apiVersion: 'elbv2.k8s.aws/v1beta1'
  readonly kind: 'TargetGroupBinding'
  readonly metadata: ObjectMeta & { readonly name: string }
  /** TargetGroupBindingSpec defines the desired state of TargetGroupBinding. */
  readonly spec: TargetGroupBindingSpec
}

/** Affinity is a group of affinity scheduling rules. */
export interface Affinity {
  /** Describes node affinity scheduling rules for the pod. */
  readonly nodeAffinity?: NodeAffinity
  /**
   * Describes pod affinity scheduling rules (e.g. co-locate this pod in the same node, zone, etc. as some other
   * pod(s)).
   */
  readonly podAffinity?: PodAffinity
  /**
   * Describes pod anti-affinity scheduling rules (e.g. avoid putting this pod in the same node, zone, etc. as some
   * other pod(s)).
   */
  readonly podAntiAffinity?: PodAntiAffinity
}

/** AggregationRule describes how to locate ClusterRoles to aggregate into the ClusterRole. */
export interface AggregationRule {
  /** ClusterRoleSelectors holds a list of selectors which will be used to find ClusterRoles and create the rules. */
  readonly clusterRoleSelectors?: readonly LabelSelector[]
}

/** AppArmorProfile defines a pod or container's AppArmor settings. */
export interface AppArmorProfile {
  /** localhostProfile indicates a profile loaded on the node that should be used. */
  readonly localhostProfile?: Text
  /** type indicates which kind of AppArmor profile will be applied. */
  readonly type: Text
}

/** ClusterResourceRestrictionItem is a cluster resource that is restricted by the project's whitelist or blacklist. */
export interface AppProjectClusterResourceBlacklist {
  readonly group: Text
  readonly kind: Text
  /** Name is the name of the restricted resource. */
  readonly name?: Text
}

/**
 * ApplicationDestinationServiceAccount holds information about the service account to be impersonated for the
 * application sync operation.
 */
export interface AppProjectDestinationServiceAccounts {
  /** DefaultServiceAccount to be used for impersonation during the sync operation. */
  readonly defaultServiceAccount: Text
  /** Namespace specifies the target namespace for the application's resources. */
  readonly namespace?: Text
  /** Server specifies the URL of the target cluster's Kubernetes control plane API. */
  readonly server: Text
}

/** ApplicationDestination holds information about the application's destination. */
export interface AppProjectDestinations {
  /** Name is an alternate way of specifying the target cluster by its symbolic name. */
  readonly name?: Text
  /** Namespace specifies the target namespace for the application's resources. */
  readonly namespace?: Text
  /** Server specifies the URL of the target cluster's Kubernetes control plane API. */
  readonly server?: Text
}

/** GroupKind specifies a Group and a Kind, but does not force a version. */
export interface AppProjectNamespaceResourceBlacklist {
  readonly group: Text
  readonly kind: Text
}

/** OrphanedResources specifies if controller should monitor orphaned resources of apps in this project. */
export interface AppProjectOrphanedResources {
  /** Ignore contains a list of resources that are to be excluded from orphaned resources monitoring. */
  readonly ignore?: readonly AppProjectOrphanedResourcesIgnore[]
  /** Warn indicates if warning condition should be created for apps which have orphaned resources. */
  readonly warn?: boolean
}

/** OrphanedResourceKey is a reference to a resource to be ignored from. */
export interface AppProjectOrphanedResourcesIgnore {
  readonly group?: Text
  readonly kind?: Text
  readonly name?: Text
}

/** ProjectRole represents a role that has access to a project. */
export interface AppProjectRoles {
  /** Description is a description of the role. */
  readonly description?: Text
  /** Groups are a list of OIDC group claims bound to this role. */
  readonly groups?: readonly Text[]
  /** JWTTokens are a list of generated JWT tokens bound to this role. */
  readonly jwtTokens?: readonly AppProjectRolesJwtTokens[]
  /** Name is a name for this role. */
  readonly name: Text
  /** Policies Stores a list of casbin formatted strings that define access policies for the role in the project. */
  readonly policies?: readonly Text[]
}

/** JWTToken holds the issuedAt and expiresAt values of a token. */
export interface AppProjectRolesJwtTokens {
  readonly exp?: number
  readonly iat: number
  readonly id?: Text
}

/** SignatureKey is the specification of a key required to verify commit signatures with. */
export interface AppProjectSignatureKeys {
  /** The ID of the key in hexadecimal notation. */
  readonly keyID: Text
}

/** SourceIntegrity represents a constraint on manifest sources integrity to be met before they can be used. */
export interface AppProjectSourceIntegrity {
  /** Git - policies for git source verification. */
  readonly git: AppProjectSourceIntegrityGit
}

/** Git - policies for git source verification. */
export interface AppProjectSourceIntegrityGit {
  readonly policies: readonly AppProjectSourceIntegrityGitPolicies[]
}

export interface AppProjectSourceIntegrityGitPolicies {
  /** Verify GPG commit/tag signatures. */
  readonly gpg: AppProjectSourceIntegrityGitPoliciesGpg
  /** List of repository criteria restricting repositories the policy will apply to. */
  readonly repos: readonly AppProjectSourceIntegrityGitPoliciesRepos[]
}

/** Verify GPG commit/tag signatures. */
export interface AppProjectSourceIntegrityGitPoliciesGpg {
  /** List of key IDs to trust. */
  readonly keys: readonly Text[]
  readonly mode: Text
}

export interface AppProjectSourceIntegrityGitPoliciesRepos {
  /** URL specifier, glob. */
  readonly url: Text
}

/** AppProjectSpec is the specification of an AppProject. */
export interface AppProjectSpec {
  /** ClusterResourceBlacklist contains list of blacklisted cluster level resources. */
  readonly clusterResourceBlacklist?: readonly AppProjectClusterResourceBlacklist[]
  /** ClusterResourceWhitelist contains list of whitelisted cluster level resources. */
  readonly clusterResourceWhitelist?: readonly AppProjectClusterResourceBlacklist[]
  /** Description contains optional project description. */
  readonly description?: Text
  /**
   * DestinationServiceAccounts holds information about the service accounts to be impersonated for the application sync
   * operation for each destination.
   */
  readonly destinationServiceAccounts?: readonly AppProjectDestinationServiceAccounts[]
  /** Destinations contains list of destinations available for deployment. */
  readonly destinations?: readonly AppProjectDestinations[]
  /** NamespaceResourceBlacklist contains list of blacklisted namespace level resources. */
  readonly namespaceResourceBlacklist?: readonly AppProjectNamespaceResourceBlacklist[]
  /** NamespaceResourceWhitelist contains list of whitelisted namespace level resources. */
  readonly namespaceResourceWhitelist?: readonly AppProjectNamespaceResourceBlacklist[]
  /** OrphanedResources specifies if controller should monitor orphaned resources of apps in this project. */
  readonly orphanedResources?: AppProjectOrphanedResources
  /**
   * PermitOnlyProjectScopedClusters determines whether destinations can only reference clusters which are
   * project-scoped.
   */
  readonly permitOnlyProjectScopedClusters?: boolean
  /** Roles are user defined RBAC roles associated with this project. */
  readonly roles?: readonly AppProjectRoles[]
  /**
   * SignatureKeys contains a list of PGP key IDs that commits in Git must be signed with in order to be allowed for
   * sync.
   */
  readonly signatureKeys?: readonly AppProjectSignatureKeys[]
  /** SourceIntegrity represents a constraint on manifest sources integrity to be met before they can be used. */
  readonly sourceIntegrity?: AppProjectSourceIntegrity
  /** SourceNamespaces defines the namespaces application resources are allowed to be created in. */
  readonly sourceNamespaces?: readonly Text[]
  /** SourceRepos contains list of repository URLs which can be used for deployment. */
  readonly sourceRepos?: readonly Text[]
  /** SyncWindows controls when syncs can be run for apps in this project. */
  readonly syncWindows?: readonly AppProjectSyncWindows[]
}

/** SyncWindow contains the kind, time, duration and attributes that are used to assign the syncWindows to apps. */
export interface AppProjectSyncWindows {
  /**
   * UseAndOperator use AND operator for matching applications, namespaces and clusters instead of the default OR
   * operator.
   */
  readonly andOperator?: boolean
  /** Applications contains a list of applications that the window will apply to. */
  readonly applications?: readonly Text[]
  /** Clusters contains a list of clusters that the window will apply to. */
  readonly clusters?: readonly Text[]
  /**
   * Description of the sync that will be applied to the schedule, can be used to add any information such as a ticket
   * number for example.
   */
  readonly description?: Text
  /** Duration is the amount of time the sync window will be open. */
  readonly duration?: Text
  /** Kind defines if the window allows or blocks syncs. */
  readonly kind?: Text
  /** ManualSync enables manual syncs when they would otherwise be blocked. */
  readonly manualSync?: boolean
  /** Namespaces contains a list of namespaces that the window will apply to. */
  readonly namespaces?: readonly Text[]
  /** Schedule is the time the window will begin, specified in cron format. */
  readonly schedule?: Text
  /** SyncOverrun allows ongoing syncs to continue in two scenarios. */
  readonly syncOverrun?: boolean
  /** TimeZone of the sync that will be applied to the schedule. */
  readonly timeZone?: Text
}

/** Destination is a reference to the target Kubernetes server and namespace. */
export interface ApplicationDestination {
  /** Name is an alternate way of specifying the target cluster by its symbolic name. */
  readonly name?: Text
  /** Namespace specifies the target namespace for the application's resources. */
  readonly namespace?: Text
  /** Server specifies the URL of the target cluster's Kubernetes control plane API. */
  readonly server?: Text
}

/**
 * ResourceIgnoreDifferences contains resource filter and list of json paths which should be ignored during comparison
 * with live state.
 */
export interface ApplicationIgnoreDifferences {
  readonly group?: Text
  readonly jqPathExpressions?: readonly Text[]
  readonly jsonPointers?: readonly Text[]
  readonly kind: Text
  /** ManagedFieldsManagers is a list of trusted managers. */
  readonly managedFieldsManagers?: readonly Text[]
  readonly name?: Text
  readonly namespace?: Text
}

export interface ApplicationInfo {
  readonly name: Text
  readonly value: Text
}

/** Source is a reference to the location of the application's manifests or chart. */
export interface ApplicationSource {
  /** Chart is a Helm chart name, and must be specified for applications sourced from a Helm repo. */
  readonly chart?: Text
  /** Directory holds path/directory specific options. */
  readonly directory?: ApplicationSourceDirectory
  /** Helm holds helm specific options. */
  readonly helm?: ApplicationSourceHelm
  /** Kustomize holds kustomize specific options. */
  readonly kustomize?: ApplicationSourceKustomize
  /** Name is used to refer to a source and is displayed in the UI. */
  readonly name?: Text
  /** Path is a directory path within the Git repository, and is only valid for applications sourced from Git. */
  readonly path?: Text
  /** Plugin holds config management plugin specific options. */
  readonly plugin?: ApplicationSourcePlugin
  /** Ref is reference to another source within sources field. */
  readonly ref?: Text
  /** RepoURL is the URL to the repository (Git or Helm) that contains the application manifests. */
  readonly repoURL: Text
  /**
   * TagPrefix filters git tags to only those with this prefix before evaluating targetRevision as a semver constraint.
   */
  readonly tagPrefix?: Text
  /** TargetRevision defines the revision of the source to sync the application to. */
  readonly targetRevision?: Text
}

/** Directory holds path/directory specific options. */
export interface ApplicationSourceDirectory {
  /**
   * Exclude contains a glob pattern to match paths against that should be explicitly excluded from being used during
   * manifest generation.
   */
  readonly exclude?: Text
  /**
   * Include contains a glob pattern to match paths against that should be explicitly included during manifest
   * generation.
   */
  readonly include?: Text
  /** Jsonnet holds options specific to Jsonnet. */
  readonly jsonnet?: ApplicationSourceDirectoryJsonnet
  /** Recurse specifies whether to scan a directory recursively for manifests. */
  readonly recurse?: boolean
}

/** Jsonnet holds options specific to Jsonnet. */
export interface ApplicationSourceDirectoryJsonnet {
  /** ExtVars is a list of Jsonnet External Variables. */
  readonly extVars?: readonly ApplicationSourceDirectoryJsonnetExtVars[]
  /** Additional library search dirs. */
  readonly libs?: readonly Text[]
  /** TLAS is a list of Jsonnet Top-level Arguments. */
  readonly tlas?: readonly ApplicationSourceDirectoryJsonnetExtVars[]
}

/** JsonnetVar represents a variable to be passed to jsonnet during manifest generation. */
export interface ApplicationSourceDirectoryJsonnetExtVars {
  readonly code?: boolean
  readonly name: Text
  readonly value: Text
}

/** Helm holds helm specific options. */
export interface ApplicationSourceHelm {
  /** APIVersions specifies the Kubernetes resource API versions to pass to Helm when templating manifests. */
  readonly apiVersions?: readonly Text[]
  /** FileParameters are file parameters to the helm template. */
  readonly fileParameters?: readonly ApplicationSourceHelmFileParameters[]
  /**
   * IgnoreMissingValueFiles prevents helm template from failing when valueFiles do not exist locally by not appending
   * them to helm template --values.
   */
  readonly ignoreMissingValueFiles?: boolean
  /** KubeVersion specifies the Kubernetes API version to pass to Helm when templating manifests. */
  readonly kubeVersion?: Text
  /** Namespace is an optional namespace to template with. */
  readonly namespace?: Text
  /** Parameters is a list of Helm parameters which are passed to the helm template command upon manifest generation. */
  readonly parameters?: readonly ApplicationSourceHelmParameters[]
  /** PassCredentials pass credentials to all domains (Helm's --pass-credentials). */
  readonly passCredentials?: boolean
  /** ReleaseName is the Helm release name to use. */
  readonly releaseName?: Text
  /** SkipCrds skips custom resource definition installation step (Helm's --skip-crds). */
  readonly skipCrds?: boolean
  /** SkipSchemaValidation skips JSON schema validation (Helm's --skip-schema-validation). */
  readonly skipSchemaValidation?: boolean
  /** SkipTests skips test manifest installation step (Helm's --skip-tests). */
  readonly skipTests?: boolean
  /** ValuesFiles is a list of Helm value files to use when generating a template. */
  readonly valueFiles?: readonly Text[]
  /** Values specifies Helm values to be passed to helm template, typically defined as a block. */
  readonly values?: Text
  /** ValuesObject specifies Helm values to be passed to helm template, defined as a map. */
  readonly valuesObject?: Readonly<Record<string, unknown>>
  /** Version is the Helm version to use for templating ("3"). */
  readonly version?: Text
}

/** HelmFileParameter is a file parameter that's passed to helm template during manifest generation. */
export interface ApplicationSourceHelmFileParameters {
  /** Name is the name of the Helm parameter. */
  readonly name?: Text
  /** Path is the path to the file containing the values for the Helm parameter. */
  readonly path?: Text
}

/** HelmParameter is a parameter that's passed to helm template during manifest generation. */
export interface ApplicationSourceHelmParameters {
  /** ForceString determines whether to tell Helm to interpret booleans and numbers as strings. */
  readonly forceString?: boolean
  /** Name is the name of the Helm parameter. */
  readonly name?: Text
  /** Value is the value for the Helm parameter. */
  readonly value?: Text
}

/** SourceHydrator provides a way to push hydrated manifests back to git before syncing them to the cluster. */
export interface ApplicationSourceHydrator {
  /** DrySource specifies where the dry "don't repeat yourself" manifest source lives. */
  readonly drySource: ApplicationSourceHydratorDrySource
  /** HydrateTo specifies an optional "staging" location to push hydrated manifests to. */
  readonly hydrateTo?: ApplicationSourceHydratorHydrateTo
  /** SyncSource specifies where to sync hydrated manifests from. */
  readonly syncSource: ApplicationSourceHydratorSyncSource
}

/** DrySource specifies where the dry "don't repeat yourself" manifest source lives. */
export interface ApplicationSourceHydratorDrySource {
  /** Directory specifies path/directory specific options. */
  readonly directory?: ApplicationSourceDirectory
  /** Helm specifies helm specific options. */
  readonly helm?: ApplicationSourceHelm
  /** Kustomize specifies kustomize specific options. */
  readonly kustomize?: ApplicationSourceKustomize
  /** Path is a directory path within the Git repository where the manifests are located. */
  readonly path: Text
  /** Plugin specifies config management plugin specific options. */
  readonly plugin?: ApplicationSourcePlugin
  /** RepoURL is the URL to the git repository that contains the application manifests. */
  readonly repoURL: Text
  /** TargetRevision defines the revision of the source to hydrate. */
  readonly targetRevision: Text
}

/** HydrateTo specifies an optional "staging" location to push hydrated manifests to. */
export interface ApplicationSourceHydratorHydrateTo {
  /** TargetBranch is the branch to which hydrated manifests should be committed. */
  readonly targetBranch: Text
}

/** SyncSource specifies where to sync hydrated manifests from. */
export interface ApplicationSourceHydratorSyncSource {
  /**
   * Path is a directory path within the git repository where hydrated manifests should be committed to and synced from.
   */
  readonly path: Text
  /** RepoURL is the URL to the git repository that contains the hydrated manifests. */
  readonly repoURL?: Text
  /** TargetBranch is the branch from which hydrated manifests will be synced. */
  readonly targetBranch: Text
}

/** Kustomize holds kustomize specific options. */
export interface ApplicationSourceKustomize {
  /** APIVersions specifies the Kubernetes resource API versions to pass to Helm when templating manifests. */
  readonly apiVersions?: readonly Text[]
  /** CommonAnnotations is a list of additional annotations to add to rendered manifests. */
  readonly commonAnnotations?: Readonly<Record<string, Text>>
  /** CommonAnnotationsEnvsubst specifies whether to apply env variables substitution for annotation values. */
  readonly commonAnnotationsEnvsubst?: boolean
  /** CommonLabels is a list of additional labels to add to rendered manifests. */
  readonly commonLabels?: Readonly<Record<string, Text>>
  /** Components specifies a list of kustomize components to add to the kustomization before building. */
  readonly components?: readonly Text[]
  /** ForceCommonAnnotations specifies whether to force applying common annotations to resources for Kustomize apps. */
  readonly forceCommonAnnotations?: boolean
  /** ForceCommonLabels specifies whether to force applying common labels to resources for Kustomize apps. */
  readonly forceCommonLabels?: boolean
  /**
   * IgnoreMissingComponents prevents kustomize from failing when components do not exist locally by not appending them
   * to kustomization file.
   */
  readonly ignoreMissingComponents?: boolean
  /** Images is a list of Kustomize image override specifications. */
  readonly images?: readonly Text[]
  /** KubeVersion specifies the Kubernetes API version to pass to Helm when templating manifests. */
  readonly kubeVersion?: Text
  /** LabelIncludeTemplates specifies whether to apply common labels to resource templates or not. */
  readonly labelIncludeTemplates?: boolean
  /** LabelWithoutSelector specifies whether to apply common labels to resource selectors or not. */
  readonly labelWithoutSelector?: boolean
  /** NamePrefix overrides the namePrefix in the kustomization.yaml for Kustomize apps. */
  readonly namePrefix?: Text
  /** NameSuffix overrides the nameSuffix in the kustomization.yaml for Kustomize apps. */
  readonly nameSuffix?: Text
  /** Namespace sets the namespace that Kustomize adds to all resources. */
  readonly namespace?: Text
  /** Patches is a list of Kustomize patches. */
  readonly patches?: readonly ApplicationSourceKustomizePatches[]
  /** Replicas is a list of Kustomize Replicas override specifications. */
  readonly replicas?: readonly ApplicationSourceKustomizeReplicas[]
  /** Version controls which version of Kustomize to use for rendering manifests. */
  readonly version?: Text
}

export interface ApplicationSourceKustomizePatches {
  readonly options?: Readonly<Record<string, boolean>>
  readonly patch?: Text
  readonly path?: Text
  readonly target?: ApplicationSourceKustomizePatchesTarget
}

export interface ApplicationSourceKustomizePatchesTarget {
  readonly annotationSelector?: Text
  readonly group?: Text
  readonly kind?: Text
  readonly labelSelector?: Text
  readonly name?: Text
  readonly namespace?: Text
  readonly version?: Text
}

export interface ApplicationSourceKustomizeReplicas {
  /** Number of replicas. */
  readonly count: number | Text
  /** Name of Deployment or StatefulSet. */
  readonly name: Text
}

/** Plugin holds config management plugin specific options. */
export interface ApplicationSourcePlugin {
  /** Env is a list of environment variable entries. */
  readonly env?: readonly ApplicationInfo[]
  readonly name?: Text
  readonly parameters?: readonly ApplicationSourcePluginParameters[]
}

export interface ApplicationSourcePluginParameters {
  /** Array is the value of an array type parameter. */
  readonly array?: readonly Text[]
  /** Map is the value of a map type parameter. */
  readonly map?: Readonly<Record<string, Text>>
  /** Name is the name identifying a parameter. */
  readonly name?: Text
  /** String_ is the value of a string type parameter. */
  readonly string?: Text
}

/** ApplicationSpec represents desired application state. */
export interface ApplicationSpec {
  /** Destination is a reference to the target Kubernetes server and namespace. */
  readonly destination: ApplicationDestination
  /** IgnoreDifferences is a list of resources and their fields which should be ignored during comparison. */
  readonly ignoreDifferences?: readonly ApplicationIgnoreDifferences[]
  /** Info contains a list of information (URLs, email addresses, and plain text) that relates to the application. */
  readonly info?: readonly ApplicationInfo[]
  /** Project is a reference to the project this application belongs to. */
  readonly project: Text
  /**
   * RevisionHistoryLimit limits the number of items kept in the application's revision history, which is used for
   * informational purposes as well as for rollbacks to previous versions.
   */
  readonly revisionHistoryLimit?: number
  /** Source is a reference to the location of the application's manifests or chart. */
  readonly source?: ApplicationSource
  /** SourceHydrator provides a way to push hydrated manifests back to git before syncing them to the cluster. */
  readonly sourceHydrator?: ApplicationSourceHydrator
  /** Sources is a reference to the location of the application's manifests or chart. */
  readonly sources?: readonly ApplicationSource[]
  /** SyncPolicy controls when and how a sync will be performed. */
  readonly syncPolicy?: ApplicationSyncPolicy
}

/** SyncPolicy controls when and how a sync will be performed. */
export interface ApplicationSyncPolicy {
  /** Automated will keep an application synced to the target revision. */
  readonly automated?: ApplicationSyncPolicyAutomated
  /** ManagedNamespaceMetadata controls metadata in the given namespace (if CreateNamespace=true). */
  readonly managedNamespaceMetadata?: ApplicationSyncPolicyManagedNamespaceMetadata
  /** Retry controls failed sync retry behavior. */
  readonly retry?: ApplicationSyncPolicyRetry
  /** Options allow you to specify whole app sync-options. */
  readonly syncOptions?: readonly Text[]
}

/** Automated will keep an application synced to the target revision. */
export interface ApplicationSyncPolicyAutomated {
  /** AllowEmpty allows apps have zero live resources (default: false). */
  readonly allowEmpty?: boolean
  /** Enable allows apps to explicitly control automated sync. */
  readonly enabled?: boolean
  /**
   * Prune specifies whether to delete resources from the cluster that are not found in the sources anymore as part of
   * automated sync (default: false).
   */
  readonly prune?: boolean
  /**
   * SelfHeal specifies whether to revert resources back to their desired state upon modification in the cluster
   * (default: false).
   */
  readonly selfHeal?: boolean
}

/** ManagedNamespaceMetadata controls metadata in the given namespace (if CreateNamespace=true). */
export interface ApplicationSyncPolicyManagedNamespaceMetadata {
  readonly annotations?: Readonly<Record<string, Text>>
  readonly labels?: Readonly<Record<string, Text>>
}

/** Retry controls failed sync retry behavior. */
export interface ApplicationSyncPolicyRetry {
  /** Backoff controls how to backoff on subsequent retries of failed syncs. */
  readonly backoff?: ApplicationSyncPolicyRetryBackoff
  /** Limit is the maximum number of attempts for retrying a failed sync. */
  readonly limit?: number
  /** Refresh indicates if the latest revision should be used on retry instead of the initial one (default: false). */
  readonly refresh?: boolean
}

/** Backoff controls how to backoff on subsequent retries of failed syncs. */
export interface ApplicationSyncPolicyRetryBackoff {
  /** Duration is the amount to back off. */
  readonly duration?: Text
  /** Factor is a factor to multiply the base duration after each failed retry. */
  readonly factor?: number
  /** MaxDuration is the maximum amount of time allowed for the backoff strategy. */
  readonly maxDuration?: Text
}

/** Represents a source location of a volume to mount, managed by an external CSI driver. */
export interface CSIVolumeSource {
  /** driver is the name of the CSI driver that handles this volume. */
  readonly driver: Text
  /** fsType to mount. */
  readonly fsType?: Text
  /**
   * nodePublishSecretRef is a reference to the secret object containing sensitive information to pass to the CSI driver
   * to complete the CSI NodePublishVolume and NodeUnpublishVolume calls.
   */
  readonly nodePublishSecretRef?: LocalObjectReference
  /** readOnly specifies a read-only configuration for the volume. */
  readonly readOnly?: boolean
  /** volumeAttributes stores driver-specific properties that are passed to the CSI driver. */
  readonly volumeAttributes?: Readonly<Record<string, Text>>
}

/** Adds and removes POSIX capabilities from running containers. */
export interface Capabilities {
  /** Added capabilities. */
  readonly add?: readonly Text[]
  /** Removed capabilities. */
  readonly drop?: readonly Text[]
}

/** ClientIPConfig represents the configurations of Client IP based session affinity. */
export interface ClientIPConfig {
  /** timeoutSeconds specifies the seconds of ClientIP type session sticky time. */
  readonly timeoutSeconds?: number
}

/**
 * ClusterTrustBundleProjection describes how to select a set of ClusterTrustBundle objects and project their contents
 * into the pod filesystem.
 */
export interface ClusterTrustBundleProjection {
  /** Select all ClusterTrustBundles that match this label selector. */
  readonly labelSelector?: LabelSelector
  /** Select a single ClusterTrustBundle by object name. */
  readonly name?: Text
  /** If true, don't block pod startup if the referenced ClusterTrustBundle(s) aren't available. */
  readonly optional?: boolean
  /** Relative path from the volume root to write the bundle. */
  readonly path: Text
  /** Select all ClusterTrustBundles that match this signer name. */
  readonly signerName?: Text
}

/** ConfigMapEnvSource selects a ConfigMap to populate the environment variables with. */
export interface ConfigMapEnvSource {
  /** Name of the referent. */
  readonly name?: Text
  /** Specify whether the ConfigMap must be defined. */
  readonly optional?: boolean
}

/** Selects a key from a ConfigMap. */
export interface ConfigMapKeySelector {
  /** The key to select. */
  readonly key: Text
  /** Name of the referent. */
  readonly name?: Text
  /** Specify whether the ConfigMap or its key must be defined. */
  readonly optional?: boolean
}

/** Adapts a ConfigMap into a projected volume. */
export interface ConfigMapProjection {
  /**
   * items if unspecified, each key-value pair in the Data field of the referenced ConfigMap will be projected into the
   * volume as a file whose name is the key and content is the value.
   */
  readonly items?: readonly KeyToPath[]
  /** Name of the referent. */
  readonly name?: Text
  /** optional specify whether the ConfigMap or its keys must be defined. */
  readonly optional?: boolean
}

/** Adapts a ConfigMap into a volume. */
export interface ConfigMapVolumeSource {
  /** defaultMode is optional: mode bits used to set permissions on created files by default. */
  readonly defaultMode?: number
  /**
   * items if unspecified, each key-value pair in the Data field of the referenced ConfigMap will be projected into the
   * volume as a file whose name is the key and content is the value.
   */
  readonly items?: readonly KeyToPath[]
  /** Name of the referent. */
  readonly name?: Text
  /** optional specify whether the ConfigMap or its keys must be defined. */
  readonly optional?: boolean
}

/** A single application container that you want to run within a pod. */
export interface Container {
  /** Arguments to the entrypoint. */
  readonly args?: readonly Text[]
  /** Entrypoint array. */
  readonly command?: readonly Text[]
  /** List of environment variables to set in the container. */
  readonly env?: readonly EnvVar[]
  /** List of sources to populate environment variables in the container. */
  readonly envFrom?: readonly EnvFromSource[]
  /** Container image name. */
  readonly image?: Text
  /** Image pull policy. */
  readonly imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never'
  /** Actions that the management system should take in response to container lifecycle events. */
  readonly lifecycle?: Lifecycle
  /** Periodic probe of container liveness. */
  readonly livenessProbe?: Probe
  /** Name of the container specified as a DNS_LABEL. */
  readonly name: Text
  /** List of ports to expose from the container. */
  readonly ports?: readonly ContainerPort[]
  /** Periodic probe of container service readiness. */
  readonly readinessProbe?: Probe
  /** Resources resize policy for the container. */
  readonly resizePolicy?: readonly ContainerResizePolicy[]
  /** Compute Resources required by this container. */
  readonly resources?: ResourceRequirements
  /** RestartPolicy defines the restart behavior of individual containers in a pod. */
  readonly restartPolicy?: Text
  /**
   * Represents a list of rules to be checked to determine if the container should be restarted on exit. Since
   * Kubernetes 1.34.
   */
  readonly restartPolicyRules?: readonly ContainerRestartRule[]
  /** SecurityContext defines the security options the container should be run with. */
  readonly securityContext?: SecurityContext
  /** StartupProbe indicates that the Pod has successfully initialized. */
  readonly startupProbe?: Probe
  /** Whether this container should allocate a buffer for stdin in the container runtime. */
  readonly stdin?: boolean
  /** Whether the container runtime should close the stdin channel after it has been opened by a single attach. */
  readonly stdinOnce?: boolean
  /** Optional. */
  readonly terminationMessagePath?: Text
  /** Indicate how the termination message should be populated. */
  readonly terminationMessagePolicy?: Text
  /** Whether this container should allocate a TTY for itself, also requires 'stdin' to be true. */
  readonly tty?: boolean
  /** volumeDevices is the list of block devices to be used by the container. */
  readonly volumeDevices?: readonly VolumeDevice[]
  /** Pod volumes to mount into the container's filesystem. */
  readonly volumeMounts?: readonly VolumeMount[]
  /** Container's working directory. */
  readonly workingDir?: Text
}

/** ContainerPort represents a network port in a single container. */
export interface ContainerPort {
  /** Number of port to expose on the pod's IP address. */
  readonly containerPort: number
  /** What host IP to bind the external port to. */
  readonly hostIP?: Text
  /** Number of port to expose on the host. */
  readonly hostPort?: number
  /** If specified, this must be an IANA_SVC_NAME and unique within the pod. */
  readonly name?: Text
  /** Protocol for port. */
  readonly protocol?: 'TCP' | 'UDP' | 'SCTP'
}

/** ContainerResizePolicy represents resource resize policy for the container. */
export interface ContainerResizePolicy {
  /** Name of the resource to which this resource resize policy applies. */
  readonly resourceName: Text
  /** Restart policy to apply when specified resource is resized. */
  readonly restartPolicy: Text
}

/**
 * ContainerResourceMetricSource indicates how to scale on a resource metric known to Kubernetes, as specified in
 * requests and limits, describing each pod in the current scale target (e.g. CPU or memory).
 */
export interface ContainerResourceMetricSource {
  /** container is the name of the container in the pods of the scaling target. */
  readonly container: Text
  /** name is the name of the resource in question. */
  readonly name: Text
  /** target specifies the target value for the given metric. */
  readonly target: MetricTarget
}

/** ContainerRestartRule describes how a container exit is handled. */
export interface ContainerRestartRule {
  /** Specifies the action taken on a container exit if the requirements are satisfied. Since Kubernetes 1.34. */
  readonly action: Text
  /** Represents the exit codes to check on container exits. Since Kubernetes 1.34. */
  readonly exitCodes?: ContainerRestartRuleOnExitCodes
}

/** ContainerRestartRuleOnExitCodes describes the condition for handling an exited container based on its exit codes. */
export interface ContainerRestartRuleOnExitCodes {
  /** Represents the relationship between the container exit code(s) and the specified values. Since Kubernetes 1.34. */
  readonly operator: Text
  /** Specifies the set of values to check for container exit codes. Since Kubernetes 1.34. */
  readonly values?: readonly number[]
}

/** CrossVersionObjectReference contains enough information to let you identify the referred resource. */
export interface CrossVersionObjectReference {
  /** apiVersion is the API version of the referent. */
  readonly apiVersion?: Text
  /**
   * kind is the kind of the referent; More info:
   * https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds.
   */
  readonly kind: Text
  /**
   * name is the name of the referent; More info:
   * https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names.
   */
  readonly name: Text
}

/** DeploymentSpec is the specification of the desired behavior of the Deployment. */
export interface DeploymentSpec {
  /**
   * Minimum number of seconds for which a newly created pod should be ready without any of its container crashing, for
   * it to be considered available.
   */
  readonly minReadySeconds?: number
  /** Indicates that the deployment is paused. */
  readonly paused?: boolean
  /** The maximum time in seconds for a deployment to make progress before it is considered to be failed. */
  readonly progressDeadlineSeconds?: number
  /** Number of desired pods. */
  readonly replicas?: number
  /** The number of old ReplicaSets to retain to allow rollback. */
  readonly revisionHistoryLimit?: number
  /** Label selector for pods. */
  readonly selector: LabelSelector
  /** The deployment strategy to use to replace existing pods with new ones. */
  readonly strategy?: DeploymentStrategy
  /** Template describes the pods that will be created. */
  readonly template: PodTemplateSpec
}

/** DeploymentStrategy describes how to replace existing pods with new ones. */
export interface DeploymentStrategy {
  /** Rolling update config params. */
  readonly rollingUpdate?: RollingUpdateDeployment
  /** Type of deployment. */
  readonly type?: 'Recreate' | 'RollingUpdate'
}

/** Represents downward API info for projecting into a projected volume. */
export interface DownwardAPIProjection {
  /** Items is a list of DownwardAPIVolume file. */
  readonly items?: readonly DownwardAPIVolumeFile[]
}

/** DownwardAPIVolumeFile represents information to create the file containing the pod field. */
export interface DownwardAPIVolumeFile {
  /** Required. */
  readonly fieldRef?: ObjectFieldSelector
  /**
   * Optional: mode bits used to set permissions on this file, must be an octal value between 0000 and 0777 or a decimal
   * value between 0 and 511.
   */
  readonly mode?: number
  /** Required. */
  readonly path: Text
  /**
   * Selects a resource of the container: only resources limits and requests (limits.cpu, limits.memory, requests.cpu
   * and requests.memory) are currently supported.
   */
  readonly resourceFieldRef?: ResourceFieldSelector
}

/** DownwardAPIVolumeSource represents a volume containing downward API info. */
export interface DownwardAPIVolumeSource {
  /** Optional: mode bits to use on created files by default. */
  readonly defaultMode?: number
  /** Items is a list of downward API volume file. */
  readonly items?: readonly DownwardAPIVolumeFile[]
}

/** Represents an empty directory for a pod. */
export interface EmptyDirVolumeSource {
  /** medium represents what type of storage medium should back this directory. */
  readonly medium?: Text
  /** sizeLimit is the total amount of local storage required for this EmptyDir volume. */
  readonly sizeLimit?: number | Text
}

/** EnvFromSource represents the source of a set of ConfigMaps or Secrets. */
export interface EnvFromSource {
  /** The ConfigMap to select from. */
  readonly configMapRef?: ConfigMapEnvSource
  /** Optional text to prepend to the name of each environment variable. */
  readonly prefix?: Text
  /** The Secret to select from. */
  readonly secretRef?: SecretEnvSource
}

/** EnvVar represents an environment variable present in a Container. */
export interface EnvVar {
  /** Name of the environment variable. */
  readonly name: Text
  /**
   * Variable references $(VAR_NAME) are expanded using the previously defined environment variables in the container
   * and any service environment variables.
   */
  readonly value?: Text
  /** Source for the environment variable's value. */
  readonly valueFrom?: EnvVarSource
}

/** EnvVarSource represents a source for the value of an EnvVar. */
export interface EnvVarSource {
  /** Selects a key of a ConfigMap. */
  readonly configMapKeyRef?: ConfigMapKeySelector
  /**
   * Selects a field of the pod: supports metadata.name, metadata.namespace, `metadata.labels['<KEY>']`,
   * `metadata.annotations['<KEY>']`, spec.nodeName, spec.serviceAccountName, status.hostIP, status.podIP,
   * status.podIPs.
   */
  readonly fieldRef?: ObjectFieldSelector
  /** FileKeyRef selects a key of the env file. Since Kubernetes 1.34. */
  readonly fileKeyRef?: FileKeySelector
  /**
   * Selects a resource of the container: only resources limits and requests (limits.cpu, limits.memory,
   * limits.ephemeral-storage, requests.cpu, requests.memory and requests.ephemeral-storage) are currently supported.
   */
  readonly resourceFieldRef?: ResourceFieldSelector
  /** Selects a key of a secret in the pod's namespace. */
  readonly secretKeyRef?: SecretKeySelector
}

/** Represents an ephemeral volume that is handled by a normal storage driver. */
export interface EphemeralVolumeSource {
  /** Will be used to create a stand-alone PVC to provision the volume. */
  readonly volumeClaimTemplate?: PersistentVolumeClaimTemplate
}

/** ExecAction describes a "run in container" action. */
export interface ExecAction {
  /**
   * Command is the command line to execute inside the container, the working directory for the command is root ('/') in
   * the container's filesystem.
   */
  readonly command?: readonly Text[]
}

/**
 * ExternalMetricSource indicates how to scale on a metric not associated with any Kubernetes object (for example length
 * of queue in cloud messaging service, or QPS from loadbalancer running outside of cluster).
 */
export interface ExternalMetricSource {
  /** metric identifies the target metric by name and selector. */
  readonly metric: MetricIdentifier
  /** target specifies the target value for the given metric. */
  readonly target: MetricTarget
}

/**
 * ExternalSecretData defines the connection between the Kubernetes Secret key (spec.data.<key>) and the Provider data.
 */
export interface ExternalSecretData {
  /** RemoteRef points to the remote secret and defines which secret (version/property/..) to fetch. */
  readonly remoteRef: ExternalSecretDataRemoteRef
  /** The key in the Kubernetes Secret to store the value. */
  readonly secretKey: Text
  /** SourceRef allows you to override the source from which the value will be pulled. */
  readonly sourceRef?: ExternalSecretDataSourceRef
}

/**
 * ExternalSecretDataFromRemoteRef defines the connection between the Kubernetes Secret keys and the Provider data when
 * using DataFrom to fetch multiple values from a Provider.
 */
export interface ExternalSecretDataFrom {
  /** Used to extract multiple key/value pairs from one secret Note. */
  readonly extract?: ExternalSecretDataRemoteRef
  /** Used to find secrets based on tags or regular expressions Note. */
  readonly find?: ExternalSecretDataFromFind
  /**
   * Used to rewrite secret Keys after getting them from the secret Provider Multiple Rewrite operations can be
   * provided.
   */
  readonly rewrite?: readonly ExternalSecretDataFromRewrite[]
  /** SourceRef points to a store or generator which contains secret values ready to use. */
  readonly sourceRef?: ExternalSecretDataSourceRef
}

/** Used to find secrets based on tags or regular expressions Note. */
export interface ExternalSecretDataFromFind {
  /** Used to define a conversion Strategy. */
  readonly conversionStrategy?: 'Default' | 'Unicode'
  /** Used to define a decoding Strategy. */
  readonly decodingStrategy?: 'Auto' | 'Base64' | 'Base64URL' | 'None'
  /** Finds secrets based on the name. */
  readonly name?: ExternalSecretDataFromFindName
  /** Controls how ESO handles fetched secret data containing NUL bytes for this find source. */
  readonly nullBytePolicy?: 'Ignore' | 'Fail'
  /** A root path to start the find operations. */
  readonly path?: Text
  /** Find secrets based on tags. */
  readonly tags?: Readonly<Record<string, Text>>
}

/** Finds secrets based on the name. */
export interface ExternalSecretDataFromFindName {
  /** Finds secrets base. */
  readonly regexp?: Text
}

/** ExternalSecretRewrite defines how to rewrite secret data values before they are written to the Secret. */
export interface ExternalSecretDataFromRewrite {
  /**
   * Used to merge key/values in one single Secret The resulting key will contain all values from the specified secrets.
   */
  readonly merge?: ExternalSecretDataFromRewriteMerge
  /** Used to rewrite with regular expressions. */
  readonly regexp?: ExternalSecretDataFromRewriteRegexp
  /** Used to apply string transformation on the secrets. */
  readonly transform?: ExternalSecretDataFromRewriteTransform
}

/**
 * Used to merge key/values in one single Secret The resulting key will contain all values from the specified secrets.
 */
export interface ExternalSecretDataFromRewriteMerge {
  /** Used to define the policy to use in conflict resolution. */
  readonly conflictPolicy?: 'Ignore' | 'Error'
  /** Used to define the target key of the merge operation. */
  readonly into?: Text
  /** Used to define key priority in conflict resolution. */
  readonly priority?: readonly Text[]
  /** Used to define the policy when a key in the priority list does not exist in the input. */
  readonly priorityPolicy?: 'IgnoreNotFound' | 'Strict'
  /** Used to define the strategy to use in the merge operation. */
  readonly strategy?: 'Extract' | 'JSON'
}

/** Used to rewrite with regular expressions. */
export interface ExternalSecretDataFromRewriteRegexp {
  /** Used to define the regular expression of a re.Compiler. */
  readonly source: Text
  /** Used to define the target pattern of a ReplaceAll operation. */
  readonly target: Text
}

/** Used to apply string transformation on the secrets. */
export interface ExternalSecretDataFromRewriteTransform {
  /** Used to define the template to apply on the secret name. */
  readonly template: Text
}

/** RemoteRef points to the remote secret and defines which secret (version/property/..) to fetch. */
export interface ExternalSecretDataRemoteRef {
  /** Used to define a conversion Strategy. */
  readonly conversionStrategy?: 'Default' | 'Unicode'
  /** Used to define a decoding Strategy. */
  readonly decodingStrategy?: 'Auto' | 'Base64' | 'Base64URL' | 'None'
  /** Key is the key used in the Provider, mandatory. */
  readonly key: Text
  /** Policy for fetching tags/labels from provider secrets, possible options are Fetch, None. */
  readonly metadataPolicy?: 'None' | 'Fetch'
  /** Controls how ESO handles fetched secret data containing NUL bytes for this source. */
  readonly nullBytePolicy?: 'Ignore' | 'Fail'
  /** Used to select a specific property of the Provider value (if a map), if supported. */
  readonly property?: Text
  /** Used to select a specific version of the Provider value, if supported. */
  readonly version?: Text
}

/** SourceRef allows you to override the source from which the value will be pulled. */
export interface ExternalSecretDataSourceRef {
  /** GeneratorRef points to a generator custom resource. */
  readonly generatorRef?: ExternalSecretDataSourceRefGeneratorRef
  /** SecretStoreRef defines which SecretStore to fetch the ExternalSecret data. */
  readonly storeRef?: ExternalSecretDataSourceRefStoreRef
}

/** GeneratorRef points to a generator custom resource. */
export interface ExternalSecretDataSourceRefGeneratorRef {
  /** Specify the apiVersion of the generator resource. */
  readonly apiVersion?: Text
  /** Specify the Kind of the generator resource. */
  readonly kind: 'ACRAccessToken' | 'BeyondtrustWorkloadCredentialsDynamicSecret' | 'ClusterGenerator' | 'CloudsmithAccessToken' | 'ECRAuthorizationToken' | 'Fake' | 'GCRAccessToken' | 'GithubAccessToken' | 'GitlabDeployToken' | 'QuayAccessToken' | 'Password' | 'SSHKey' | 'STSSessionToken' | 'UUID' | 'VaultDynamicSecret' | 'Webhook' | 'Grafana' | 'MFA'
  /** Specify the name of the generator resource. */
  readonly name: Text
}

/** SecretStoreRef defines which SecretStore to fetch the ExternalSecret data. */
export interface ExternalSecretDataSourceRefStoreRef {
  /** Kind of the SecretStore resource (SecretStore or ClusterSecretStore) Defaults to `SecretStore`. */
  readonly kind?: 'SecretStore' | 'ClusterSecretStore'
  /** Name of the SecretStore resource. */
  readonly name?: Text
}

/** ExternalSecretSpec defines the desired state of ExternalSecret. */
export interface ExternalSecretSpec {
  /** Data defines the connection between the Kubernetes Secret keys and the Provider data. */
  readonly data?: readonly ExternalSecretData[]
  /**
   * DataFrom is used to fetch all properties from a specific Provider data If multiple entries are specified, the
   * Secret keys are merged in the specified order.
   */
  readonly dataFrom?: readonly ExternalSecretDataFrom[]
  /**
   * RefreshInterval is the amount of time before the values are read again from the SecretStore provider, specified as
   * Golang Duration strings.
   */
  readonly refreshInterval?: Text
  readonly refreshPolicy?: 'CreatedOnce' | 'Periodic' | 'OnChange'
  /** SecretStoreRef defines which SecretStore to fetch the ExternalSecret data. */
  readonly secretStoreRef?: ExternalSecretDataSourceRefStoreRef
  /** SyncWindows optionally restricts when periodic refreshes may occur. */
  readonly syncWindows?: ExternalSecretSyncWindows
  /**
   * ExternalSecretTarget defines the Kubernetes Secret to be created, there can be only one target per ExternalSecret.
   */
  readonly target?: ExternalSecretTarget
}

/** SyncWindows optionally restricts when periodic refreshes may occur. */
export interface ExternalSecretSyncWindows {
  /** Kind applies to every window in the list. */
  readonly kind: 'allow' | 'deny'
  /** Windows is the list of schedule+duration pairs. */
  readonly windows: readonly ExternalSecretSyncWindowsWindows[]
}

/** ExternalSecretSyncWindowEntry defines a single cron-schedule + duration pair within a SyncWindows block. */
export interface ExternalSecretSyncWindowsWindows {
  /** Duration specifies how long the window stays open after each Schedule firing. */
  readonly duration: Text
  /**
   * Schedule is a standard 5-field cron expression evaluated in UTC, or a named shorthand such as @daily or @every 1h.
   */
  readonly schedule: Text
}

/**
 * ExternalSecretTarget defines the Kubernetes Secret to be created, there can be only one target per ExternalSecret.
 */
export interface ExternalSecretTarget {
  /** CreationPolicy defines rules on how to create the resulting Secret. */
  readonly creationPolicy?: 'Owner' | 'Orphan' | 'Merge' | 'None' | 'CreateOrMerge'
  /** DeletionPolicy defines rules on how to delete the resulting Secret. */
  readonly deletionPolicy?: 'Delete' | 'Merge' | 'Retain'
  /** Immutable defines if the final secret will be immutable. */
  readonly immutable?: boolean
  /** Manifest defines a custom Kubernetes resource to create instead of a Secret. */
  readonly manifest?: ExternalSecretTargetManifest
  /** The name of the Secret resource to be managed. */
  readonly name?: Text
  /** Template defines a blueprint for the created Secret resource. */
  readonly template?: ExternalSecretTargetTemplate
}

/** Manifest defines a custom Kubernetes resource to create instead of a Secret. */
export interface ExternalSecretTargetManifest {
  /** APIVersion of the target resource (e.g., "v1" for ConfigMap, "argoproj.io/v1alpha1" for ArgoCD Application). */
  readonly apiVersion: Text
  /** Kind of the target resource (e.g., "ConfigMap", "Application"). */
  readonly kind: Text
}

/** Template defines a blueprint for the created Secret resource. */
export interface ExternalSecretTargetTemplate {
  readonly data?: Readonly<Record<string, Text>>
  /**
   * EngineVersion specifies the template engine version that should be used to compile/execute the template specified
   * in .data and .templateFrom[].
   */
  readonly engineVersion?: 'v2'
  /** TemplateMergePolicy defines how the rendered template should be merged with the existing Secret data. */
  readonly mergePolicy?: 'Replace' | 'Merge'
  /** ExternalSecretTemplateMetadata defines metadata fields for the Secret blueprint. */
  readonly metadata?: ExternalSecretTargetTemplateMetadata
  readonly templateFrom?: readonly ExternalSecretTargetTemplateTemplateFrom[]
  readonly type?: Text
}

/** ExternalSecretTemplateMetadata defines metadata fields for the Secret blueprint. */
export interface ExternalSecretTargetTemplateMetadata {
  readonly annotations?: Readonly<Record<string, Text>>
  readonly finalizers?: readonly Text[]
  readonly labels?: Readonly<Record<string, Text>>
}

/** TemplateFrom specifies a source for templates. */
export interface ExternalSecretTargetTemplateTemplateFrom {
  /** TemplateRef specifies a reference to either a ConfigMap or a Secret resource. */
  readonly configMap?: ExternalSecretTargetTemplateTemplateFromConfigMap
  readonly literal?: Text
  /** TemplateRef specifies a reference to either a ConfigMap or a Secret resource. */
  readonly secret?: ExternalSecretTargetTemplateTemplateFromConfigMap
  /** Target specifies where to place the template result. */
  readonly target?: Text
  /** Used to define a decoding Strategy for the rendered template values. */
  readonly valuesDecodingStrategy?: 'Auto' | 'Base64' | 'Base64URL' | 'None'
}

/** TemplateRef specifies a reference to either a ConfigMap or a Secret resource. */
export interface ExternalSecretTargetTemplateTemplateFromConfigMap {
  /** A list of keys in the ConfigMap/Secret to use as templates for Secret data. */
  readonly items: readonly ExternalSecretTargetTemplateTemplateFromConfigMapItems[]
  /** The name of the ConfigMap/Secret resource. */
  readonly name: Text
}

/** TemplateRefItem specifies a key in the ConfigMap/Secret to use as a template for Secret data. */
export interface ExternalSecretTargetTemplateTemplateFromConfigMapItems {
  /** A key in the ConfigMap/Secret. */
  readonly key: Text
  /** TemplateScope specifies how the template keys should be interpreted. */
  readonly templateAs?: 'Values' | 'KeysAndValues'
}

/** FileKeySelector selects a key of the env file. */
export interface FileKeySelector {
  /** The key within the env file. Since Kubernetes 1.34. */
  readonly key: Text
  /** Specify whether the file or its key must be defined. Since Kubernetes 1.34. */
  readonly optional?: boolean
  /** The path within the volume from which to select the file. Since Kubernetes 1.34. */
  readonly path: Text
  /** The name of the volume mount containing the env file. Since Kubernetes 1.34. */
  readonly volumeName: Text
}

/** GRPCAction specifies an action involving a GRPC service. */
export interface GRPCAction {
  /** Port number of the gRPC service. */
  readonly port: number
  /**
   * Service is the name of the service to place in the gRPC HealthCheckRequest (see
   * https://github.com/grpc/grpc/blob/master/doc/health-checking.md).
   */
  readonly service?: Text
}

/** HPAScalingPolicy is a single policy which must hold true for a specified past interval. */
export interface HPAScalingPolicy {
  /** periodSeconds specifies the window of time for which the policy should hold true. */
  readonly periodSeconds: number
  /** type is used to specify the scaling policy. */
  readonly type: Text
  /** value contains the amount of change which is permitted by the policy. */
  readonly value: number
}

/**
 * HPAScalingRules configures the scaling behavior for one direction via scaling Policy Rules and a configurable metric
 * tolerance.
 */
export interface HPAScalingRules {
  /** policies is a list of potential scaling polices which can be used during scaling. */
  readonly policies?: readonly HPAScalingPolicy[]
  /** selectPolicy is used to specify which policy should be used. */
  readonly selectPolicy?: Text
  /**
   * stabilizationWindowSeconds is the number of seconds for which past recommendations should be considered while
   * scaling up or scaling down.
   */
  readonly stabilizationWindowSeconds?: number
  /**
   * tolerance is the tolerance on the ratio between the current and desired metric value under which no updates are
   * made to the desired number of replicas (e.g. 0.01 for 1%).
   */
  readonly tolerance?: number | Text
}

/** HTTPGetAction describes an action based on HTTP Get requests. */
export interface HTTPGetAction {
  /** Host name to connect to, defaults to the pod IP. */
  readonly host?: Text
  /** Custom headers to set in the request. */
  readonly httpHeaders?: readonly HTTPHeader[]
  /** Path to access on the HTTP server. */
  readonly path?: Text
  /** Name or number of the port to access on the container. */
  readonly port: number | Text
  /** Scheme to use for connecting to the host. */
  readonly scheme?: Text
}

/** HTTPHeader describes a custom header to be used in HTTP probes. */
export interface HTTPHeader {
  /** The header field name. */
  readonly name: Text
  /** The header field value. */
  readonly value: Text
}

/** HTTPIngressPath associates a path with a backend. */
export interface HTTPIngressPath {
  /** backend defines the referenced service endpoint to which the traffic will be forwarded to. */
  readonly backend: IngressBackend
  /** path is matched against the path of an incoming request. */
  readonly path?: Text
  /** pathType determines the interpretation of the path matching. */
  readonly pathType: 'Exact' | 'Prefix' | 'ImplementationSpecific'
}

/** HTTPIngressRuleValue is a list of http selectors pointing to backends. */
export interface HTTPIngressRuleValue {
  /** paths is a collection of paths that map requests to backends. */
  readonly paths: readonly HTTPIngressPath[]
}

/**
 * HorizontalPodAutoscalerBehavior configures the scaling behavior of the target in both Up and Down directions (scaleUp
 * and scaleDown fields respectively).
 */
export interface HorizontalPodAutoscalerBehavior {
  /** scaleDown is scaling policy for scaling Down. */
  readonly scaleDown?: HPAScalingRules
  /** scaleUp is scaling policy for scaling Up. */
  readonly scaleUp?: HPAScalingRules
}

/** HorizontalPodAutoscalerSpec describes the desired functionality of the HorizontalPodAutoscaler. */
export interface HorizontalPodAutoscalerSpec {
  /**
   * behavior configures the scaling behavior of the target in both Up and Down directions (scaleUp and scaleDown fields
   * respectively).
   */
  readonly behavior?: HorizontalPodAutoscalerBehavior
  /** maxReplicas is the upper limit for the number of replicas to which the autoscaler can scale up. */
  readonly maxReplicas: number
  /**
   * metrics contains the specifications for which to use to calculate the desired replica count (the maximum replica
   * count across all metrics will be used).
   */
  readonly metrics?: readonly MetricSpec[]
  /** minReplicas is the lower limit for the number of replicas to which the autoscaler can scale down. */
  readonly minReplicas?: number
  /**
   * scaleTargetRef points to the target resource to scale, and is used to the pods for which metrics should be
   * collected, as well as to actually change the replica count.
   */
  readonly scaleTargetRef: CrossVersionObjectReference
}

/** HostAlias holds the mapping between IP and hostnames that will be injected as an entry in the pod's hosts file. */
export interface HostAlias {
  /** Hostnames for the above IP address. */
  readonly hostnames?: readonly Text[]
  /** IP address of the host file entry. */
  readonly ip: Text
}

/** IPBlock describes a particular CIDR (Ex. */
export interface IPBlock {
  /** cidr is a string representing the IPBlock Valid examples are "192.168.1.0/24" or "2001:db8::/64". */
  readonly cidr: Text
  /**
   * except is a slice of CIDRs that should not be included within an IPBlock Valid examples are "192.168.1.0/24" or
   * "2001:db8::/64" Except values will be rejected if they are outside the cidr range.
   */
  readonly except?: readonly Text[]
}

/** ImageVolumeSource represents a image volume resource. */
export interface ImageVolumeSource {
  /** Policy for pulling OCI objects. */
  readonly pullPolicy?: Text
  /** Required. */
  readonly reference?: Text
}

/** IngressBackend describes all endpoints for a given service and port. */
export interface IngressBackend {
  /** resource is an ObjectRef to another Kubernetes resource in the namespace of the Ingress object. */
  readonly resource?: TypedLocalObjectReference
  /** service references a service as a backend. */
  readonly service?: IngressServiceBackend
}

/** IngressClassParametersReference identifies an API object. */
export interface IngressClassParametersReference {
  /** apiGroup is the group for the resource being referenced. */
  readonly apiGroup?: Text
  /** kind is the type of resource being referenced. */
  readonly kind: Text
  /** name is the name of resource being referenced. */
  readonly name: Text
  /** namespace is the namespace of the resource being referenced. */
  readonly namespace?: Text
  /** scope represents if this refers to a cluster or namespace scoped resource. */
  readonly scope?: Text
}

/** Group defines the IngressGroup for all Ingresses that belong to IngressClass with this IngressClassParams. */
export interface IngressClassParamsGroup {
  /** Name is the name of IngressGroup. */
  readonly name: Text
}

/** IPAMConfiguration defines the IPAM settings for a Load Balancer. */
export interface IngressClassParamsIpamConfiguration {
  /** IPv4IPAMPoolId defines the IPAM pool ID used for IPv4 Addresses on the ALB. */
  readonly ipv4IPAMPoolId?: Text
}

export interface IngressClassParamsListeners {
  /** The attributes of the listener. */
  readonly listenerAttributes?: readonly IngressClassParamsListenersListenerAttributes[]
  /** The port of the listener. */
  readonly port?: number
  /** The protocol of the listener. */
  readonly protocol?: Text
}

/** Attributes defines custom attributes on resources. */
export interface IngressClassParamsListenersListenerAttributes {
  /** The key of the attribute. */
  readonly key: Text
  /** The value of the attribute. */
  readonly value: Text
}

/**
 * MinimumLoadBalancerCapacity define the capacity reservation for LoadBalancers for all Ingress that belong to
 * IngressClass with this IngressClassParams.
 */
export interface IngressClassParamsMinimumLoadBalancerCapacity {
  /** The Capacity Units Value. */
  readonly capacityUnits: number
}

/** IngressClassParamsSpec defines the desired state of IngressClassParams. */
export interface IngressClassParamsSpec {
  /**
   * PrefixListsIDsLegacy defines the security group prefix lists for all Ingresses that belong to IngressClass with
   * this IngressClassParams.
   */
  readonly PrefixListsIDs?: readonly Text[]
  /**
   * CertificateArn specifies the ARN of the certificates for all Ingresses that belong to IngressClass with this
   * IngressClassParams.
   */
  readonly certificateArn?: readonly Text[]
  /** Group defines the IngressGroup for all Ingresses that belong to IngressClass with this IngressClassParams. */
  readonly group?: IngressClassParamsGroup
  /**
   * InboundCIDRs specifies the CIDRs that are allowed to access the Ingresses that belong to IngressClass with this
   * IngressClassParams.
   */
  readonly inboundCIDRs?: readonly Text[]
  /**
   * IPAddressType defines the ip address type for all Ingresses that belong to IngressClass with this
   * IngressClassParams.
   */
  readonly ipAddressType?: 'ipv4' | 'dualstack' | 'dualstack-without-public-ipv4'
  /** IPAMConfiguration defines the IPAM settings for a Load Balancer. */
  readonly ipamConfiguration?: IngressClassParamsIpamConfiguration
  /** Listeners define a list of listeners with their protocol, port and attributes. */
  readonly listeners?: readonly IngressClassParamsListeners[]
  /**
   * LoadBalancerAttributes define the custom attributes to LoadBalancers for all Ingress that that belong to
   * IngressClass with this IngressClassParams.
   */
  readonly loadBalancerAttributes?: readonly IngressClassParamsListenersListenerAttributes[]
  /** LoadBalancerName defines the name of the load balancer that will be created with this IngressClassParams. */
  readonly loadBalancerName?: Text
  /**
   * MinimumLoadBalancerCapacity define the capacity reservation for LoadBalancers for all Ingress that belong to
   * IngressClass with this IngressClassParams.
   */
  readonly minimumLoadBalancerCapacity?: IngressClassParamsMinimumLoadBalancerCapacity
  /**
   * NamespaceSelector restrict the namespaces of Ingresses that are allowed to specify the IngressClass with this
   * IngressClassParams.
   */
  readonly namespaceSelector?: LabelSelector
  /**
   * PrefixListsIDs defines the security group prefix lists for all Ingresses that belong to IngressClass with this
   * IngressClassParams.
   */
  readonly prefixListsIDs?: readonly Text[]
  /** Scheme defines the scheme for all Ingresses that belong to IngressClass with this IngressClassParams. */
  readonly scheme?: 'internal' | 'internet-facing'
  /** SSLPolicy specifies the SSL Policy for all Ingresses that belong to IngressClass with this IngressClassParams. */
  readonly sslPolicy?: Text
  /**
   * SSLRedirectPort specifies the SSL Redirect Port for all Ingresses that belong to IngressClass with this
   * IngressClassParams.
   */
  readonly sslRedirectPort?: Text
  /** Subnets defines the subnets for all Ingresses that belong to IngressClass with this IngressClassParams. */
  readonly subnets?: IngressClassParamsSubnets
  /**
   * Tags defines list of Tags on AWS resources provisioned for Ingresses that belong to IngressClass with this
   * IngressClassParams.
   */
  readonly tags?: readonly IngressClassParamsListenersListenerAttributes[]
  /**
   * TargetType defines the target type of target groups for all Ingresses that belong to IngressClass with this
   * IngressClassParams.
   */
  readonly targetType?: 'instance' | 'ip'
  /** WAFv2ACLArn specifies ARN for the Amazon WAFv2 web ACL. */
  readonly wafv2AclArn?: Text
  /** WAFv2ACLName specifies name of the Amazon WAFv2 web ACL. */
  readonly wafv2AclName?: Text
}

/** Subnets defines the subnets for all Ingresses that belong to IngressClass with this IngressClassParams. */
export interface IngressClassParamsSubnets {
  /** IDs specify the resource IDs of subnets. */
  readonly ids?: readonly Text[]
  /**
   * Tags specifies subnets in the load balancer's VPC where each tag specified in the map key contains one of the
   * values in the corresponding value list.
   */
  readonly tags?: Readonly<Record<string, readonly Text[]>>
}

/** IngressClassSpec provides information about the class of an Ingress. */
export interface IngressClassSpec {
  /** controller refers to the name of the controller that should handle this class. */
  readonly controller?: Text
  /** parameters is a link to a custom resource containing additional configuration for the controller. */
  readonly parameters?: IngressClassParametersReference
}

/** IngressRule represents the rules mapping the paths under a specified host to the related backend services. */
export interface IngressRule {
  /** host is the fully qualified domain name of a network host, as defined by RFC 3986. */
  readonly host?: Text
  readonly http?: HTTPIngressRuleValue
}

/** IngressServiceBackend references a Kubernetes Service as a Backend. */
export interface IngressServiceBackend {
  /** name is the referenced service. */
  readonly name: Text
  /** port of the referenced service. */
  readonly port?: ServiceBackendPort
}

/** IngressSpec describes the Ingress the user wishes to exist. */
export interface IngressSpec {
  /** defaultBackend is the backend that should handle requests that don't match any rule. */
  readonly defaultBackend?: IngressBackend
  /** ingressClassName is the name of an IngressClass cluster resource. */
  readonly ingressClassName?: Text
  /** rules is a list of host rules used to configure the Ingress. */
  readonly rules?: readonly IngressRule[]
  /** tls represents the TLS configuration. */
  readonly tls?: readonly IngressTLS[]
}

/** IngressTLS describes the transport layer security associated with an ingress. */
export interface IngressTLS {
  /** hosts is a list of hosts included in the TLS certificate. */
  readonly hosts?: readonly Text[]
  /** secretName is the name of the secret used to terminate TLS traffic on port 443. */
  readonly secretName?: Text
}

/** JobSpec describes how the job execution will look like. */
export interface JobSpec {
  /**
   * Specifies the duration in seconds relative to the startTime that the job may be continuously active before the
   * system tries to terminate it; value must be positive integer.
   */
  readonly activeDeadlineSeconds?: number
  /** Specifies the number of retries before marking this job failed. */
  readonly backoffLimit?: number
  /** Specifies the limit for the number of retries within an index before marking this index as failed. */
  readonly backoffLimitPerIndex?: number
  /** completionMode specifies how Pod completions are tracked. */
  readonly completionMode?: Text
  /** Specifies the desired number of successfully finished pods the job should be run with. */
  readonly completions?: number
  /** ManagedBy field indicates the controller that manages a Job. */
  readonly managedBy?: Text
  /** manualSelector controls generation of pod labels and pod selectors. */
  readonly manualSelector?: boolean
  /**
   * Specifies the maximal number of failed indexes before marking the Job as failed, when backoffLimitPerIndex is set.
   */
  readonly maxFailedIndexes?: number
  /** Specifies the maximum desired number of pods the job should run at any given time. */
  readonly parallelism?: number
  /** Specifies the policy of handling failed pods. */
  readonly podFailurePolicy?: PodFailurePolicy
  /** podReplacementPolicy specifies when to create replacement Pods. */
  readonly podReplacementPolicy?: Text
  /** A label query over pods that should match the pod count. */
  readonly selector?: LabelSelector
  /** successPolicy specifies the policy when the Job can be declared as succeeded. */
  readonly successPolicy?: SuccessPolicy
  /** suspend specifies whether the Job controller should create Pods or not. */
  readonly suspend?: boolean
  /** Describes the pod that will be created when executing a job. */
  readonly template: PodTemplateSpec
  /** ttlSecondsAfterFinished limits the lifetime of a Job that has finished execution (either Complete or Failed). */
  readonly ttlSecondsAfterFinished?: number
}

/** Maps a string key to a path within a volume. */
export interface KeyToPath {
  /** key is the key to project. */
  readonly key: Text
  /** mode is Optional: mode bits used to set permissions on this file. */
  readonly mode?: number
  /** path is the relative path of the file to map the key to. */
  readonly path: Text
}

/** A label selector is a label query over a set of resources. */
export interface LabelSelector {
  /** matchExpressions is a list of label selector requirements. */
  readonly matchExpressions?: readonly LabelSelectorRequirement[]
  /** matchLabels is a map of {key,value} pairs. */
  readonly matchLabels?: Readonly<Record<string, Text>>
}

/**
 * A label selector requirement is a selector that contains values, a key, and an operator that relates the key and
 * values.
 */
export interface LabelSelectorRequirement {
  /** key is the label key that the selector applies to. */
  readonly key: Text
  /** operator represents a key's relationship to a set of values. */
  readonly operator: Text
  /** values is an array of string values. */
  readonly values?: readonly Text[]
}

/** Lifecycle describes actions that the management system should take in response to container lifecycle events. */
export interface Lifecycle {
  /** PostStart is called immediately after a container is created. */
  readonly postStart?: LifecycleHandler
  /**
   * PreStop is called immediately before a container is terminated due to an API request or management event such as
   * liveness/startup probe failure, preemption, resource contention, etc. The handler is not called if the container
   * crashes or exits.
   */
  readonly preStop?: LifecycleHandler
  /** StopSignal defines which signal will be sent to a container when it is being stopped. */
  readonly stopSignal?: Text
}

/** LifecycleHandler defines a specific action that should be taken in a lifecycle hook. */
export interface LifecycleHandler {
  /** Exec specifies a command to execute in the container. */
  readonly exec?: ExecAction
  /** HTTPGet specifies an HTTP GET request to perform. */
  readonly httpGet?: HTTPGetAction
  /** Sleep represents a duration that the container should sleep. */
  readonly sleep?: SleepAction
  /** Deprecated. */
  readonly tcpSocket?: TCPSocketAction
}

/** LimitRangeItem defines a min/max usage limit for any resource that matches on kind. */
export interface LimitRangeItem {
  /** Default resource requirement limit value by resource name if resource limit is omitted. */
  readonly default?: Readonly<Record<string, number | Text>>
  /**
   * DefaultRequest is the default resource requirement request value by resource name if resource request is omitted.
   */
  readonly defaultRequest?: Readonly<Record<string, number | Text>>
  /** Max usage constraints on this kind by resource name. */
  readonly max?: Readonly<Record<string, number | Text>>
  /**
   * MaxLimitRequestRatio if specified, the named resource must have a request and limit that are both non-zero where
   * limit divided by request is less than or equal to the enumerated value; this represents the max burst for the named
   * resource.
   */
  readonly maxLimitRequestRatio?: Readonly<Record<string, number | Text>>
  /** Min usage constraints on this kind by resource name. */
  readonly min?: Readonly<Record<string, number | Text>>
  /** Type of resource that this limit applies to. */
  readonly type: Text
}

/** LimitRangeSpec defines a min/max usage limit for resources that match on kind. */
export interface LimitRangeSpec {
  /** Limits is the list of LimitRangeItem objects that are enforced. */
  readonly limits: readonly LimitRangeItem[]
}

/**
 * LocalObjectReference contains enough information to let you locate the referenced object inside the same namespace.
 */
export interface LocalObjectReference {
  /** Name of the referent. */
  readonly name?: Text
}

/** MetricIdentifier defines the name and optionally selector for a metric. */
export interface MetricIdentifier {
  /** name is the name of the given metric. */
  readonly name: Text
  /**
   * selector is the string-encoded form of a standard kubernetes label selector for the given metric When set, it is
   * passed as an additional parameter to the metrics server for more specific metrics scoping.
   */
  readonly selector?: LabelSelector
}

/**
 * MetricSpec specifies how to scale based on a single metric (only `type` and one other matching field should be set at
 * once).
 */
export interface MetricSpec {
  /**
   * containerResource refers to a resource metric (such as those specified in requests and limits) known to Kubernetes
   * describing a single container in each pod of the current scale target (e.g. CPU or memory).
   */
  readonly containerResource?: ContainerResourceMetricSource
  /** external refers to a global metric that is not associated with any Kubernetes object. */
  readonly external?: ExternalMetricSource
  /**
   * object refers to a metric describing a single kubernetes object (for example, hits-per-second on an Ingress
   * object).
   */
  readonly object?: ObjectMetricSource
  /**
   * pods refers to a metric describing each pod in the current scale target (for example,
   * transactions-processed-per-second).
   */
  readonly pods?: PodsMetricSource
  /**
   * resource refers to a resource metric (such as those specified in requests and limits) known to Kubernetes
   * describing each pod in the current scale target (e.g. CPU or memory).
   */
  readonly resource?: ResourceMetricSource
  /** type is the type of metric source. */
  readonly type: Text
}

/** MetricTarget defines the target value, average value, or average utilization of a specific metric. */
export interface MetricTarget {
  /**
   * averageUtilization is the target value of the average of the resource metric across all relevant pods, represented
   * as a percentage of the requested value of the resource for the pods.
   */
  readonly averageUtilization?: number
  /** averageValue is the target value of the average of the metric across all relevant pods (as a quantity). */
  readonly averageValue?: number | Text
  /** type represents whether the metric type is Utilization, Value, or AverageValue. */
  readonly type: Text
  /** value is the target value of the metric (as a quantity). */
  readonly value?: number | Text
}

/** NamespaceSpec describes the attributes on a Namespace. */
export interface NamespaceSpec {
  /** Finalizers is an opaque list of values that must be empty to permanently remove object from storage. */
  readonly finalizers?: readonly Text[]
}

/**
 * NetworkPolicyEgressRule describes a particular set of traffic that is allowed out of pods matched by a
 * NetworkPolicySpec's podSelector.
 */
export interface NetworkPolicyEgressRule {
  /** ports is a list of destination ports for outgoing traffic. */
  readonly ports?: readonly NetworkPolicyPort[]
  /** to is a list of destinations for outgoing traffic of pods selected for this rule. */
  readonly to?: readonly NetworkPolicyPeer[]
}

/**
 * NetworkPolicyIngressRule describes a particular set of traffic that is allowed to the pods matched by a
 * NetworkPolicySpec's podSelector.
 */
export interface NetworkPolicyIngressRule {
  /** from is a list of sources which should be able to access the pods selected for this rule. */
  readonly from?: readonly NetworkPolicyPeer[]
  /** ports is a list of ports which should be made accessible on the pods selected for this rule. */
  readonly ports?: readonly NetworkPolicyPort[]
}

/** NetworkPolicyPeer describes a peer to allow traffic to/from. */
export interface NetworkPolicyPeer {
  /** ipBlock defines policy on a particular IPBlock. */
  readonly ipBlock?: IPBlock
  /** namespaceSelector selects namespaces using cluster-scoped labels. */
  readonly namespaceSelector?: LabelSelector
  /** podSelector is a label selector which selects pods. */
  readonly podSelector?: LabelSelector
}

/** NetworkPolicyPort describes a port to allow traffic on. */
export interface NetworkPolicyPort {
  /**
   * endPort indicates that the range of ports from port to endPort if set, inclusive, should be allowed by the policy.
   */
  readonly endPort?: number
  /** port represents the port on the given protocol. */
  readonly port?: number | Text
  /** protocol represents the protocol (TCP, UDP, or SCTP) which traffic must match. */
  readonly protocol?: 'TCP' | 'UDP' | 'SCTP'
}

/** NetworkPolicySpec provides the specification of a NetworkPolicy. */
export interface NetworkPolicySpec {
  /** egress is a list of egress rules to be applied to the selected pods. */
  readonly egress?: readonly NetworkPolicyEgressRule[]
  /** ingress is a list of ingress rules to be applied to the selected pods. */
  readonly ingress?: readonly NetworkPolicyIngressRule[]
  /** podSelector selects the pods to which this NetworkPolicy object applies. */
  readonly podSelector?: LabelSelector
  /** policyTypes is a list of rule types that the NetworkPolicy relates to. */
  readonly policyTypes?: readonly ('Ingress' | 'Egress')[]
}

/** Node affinity is a group of node affinity scheduling rules. */
export interface NodeAffinity {
  /**
   * The scheduler will prefer to schedule pods to nodes that satisfy the affinity expressions specified by this field,
   * but it may choose a node that violates one or more of the expressions.
   */
  readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly PreferredSchedulingTerm[]
  /**
   * If the affinity requirements specified by this field are not met at scheduling time, the pod will not be scheduled
   * onto the node.
   */
  readonly requiredDuringSchedulingIgnoredDuringExecution?: NodeSelector
}

/**
 * A node selector represents the union of the results of one or more label queries over a set of nodes; that is, it
 * represents the OR of the selectors represented by the node selector terms.
 */
export interface NodeSelector {
  /** Required. */
  readonly nodeSelectorTerms: readonly NodeSelectorTerm[]
}

/**
 * A node selector requirement is a selector that contains values, a key, and an operator that relates the key and
 * values.
 */
export interface NodeSelectorRequirement {
  /** The label key that the selector applies to. */
  readonly key: Text
  /** Represents a key's relationship to a set of values. */
  readonly operator: Text
  /** An array of string values. */
  readonly values?: readonly Text[]
}

/** A null or empty node selector term matches no objects. */
export interface NodeSelectorTerm {
  /** A list of node selector requirements by node's labels. */
  readonly matchExpressions?: readonly NodeSelectorRequirement[]
  /** A list of node selector requirements by node's fields. */
  readonly matchFields?: readonly NodeSelectorRequirement[]
}

/** ObjectFieldSelector selects an APIVersioned field of an object. */
export interface ObjectFieldSelector {
  /** Version of the schema the FieldPath is written in terms of, defaults to "v1". */
  readonly apiVersion?: Text
  /** Path of the field to select in the specified API version. */
  readonly fieldPath: Text
}

/** ObjectMeta is metadata that all persisted resources must have, which includes all objects users must create. */
export interface ObjectMeta {
  /**
   * Annotations is an unstructured key value map stored with a resource that may be set by external tools to store and
   * retrieve arbitrary metadata.
   */
  readonly annotations?: Readonly<Record<string, Text>>
  /** Must be empty before the object is deleted from the registry. */
  readonly finalizers?: readonly Text[]
  /** Map of string keys and values that can be used to organize and categorize (scope and select) objects. */
  readonly labels?: Readonly<Record<string, Text>>
  /** Name must be unique within a namespace. */
  readonly name?: string
  /** Namespace defines the space within which each name must be unique. */
  readonly namespace?: string
}

/**
 * ObjectMetricSource indicates how to scale on a metric describing a kubernetes object (for example, hits-per-second on
 * an Ingress object).
 */
export interface ObjectMetricSource {
  /** describedObject specifies the descriptions of a object,such as kind,name apiVersion. */
  readonly describedObject: CrossVersionObjectReference
  /** metric identifies the target metric by name and selector. */
  readonly metric: MetricIdentifier
  /** target specifies the target value for the given metric. */
  readonly target: MetricTarget
}

/**
 * PersistentVolumeClaimSpec describes the common attributes of storage devices and allows a Source for
 * provider-specific attributes.
 */
export interface PersistentVolumeClaimSpec {
  /** accessModes contains the desired access modes the volume should have. */
  readonly accessModes?: readonly Text[]
  /** dataSource field can be used to specify either. */
  readonly dataSource?: TypedLocalObjectReference
  /**
   * dataSourceRef specifies the object from which to populate the volume with data, if a non-empty volume is desired.
   */
  readonly dataSourceRef?: TypedObjectReference
  /** resources represents the minimum resources the volume should have. */
  readonly resources?: VolumeResourceRequirements
  /** selector is a label query over volumes to consider for binding. */
  readonly selector?: LabelSelector
  /** storageClassName is the name of the StorageClass required by the claim. */
  readonly storageClassName?: Text
  /** volumeAttributesClassName may be used to set the VolumeAttributesClass used by this claim. */
  readonly volumeAttributesClassName?: Text
  /** volumeMode defines what type of volume is required by the claim. */
  readonly volumeMode?: Text
  /** volumeName is the binding reference to the PersistentVolume backing this claim. */
  readonly volumeName?: Text
}

/**
 * PersistentVolumeClaimTemplate is used to produce PersistentVolumeClaim objects as part of an EphemeralVolumeSource.
 */
export interface PersistentVolumeClaimTemplate {
  /** May contain labels and annotations that will be copied into the PVC when creating it. */
  readonly metadata?: ObjectMeta
  /** The specification for the PersistentVolumeClaim. */
  readonly spec: PersistentVolumeClaimSpec
}

/** PersistentVolumeClaimVolumeSource references the user's PVC in the same namespace. */
export interface PersistentVolumeClaimVolumeSource {
  /** claimName is the name of a PersistentVolumeClaim in the same namespace as the pod using this volume. */
  readonly claimName: Text
  /** readOnly Will force the ReadOnly setting in VolumeMounts. */
  readonly readOnly?: boolean
}

/** Pod affinity is a group of inter pod affinity scheduling rules. */
export interface PodAffinity {
  /**
   * The scheduler will prefer to schedule pods to nodes that satisfy the affinity expressions specified by this field,
   * but it may choose a node that violates one or more of the expressions.
   */
  readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly WeightedPodAffinityTerm[]
  /**
   * If the affinity requirements specified by this field are not met at scheduling time, the pod will not be scheduled
   * onto the node.
   */
  readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly PodAffinityTerm[]
}

/**
 * Defines a set of pods (namely those matching the labelSelector relative to the given namespace(s)) that this pod
 * should be co-located (affinity) or not co-located (anti-affinity) with, where co-located is defined as running on a
 * node whose value of the label with key <topologyKey> matches that of any node on which a pod of the set of pods is
 * running.
 */
export interface PodAffinityTerm {
  /** A label query over a set of resources, in this case pods. */
  readonly labelSelector?: LabelSelector
  /** MatchLabelKeys is a set of pod label keys to select which pods will be taken into consideration. */
  readonly matchLabelKeys?: readonly Text[]
  /** MismatchLabelKeys is a set of pod label keys to select which pods will be taken into consideration. */
  readonly mismatchLabelKeys?: readonly Text[]
  /** A label query over the set of namespaces that the term applies to. */
  readonly namespaceSelector?: LabelSelector
  /** namespaces specifies a static list of namespace names that the term applies to. */
  readonly namespaces?: readonly Text[]
  /**
   * This pod should be co-located (affinity) or not co-located (anti-affinity) with the pods matching the labelSelector
   * in the specified namespaces, where co-located is defined as running on a node whose value of the label with key
   * topologyKey matches that of any node on which any of the selected pods is running.
   */
  readonly topologyKey: Text
}

/** Pod anti affinity is a group of inter pod anti affinity scheduling rules. */
export interface PodAntiAffinity {
  /**
   * The scheduler will prefer to schedule pods to nodes that satisfy the anti-affinity expressions specified by this
   * field, but it may choose a node that violates one or more of the expressions.
   */
  readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly WeightedPodAffinityTerm[]
  /**
   * If the anti-affinity requirements specified by this field are not met at scheduling time, the pod will not be
   * scheduled onto the node.
   */
  readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly PodAffinityTerm[]
}

/** PodCertificateProjection provides a private key and X.509 certificate in the pod filesystem. */
export interface PodCertificateProjection {
  /** Write the certificate chain at this path in the projected volume. Since Kubernetes 1.34. */
  readonly certificateChainPath?: Text
  /** Write the credential bundle at this path in the projected volume. Since Kubernetes 1.34. */
  readonly credentialBundlePath?: Text
  /** Write the key at this path in the projected volume. Since Kubernetes 1.34. */
  readonly keyPath?: Text
  /** The type of keypair Kubelet will generate for the pod. Since Kubernetes 1.34. */
  readonly keyType: Text
  /** maxExpirationSeconds is the maximum lifetime permitted for the certificate. Since Kubernetes 1.34. */
  readonly maxExpirationSeconds?: number
  /** Kubelet's generated CSRs will be addressed to this signer. Since Kubernetes 1.34. */
  readonly signerName: Text
  /**
   * userAnnotations allow pod authors to pass additional information to the signer implementation. Since Kubernetes
   * 1.35.
   */
  readonly userAnnotations?: Readonly<Record<string, Text>>
}

/** PodDNSConfig defines the DNS parameters of a pod in addition to those generated from DNSPolicy. */
export interface PodDNSConfig {
  /** A list of DNS name server IP addresses. */
  readonly nameservers?: readonly Text[]
  /** A list of DNS resolver options. */
  readonly options?: readonly PodDNSConfigOption[]
  /** A list of DNS search domains for host-name lookup. */
  readonly searches?: readonly Text[]
}

/** PodDNSConfigOption defines DNS resolver options of a pod. */
export interface PodDNSConfigOption {
  /** Name is this DNS resolver option's name. */
  readonly name?: Text
  /** Value is this DNS resolver option's value. */
  readonly value?: Text
}

/** PodDisruptionBudgetSpec is a description of a PodDisruptionBudget. */
export interface PodDisruptionBudgetSpec {
  /**
   * An eviction is allowed if at most "maxUnavailable" pods selected by "selector" are unavailable after the eviction,
   * i.e. even in absence of the evicted pod.
   */
  readonly maxUnavailable?: number | Text
  /**
   * An eviction is allowed if at least "minAvailable" pods selected by "selector" will still be available after the
   * eviction, i.e. even in the absence of the evicted pod.
   */
  readonly minAvailable?: number | Text
  /** Label query over pods whose evictions are managed by the disruption budget. */
  readonly selector?: LabelSelector
  /** UnhealthyPodEvictionPolicy defines the criteria for when unhealthy pods should be considered for eviction. */
  readonly unhealthyPodEvictionPolicy?: Text
}

/** PodFailurePolicy describes how failed pods influence the backoffLimit. */
export interface PodFailurePolicy {
  /** A list of pod failure policy rules. */
  readonly rules: readonly PodFailurePolicyRule[]
}

/**
 * PodFailurePolicyOnExitCodesRequirement describes the requirement for handling a failed pod based on its container
 * exit codes.
 */
export interface PodFailurePolicyOnExitCodesRequirement {
  /** Restricts the check for exit codes to the container with the specified name. */
  readonly containerName?: Text
  /** Represents the relationship between the container exit code(s) and the specified values. */
  readonly operator: Text
  /** Specifies the set of values. */
  readonly values: readonly number[]
}

/** PodFailurePolicyOnPodConditionsPattern describes a pattern for matching an actual pod condition type. */
export interface PodFailurePolicyOnPodConditionsPattern {
  /** Specifies the required Pod condition status. */
  readonly status?: Text
  /** Specifies the required Pod condition type. */
  readonly type: Text
}

/** PodFailurePolicyRule describes how a pod failure is handled when the requirements are met. */
export interface PodFailurePolicyRule {
  /** Specifies the action taken on a pod failure when the requirements are satisfied. */
  readonly action: Text
  /** Represents the requirement on the container exit codes. */
  readonly onExitCodes?: PodFailurePolicyOnExitCodesRequirement
  /** Represents the requirement on the pod conditions. */
  readonly onPodConditions?: readonly PodFailurePolicyOnPodConditionsPattern[]
}

/** PodOS defines the OS parameters of a pod. */
export interface PodOS {
  /** Name is the name of the operating system. */
  readonly name: Text
}

/** PodReadinessGate contains the reference to a pod condition. */
export interface PodReadinessGate {
  /** ConditionType refers to a condition in the pod's condition list with matching type. */
  readonly conditionType: Text
}

/**
 * PodResourceClaim references exactly one ResourceClaim, either directly or by naming a ResourceClaimTemplate which is
 * then turned into a ResourceClaim for the pod.
 */
export interface PodResourceClaim {
  /** Name uniquely identifies this resource claim inside the pod. */
  readonly name: Text
  /** ResourceClaimName is the name of a ResourceClaim object in the same namespace as this pod. */
  readonly resourceClaimName?: Text
  /** ResourceClaimTemplateName is the name of a ResourceClaimTemplate object in the same namespace as this pod. */
  readonly resourceClaimTemplateName?: Text
}

/** PodSchedulingGate is associated to a Pod to guard its scheduling. */
export interface PodSchedulingGate {
  /** Name of the scheduling gate. */
  readonly name: Text
}

/** PodSchedulingGroup identifies the runtime scheduling group instance that a Pod belongs to. */
export interface PodSchedulingGroup {
  /**
   * PodGroupName specifies the name of the standalone PodGroup object that represents the runtime instance of this
   * group. Since Kubernetes 1.36.
   */
  readonly podGroupName?: Text
}

/** PodSecurityContext holds pod-level security attributes and common container settings. */
export interface PodSecurityContext {
  /** appArmorProfile is the AppArmor options to use by the containers in this pod. */
  readonly appArmorProfile?: AppArmorProfile
  /** A special supplemental group that applies to all containers in a pod. */
  readonly fsGroup?: number
  /**
   * fsGroupChangePolicy defines behavior of changing ownership and permission of the volume before being exposed inside
   * Pod.
   */
  readonly fsGroupChangePolicy?: Text
  /** The GID to run the entrypoint of the container process. */
  readonly runAsGroup?: number
  /** Indicates that the container must run as a non-root user. */
  readonly runAsNonRoot?: boolean
  /** The UID to run the entrypoint of the container process. */
  readonly runAsUser?: number
  /** seLinuxChangePolicy defines how the container's SELinux label is applied to all volumes used by the Pod. */
  readonly seLinuxChangePolicy?: Text
  /** The SELinux context to be applied to all containers. */
  readonly seLinuxOptions?: SELinuxOptions
  /** The seccomp options to use by the containers in this pod. */
  readonly seccompProfile?: SeccompProfile
  /**
   * A list of groups applied to the first process run in each container, in addition to the container's primary GID and
   * fsGroup (if specified).
   */
  readonly supplementalGroups?: readonly number[]
  /** Defines how supplemental groups of the first container processes are calculated. */
  readonly supplementalGroupsPolicy?: Text
  /** Sysctls hold a list of namespaced sysctls used for the pod. */
  readonly sysctls?: readonly Sysctl[]
  /** The Windows specific settings applied to all containers. */
  readonly windowsOptions?: WindowsSecurityContextOptions
}

/** PodSpec is a description of a pod. */
export interface PodSpec {
  /**
   * Optional duration in seconds the pod may be active on the node relative to StartTime before the system will
   * actively try to mark it failed and kill associated containers.
   */
  readonly activeDeadlineSeconds?: number
  /** If specified, the pod's scheduling constraints. */
  readonly affinity?: Affinity
  /** AutomountServiceAccountToken indicates whether a service account token should be automatically mounted. */
  readonly automountServiceAccountToken?: boolean
  /** List of containers belonging to the pod. */
  readonly containers: readonly Container[]
  /** Specifies the DNS parameters of a pod. */
  readonly dnsConfig?: PodDNSConfig
  /** Set DNS policy for the pod. */
  readonly dnsPolicy?: Text
  /**
   * EnableServiceLinks indicates whether information about services should be injected into pod's environment
   * variables, matching the syntax of Docker links.
   */
  readonly enableServiceLinks?: boolean
  /** HostAliases is an optional list of hosts and IPs that will be injected into the pod's hosts file if specified. */
  readonly hostAliases?: readonly HostAlias[]
  /** Use the host's ipc namespace. */
  readonly hostIPC?: boolean
  /** Host networking requested for this pod. */
  readonly hostNetwork?: boolean
  /** Use the host's pid namespace. */
  readonly hostPID?: boolean
  /** Use the host's user namespace. */
  readonly hostUsers?: boolean
  /** Specifies the hostname of the Pod If not specified, the pod's hostname will be set to a system-defined value. */
  readonly hostname?: Text
  /**
   * HostnameOverride specifies an explicit override for the pod's hostname as perceived by the pod. Since Kubernetes
   * 1.34.
   */
  readonly hostnameOverride?: Text
  /**
   * ImagePullSecrets is an optional list of references to secrets in the same namespace to use for pulling any of the
   * images used by this PodSpec.
   */
  readonly imagePullSecrets?: readonly LocalObjectReference[]
  /** List of initialization containers belonging to the pod. */
  readonly initContainers?: readonly Container[]
  /** NodeName indicates in which node this pod is scheduled. */
  readonly nodeName?: Text
  /** NodeSelector is a selector which must be true for the pod to fit on a node. */
  readonly nodeSelector?: Readonly<Record<string, Text>>
  /** Specifies the OS of the containers in the pod. */
  readonly os?: PodOS
  /** Overhead represents the resource overhead associated with running a pod for a given RuntimeClass. */
  readonly overhead?: Readonly<Record<string, number | Text>>
  /** PreemptionPolicy is the Policy for preempting pods with lower priority. */
  readonly preemptionPolicy?: Text
  /** The priority value. */
  readonly priority?: number
  /** If specified, indicates the pod's priority. */
  readonly priorityClassName?: Text
  /** If specified, all readiness gates will be evaluated for pod readiness. */
  readonly readinessGates?: readonly PodReadinessGate[]
  /** ResourceClaims defines which ResourceClaims must be allocated and reserved before the Pod is allowed to start. */
  readonly resourceClaims?: readonly PodResourceClaim[]
  /** Resources is the total amount of CPU and Memory resources required by all containers in the pod. */
  readonly resources?: ResourceRequirements
  /** Restart policy for all containers within the pod. */
  readonly restartPolicy?: 'Always' | 'OnFailure' | 'Never'
  /**
   * RuntimeClassName refers to a RuntimeClass object in the node.k8s.io group, which should be used to run this pod.
   */
  readonly runtimeClassName?: Text
  /** If specified, the pod will be dispatched by specified scheduler. */
  readonly schedulerName?: Text
  /** SchedulingGates is an opaque list of values that if specified will block scheduling the pod. */
  readonly schedulingGates?: readonly PodSchedulingGate[]
  /**
   * SchedulingGroup provides a reference to the immediate scheduling runtime grouping object that this Pod belongs to.
   * Since Kubernetes 1.36.
   */
  readonly schedulingGroup?: PodSchedulingGroup
  /** SecurityContext holds pod-level security attributes and common container settings. */
  readonly securityContext?: PodSecurityContext
  /** ServiceAccountName is the name of the ServiceAccount to use to run this pod. */
  readonly serviceAccountName?: Text
  /** If true the pod's hostname will be configured as the pod's FQDN, rather than the leaf name (the default). */
  readonly setHostnameAsFQDN?: boolean
  /** Share a single process namespace between all of the containers in a pod. */
  readonly shareProcessNamespace?: boolean
  /**
   * If specified, the fully qualified Pod hostname will be "<hostname>.<subdomain>.<pod namespace>.svc.<cluster
   * domain>".
   */
  readonly subdomain?: Text
  /** Optional duration in seconds the pod needs to terminate gracefully. */
  readonly terminationGracePeriodSeconds?: number
  /** If specified, the pod's tolerations. */
  readonly tolerations?: readonly Toleration[]
  /** TopologySpreadConstraints describes how a group of pods ought to spread across topology domains. */
  readonly topologySpreadConstraints?: readonly TopologySpreadConstraint[]
  /** List of volumes that can be mounted by containers belonging to the pod. */
  readonly volumes?: readonly Volume[]
}

/** PodTemplateSpec describes the data a pod should have when created from a template. */
export interface PodTemplateSpec {
  /** Standard object's metadata. */
  readonly metadata?: ObjectMeta
  /** Specification of the desired behavior of the pod. */
  readonly spec?: PodSpec
}

/**
 * PodsMetricSource indicates how to scale on a metric describing each pod in the current scale target (for example,
 * transactions-processed-per-second).
 */
export interface PodsMetricSource {
  /** metric identifies the target metric by name and selector. */
  readonly metric: MetricIdentifier
  /** target specifies the target value for the given metric. */
  readonly target: MetricTarget
}

/**
 * PolicyRule holds information that describes a policy rule, but does not contain information about who the rule
 * applies to or which namespace the rule applies to.
 */
export interface PolicyRule {
  /** APIGroups is the name of the APIGroup that contains the resources. */
  readonly apiGroups?: readonly Text[]
  /** NonResourceURLs is a set of partial urls that a user should have access to. */
  readonly nonResourceURLs?: readonly Text[]
  /** ResourceNames is an optional white list of names that the rule applies to. */
  readonly resourceNames?: readonly Text[]
  /** Resources is a list of resources this rule applies to. */
  readonly resources?: readonly Text[]
  /** Verbs is a list of Verbs that apply to ALL the ResourceKinds contained in this rule. */
  readonly verbs: readonly Text[]
}

/** An empty preferred scheduling term matches all objects with implicit weight 0 (i.e. it's a no-op). */
export interface PreferredSchedulingTerm {
  /** A node selector term, associated with the corresponding weight. */
  readonly preference: NodeSelectorTerm
  /** Weight associated with matching the corresponding nodeSelectorTerm, in the range 1-100. */
  readonly weight: number
}

/**
 * Probe describes a health check to be performed against a container to determine whether it is alive or ready to
 * receive traffic.
 */
export interface Probe {
  /** Exec specifies a command to execute in the container. */
  readonly exec?: ExecAction
  /** Minimum consecutive failures for the probe to be considered failed after having succeeded. */
  readonly failureThreshold?: number
  /** GRPC specifies a GRPC HealthCheckRequest. */
  readonly grpc?: GRPCAction
  /** HTTPGet specifies an HTTP GET request to perform. */
  readonly httpGet?: HTTPGetAction
  /** Number of seconds after the container has started before liveness probes are initiated. */
  readonly initialDelaySeconds?: number
  /** How often (in seconds) to perform the probe. */
  readonly periodSeconds?: number
  /** Minimum consecutive successes for the probe to be considered successful after having failed. */
  readonly successThreshold?: number
  /** TCPSocket specifies a connection to a TCP port. */
  readonly tcpSocket?: TCPSocketAction
  /** Optional duration in seconds the pod needs to terminate gracefully upon probe failure. */
  readonly terminationGracePeriodSeconds?: number
  /** Number of seconds after which the probe times out. */
  readonly timeoutSeconds?: number
}

/** Represents a projected volume source. */
export interface ProjectedVolumeSource {
  /** defaultMode are the mode bits used to set permissions on created files by default. */
  readonly defaultMode?: number
  /** sources is the list of volume projections. */
  readonly sources?: readonly VolumeProjection[]
}

/** ResourceClaim references one entry in PodSpec.ResourceClaims. */
export interface ResourceClaim {
  /** Name must match the name of one entry in pod.spec.resourceClaims of the Pod where this field is used. */
  readonly name: Text
  /** Request is the name chosen for a request in the referenced claim. */
  readonly request?: Text
}

/** ResourceFieldSelector represents container resources (cpu, memory) and their output format. */
export interface ResourceFieldSelector {
  /** Container name: required for volumes, optional for env vars. */
  readonly containerName?: Text
  /** Specifies the output format of the exposed resources, defaults to "1". */
  readonly divisor?: number | Text
  /** Required: resource to select. */
  readonly resource: Text
}

/**
 * ResourceMetricSource indicates how to scale on a resource metric known to Kubernetes, as specified in requests and
 * limits, describing each pod in the current scale target (e.g. CPU or memory).
 */
export interface ResourceMetricSource {
  /** name is the name of the resource in question. */
  readonly name: Text
  /** target specifies the target value for the given metric. */
  readonly target: MetricTarget
}

/** ResourceQuotaSpec defines the desired hard limits to enforce for Quota. */
export interface ResourceQuotaSpec {
  /** hard is the set of desired hard limits for each named resource. */
  readonly hard?: Readonly<Record<string, number | Text>>
  /**
   * scopeSelector is also a collection of filters like scopes that must match each object tracked by a quota but
   * expressed using ScopeSelectorOperator in combination with possible values.
   */
  readonly scopeSelector?: ScopeSelector
  /** A collection of filters that must match each object tracked by a quota. */
  readonly scopes?: readonly Text[]
}

/** ResourceRequirements describes the compute resource requirements. */
export interface ResourceRequirements {
  /** Claims lists the names of resources, defined in spec.resourceClaims, that are used by this container. */
  readonly claims?: readonly ResourceClaim[]
  /** Limits describes the maximum amount of compute resources allowed. */
  readonly limits?: Readonly<Record<string, number | Text>>
  /** Requests describes the minimum amount of compute resources required. */
  readonly requests?: Readonly<Record<string, number | Text>>
}

/** RoleRef contains information that points to the role being used. */
export interface RoleRef {
  /** APIGroup is the group for the resource being referenced. */
  readonly apiGroup?: Text
  /** Kind is the type of resource being referenced. */
  readonly kind: Text
  /** Name is the name of resource being referenced. */
  readonly name: Text
}

/** Spec to control the desired behavior of rolling update. */
export interface RollingUpdateDeployment {
  /** The maximum number of pods that can be scheduled above the desired number of pods. */
  readonly maxSurge?: number | Text
  /** The maximum number of pods that can be unavailable during the update. */
  readonly maxUnavailable?: number | Text
}

/** SELinuxOptions are the labels to be applied to the container. */
export interface SELinuxOptions {
  /** Level is SELinux level label that applies to the container. */
  readonly level?: Text
  /** Role is a SELinux role label that applies to the container. */
  readonly role?: Text
  /** Type is a SELinux type label that applies to the container. */
  readonly type?: Text
  /** User is a SELinux user label that applies to the container. */
  readonly user?: Text
}

/** A scope selector represents the AND of the selectors represented by the scoped-resource selector requirements. */
export interface ScopeSelector {
  /** A list of scope selector requirements by scope of the resources. */
  readonly matchExpressions?: readonly ScopedResourceSelectorRequirement[]
}

/**
 * A scoped-resource selector requirement is a selector that contains values, a scope name, and an operator that relates
 * the scope name and values.
 */
export interface ScopedResourceSelectorRequirement {
  /** Represents a scope's relationship to a set of values. */
  readonly operator: Text
  /** The name of the scope that the selector applies to. */
  readonly scopeName: Text
  /** An array of string values. */
  readonly values?: readonly Text[]
}

/** SeccompProfile defines a pod/container's seccomp profile settings. */
export interface SeccompProfile {
  /** localhostProfile indicates a profile defined in a file on the node should be used. */
  readonly localhostProfile?: Text
  /** type indicates which kind of seccomp profile will be applied. */
  readonly type: 'RuntimeDefault' | 'Localhost' | 'Unconfined'
}

/** SecretEnvSource selects a Secret to populate the environment variables with. */
export interface SecretEnvSource {
  /** Name of the referent. */
  readonly name?: Text
  /** Specify whether the Secret must be defined. */
  readonly optional?: boolean
}

/** SecretKeySelector selects a key of a Secret. */
export interface SecretKeySelector {
  /** The key of the secret to select from. */
  readonly key: Text
  /** Name of the referent. */
  readonly name?: Text
  /** Specify whether the Secret or its key must be defined. */
  readonly optional?: boolean
}

/** Adapts a secret into a projected volume. */
export interface SecretProjection {
  /**
   * items if unspecified, each key-value pair in the Data field of the referenced Secret will be projected into the
   * volume as a file whose name is the key and content is the value.
   */
  readonly items?: readonly KeyToPath[]
  /** Name of the referent. */
  readonly name?: Text
  /** optional field specify whether the Secret or its key must be defined. */
  readonly optional?: boolean
}

/**
 * ClusterSecretStoreCondition describes a condition by which to choose namespaces to process ExternalSecrets in for a
 * ClusterSecretStore instance.
 */
export interface SecretStoreConditions {
  /** Choose namespaces by using regex matching. */
  readonly namespaceRegexes?: readonly Text[]
  /** Choose namespace using a labelSelector. */
  readonly namespaceSelector?: LabelSelector
  /** Choose namespaces by name. */
  readonly namespaces?: readonly Text[]
}

/** Used to configure the provider. */
export interface SecretStoreProvider {
  /** AWS configures this store to sync secrets using AWS Secret Manager provider. */
  readonly aws?: SecretStoreProviderAws
}

/** AWS configures this store to sync secrets using AWS Secret Manager provider. */
export interface SecretStoreProviderAws {
  /**
   * AdditionalRoles is a chained list of Role ARNs which the provider will sequentially assume before assuming the
   * Role.
   */
  readonly additionalRoles?: readonly Text[]
  /**
   * Auth defines the information necessary to authenticate against AWS if not set aws sdk will infer credentials from
   * your environment see:
   * https://docs.aws.amazon.com/sdk-for-go/v1/developer-guide/configuring-sdk.html#specifying-credentials.
   */
  readonly auth?: SecretStoreProviderAwsAuth
  /** CustomSessionTags defines additional STS session tags to include when SessionTagsPolicy is Custom. */
  readonly customSessionTags?: Readonly<Record<string, Text>>
  /** AWS External ID set on assumed IAM roles. */
  readonly externalID?: Text
  /** Prefix adds a prefix to all retrieved values. */
  readonly prefix?: Text
  /** AWS Region to be used for the provider. */
  readonly region: Text
  /** Role is a Role ARN which the provider will assume. */
  readonly role?: Text
  /** SecretsManager defines how the provider behaves when interacting with AWS SecretsManager. */
  readonly secretsManager?: SecretStoreProviderAwsSecretsManager
  /** Service defines which service should be used to fetch the secrets. */
  readonly service: 'SecretsManager' | 'ParameterStore' | 'CertificateManager'
  /** AWS STS assume role session tags. */
  readonly sessionTags?: readonly SecretStoreProviderAwsSessionTags[]
  /** SessionTagsPolicy controls whether and how STS session tags are added when assuming roles. */
  readonly sessionTagsPolicy?: 'None' | 'Simple' | 'Custom'
  /** AWS STS assume role transitive session tags. */
  readonly transitiveTagKeys?: readonly Text[]
}

/**
 * Auth defines the information necessary to authenticate against AWS if not set aws sdk will infer credentials from
 * your environment see:
 * https://docs.aws.amazon.com/sdk-for-go/v1/developer-guide/configuring-sdk.html#specifying-credentials.
 */
export interface SecretStoreProviderAwsAuth {
  /** AWSJWTAuth stores reference to Authenticate against AWS using service account tokens. */
  readonly jwt?: SecretStoreProviderAwsAuthJwt
  /**
   * AWSAuthSecretRef holds secret references for AWS credentials both AccessKeyID and SecretAccessKey must be defined
   * in order to properly authenticate.
   */
  readonly secretRef?: SecretStoreProviderAwsAuthSecretRef
}

/** AWSJWTAuth stores reference to Authenticate against AWS using service account tokens. */
export interface SecretStoreProviderAwsAuthJwt {
  /** ServiceAccountSelector is a reference to a ServiceAccount resource. */
  readonly serviceAccountRef?: SecretStoreProviderAwsAuthJwtServiceAccountRef
}

/** ServiceAccountSelector is a reference to a ServiceAccount resource. */
export interface SecretStoreProviderAwsAuthJwtServiceAccountRef {
  /**
   * Audience specifies the `aud` claim for the service account token If the service account uses a well-known
   * annotation for e.g. IRSA or GCP Workload Identity then this audiences will be appended to the list.
   */
  readonly audiences?: readonly Text[]
  /** The name of the ServiceAccount resource being referred to. */
  readonly name: Text
  /** Namespace of the resource being referred to. */
  readonly namespace?: Text
}

/**
 * AWSAuthSecretRef holds secret references for AWS credentials both AccessKeyID and SecretAccessKey must be defined in
 * order to properly authenticate.
 */
export interface SecretStoreProviderAwsAuthSecretRef {
  /** The AccessKeyID is used for authentication. */
  readonly accessKeyIDSecretRef?: SecretStoreProviderAwsAuthSecretRefAccessKeyIDSecretRef
  /** The SecretAccessKey is used for authentication. */
  readonly secretAccessKeySecretRef?: SecretStoreProviderAwsAuthSecretRefAccessKeyIDSecretRef
  /**
   * The SessionToken used for authentication This must be defined if AccessKeyID and SecretAccessKey are temporary
   * credentials see: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html.
   */
  readonly sessionTokenSecretRef?: SecretStoreProviderAwsAuthSecretRefAccessKeyIDSecretRef
}

/** The AccessKeyID is used for authentication. */
export interface SecretStoreProviderAwsAuthSecretRefAccessKeyIDSecretRef {
  /** A key in the referenced Secret. */
  readonly key?: Text
  /** The name of the Secret resource being referred to. */
  readonly name?: Text
  /** The namespace of the Secret resource being referred to. */
  readonly namespace?: Text
}

/** SecretsManager defines how the provider behaves when interacting with AWS SecretsManager. */
export interface SecretStoreProviderAwsSecretsManager {
  /** Specifies whether to delete the secret without any recovery window. */
  readonly forceDeleteWithoutRecovery?: boolean
  /** The number of days from 7 to 30 that Secrets Manager waits before permanently deleting the secret. */
  readonly recoveryWindowInDays?: number
}

/**
 * Tag is a key-value pair that can be attached to an AWS resource. see:
 * https://docs.aws.amazon.com/general/latest/gr/aws_tagging.html.
 */
export interface SecretStoreProviderAwsSessionTags {
  readonly key: Text
  readonly value: Text
}

/** Used to configure HTTP retries on failures. */
export interface SecretStoreRetrySettings {
  readonly maxRetries?: number
  readonly retryInterval?: Text
}

/** SecretStoreSpec defines the desired state of SecretStore. */
export interface SecretStoreSpec {
  /** Used to constrain a ClusterSecretStore to specific namespaces. */
  readonly conditions?: readonly SecretStoreConditions[]
  /**
   * Used to select the correct ESO controller (think: ingress.ingressClassName) The ESO controller is instantiated with
   * a specific controller name and filters ES based on this property.
   */
  readonly controller?: Text
  /** Used to configure the provider. */
  readonly provider: SecretStoreProvider
  /** Used to configure store refresh interval. */
  readonly refreshInterval?: number | Text
  /** Used to configure HTTP retries on failures. */
  readonly retrySettings?: SecretStoreRetrySettings
}

/** Adapts a Secret into a volume. */
export interface SecretVolumeSource {
  /** defaultMode is Optional: mode bits used to set permissions on created files by default. */
  readonly defaultMode?: number
  /**
   * items If unspecified, each key-value pair in the Data field of the referenced Secret will be projected into the
   * volume as a file whose name is the key and content is the value.
   */
  readonly items?: readonly KeyToPath[]
  /** optional field specify whether the Secret or its keys must be defined. */
  readonly optional?: boolean
  /** secretName is the name of the secret in the pod's namespace to use. */
  readonly secretName?: Text
}

/** SecurityContext holds security configuration that will be applied to a container. */
export interface SecurityContext {
  /** AllowPrivilegeEscalation controls whether a process can gain more privileges than its parent process. */
  readonly allowPrivilegeEscalation?: boolean
  /** appArmorProfile is the AppArmor options to use by this container. */
  readonly appArmorProfile?: AppArmorProfile
  /** The capabilities to add/drop when running containers. */
  readonly capabilities?: Capabilities
  /** Run container in privileged mode. */
  readonly privileged?: boolean
  /** procMount denotes the type of proc mount to use for the containers. */
  readonly procMount?: Text
  /** Whether this container has a read-only root filesystem. */
  readonly readOnlyRootFilesystem?: boolean
  /** The GID to run the entrypoint of the container process. */
  readonly runAsGroup?: number
  /** Indicates that the container must run as a non-root user. */
  readonly runAsNonRoot?: boolean
  /** The UID to run the entrypoint of the container process. */
  readonly runAsUser?: number
  /** The SELinux context to be applied to the container. */
  readonly seLinuxOptions?: SELinuxOptions
  /** The seccomp options to use by this container. */
  readonly seccompProfile?: SeccompProfile
  /** The Windows specific settings applied to all containers. */
  readonly windowsOptions?: WindowsSecurityContextOptions
}

/** ServiceAccountTokenProjection represents a projected service account token volume. */
export interface ServiceAccountTokenProjection {
  /** audience is the intended audience of the token. */
  readonly audience?: Text
  /** expirationSeconds is the requested duration of validity of the service account token. */
  readonly expirationSeconds?: number
  /** path is the path relative to the mount point of the file to project the token into. */
  readonly path: Text
}

/** ServiceBackendPort is the service port being referenced. */
export interface ServiceBackendPort {
  /** name is the name of the port on the Service. */
  readonly name?: Text
  /** number is the numerical port number (e.g. 80) on the Service. */
  readonly number?: number
}

/** ServicePort contains information on service's port. */
export interface ServicePort {
  /** The application protocol for this port. */
  readonly appProtocol?: Text
  /** The name of this port within the service. */
  readonly name?: Text
  /** The port on each node on which this service is exposed when type is NodePort or LoadBalancer. */
  readonly nodePort?: number
  /** The port that will be exposed by this service. */
  readonly port: number
  /** The IP protocol for this port. */
  readonly protocol?: 'TCP' | 'UDP' | 'SCTP'
  /** Number or name of the port to access on the pods targeted by the service. */
  readonly targetPort?: number | Text
}

/** ServiceSpec describes the attributes that a user creates on a service. */
export interface ServiceSpec {
  /**
   * allocateLoadBalancerNodePorts defines if NodePorts will be automatically allocated for services with type
   * LoadBalancer.
   */
  readonly allocateLoadBalancerNodePorts?: boolean
  /** clusterIP is the IP address of the service and is usually assigned randomly. */
  readonly clusterIP?: Text
  /** ClusterIPs is a list of IP addresses assigned to this service, and are usually assigned randomly. */
  readonly clusterIPs?: readonly Text[]
  /** externalIPs is a list of IP addresses for which nodes in the cluster will also accept traffic for this service. */
  readonly externalIPs?: readonly Text[]
  /**
   * externalName is the external reference that discovery mechanisms will return as an alias for this service (e.g. a
   * DNS CNAME record).
   */
  readonly externalName?: Text
  /**
   * externalTrafficPolicy describes how nodes distribute service traffic they receive on one of the Service's
   * "externally-facing" addresses (NodePorts, ExternalIPs, and LoadBalancer IPs).
   */
  readonly externalTrafficPolicy?: Text
  /** healthCheckNodePort specifies the healthcheck nodePort for the service. */
  readonly healthCheckNodePort?: number
  /** InternalTrafficPolicy describes how nodes distribute service traffic they receive on the ClusterIP. */
  readonly internalTrafficPolicy?: Text
  /** IPFamilies is a list of IP families (e.g. IPv4, IPv6) assigned to this service. */
  readonly ipFamilies?: readonly Text[]
  /** IPFamilyPolicy represents the dual-stack-ness requested or required by this Service. */
  readonly ipFamilyPolicy?: Text
  /** loadBalancerClass is the class of the load balancer implementation this Service belongs to. */
  readonly loadBalancerClass?: Text
  /** Only applies to Service Type. */
  readonly loadBalancerIP?: Text
  /**
   * If specified and supported by the platform, this will restrict traffic through the cloud-provider load-balancer
   * will be restricted to the specified client IPs.
   */
  readonly loadBalancerSourceRanges?: readonly Text[]
  /** The list of ports that are exposed by this service. */
  readonly ports?: readonly ServicePort[]
  /**
   * publishNotReadyAddresses indicates that any agent which deals with endpoints for this Service should disregard any
   * indications of ready/not-ready.
   */
  readonly publishNotReadyAddresses?: boolean
  /** Route service traffic to pods with label keys and values matching this selector. */
  readonly selector?: Readonly<Record<string, Text>>
  /** Supports "ClientIP" and "None". */
  readonly sessionAffinity?: Text
  /** sessionAffinityConfig contains the configurations of session affinity. */
  readonly sessionAffinityConfig?: SessionAffinityConfig
  /** TrafficDistribution offers a way to express preferences for how traffic is distributed to Service endpoints. */
  readonly trafficDistribution?: Text
  /** type determines how the Service is exposed. */
  readonly type?: 'ClusterIP' | 'NodePort' | 'LoadBalancer' | 'ExternalName'
}

/** SessionAffinityConfig represents the configurations of session affinity. */
export interface SessionAffinityConfig {
  /** clientIP contains the configurations of Client IP based session affinity. */
  readonly clientIP?: ClientIPConfig
}

/** SleepAction describes a "sleep" action. */
export interface SleepAction {
  /** Seconds is the number of seconds to sleep. */
  readonly seconds: number
}

/** Subject contains a reference to the object or user identities a role binding applies to. */
export interface Subject {
  /** APIGroup holds the API group of the referenced subject. */
  readonly apiGroup?: Text
  /** Kind of object being referenced. */
  readonly kind: Text
  /** Name of the object being referenced. */
  readonly name: Text
  /** Namespace of the referenced object. */
  readonly namespace?: Text
}

/** SuccessPolicy describes when a Job can be declared as succeeded based on the success of some indexes. */
export interface SuccessPolicy {
  /**
   * rules represents the list of alternative rules for the declaring the Jobs as successful before `.status.succeeded
   * >= .spec.completions`.
   */
  readonly rules: readonly SuccessPolicyRule[]
}

/** SuccessPolicyRule describes rule for declaring a Job as succeeded. */
export interface SuccessPolicyRule {
  /** succeededCount specifies the minimal required size of the actual set of the succeeded indexes for the Job. */
  readonly succeededCount?: number
  /**
   * succeededIndexes specifies the set of indexes which need to be contained in the actual set of the succeeded indexes
   * for the Job.
   */
  readonly succeededIndexes?: Text
}

/** Sysctl defines a kernel parameter to be set. */
export interface Sysctl {
  /** Name of a property to set. */
  readonly name: Text
  /** Value of a property to set. */
  readonly value: Text
}

/** TCPSocketAction describes an action based on opening a socket. */
export interface TCPSocketAction {
  /** Optional. */
  readonly host?: Text
  /** Number or name of the port to access on the container. */
  readonly port: number | Text
}

/** networking defines the networking rules to allow ELBV2 LoadBalancer to access targets in TargetGroup. */
export interface TargetGroupBindingNetworking {
  /** List of ingress rules to allow ELBV2 LoadBalancer to access targets in TargetGroup. */
  readonly ingress?: readonly TargetGroupBindingNetworkingIngress[]
}

/** NetworkingIngressRule defines a particular set of traffic that is allowed to access TargetGroup's targets. */
export interface TargetGroupBindingNetworkingIngress {
  /** List of peers which should be able to access the targets in TargetGroup. */
  readonly from: readonly TargetGroupBindingNetworkingIngressFrom[]
  /** List of ports which should be made accessible on the targets in TargetGroup. */
  readonly ports: readonly TargetGroupBindingNetworkingIngressPorts[]
}

/** NetworkingPeer defines the source/destination peer for networking rules. */
export interface TargetGroupBindingNetworkingIngressFrom {
  /** IPBlock defines an IPBlock peer. */
  readonly ipBlock?: TargetGroupBindingNetworkingIngressFromIpBlock
  /** SecurityGroup defines a SecurityGroup peer. */
  readonly securityGroup?: TargetGroupBindingNetworkingIngressFromSecurityGroup
}

/** IPBlock defines an IPBlock peer. */
export interface TargetGroupBindingNetworkingIngressFromIpBlock {
  /** CIDR is the network CIDR. */
  readonly cidr: Text
}

/** SecurityGroup defines a SecurityGroup peer. */
export interface TargetGroupBindingNetworkingIngressFromSecurityGroup {
  /** GroupID is the EC2 SecurityGroupID. */
  readonly groupID: Text
}

/** NetworkingPort defines the port and protocol for networking rules. */
export interface TargetGroupBindingNetworkingIngressPorts {
  /** The port which traffic must match. */
  readonly port?: number | Text
  /** The protocol which traffic must match. */
  readonly protocol?: 'TCP' | 'UDP'
}

/** serviceRef is a reference to a Kubernetes Service and ServicePort. */
export interface TargetGroupBindingServiceRef {
  /** Name is the name of the Service. */
  readonly name: Text
  /** Port is the port of the ServicePort. */
  readonly port: number | Text
}

/** TargetGroupBindingSpec defines the desired state of TargetGroupBinding. */
export interface TargetGroupBindingSpec {
  /** IAM Role ARN to assume when calling AWS APIs. */
  readonly assumeRoleExternalId?: Text
  /** IAM Role ARN to assume when calling AWS APIs. */
  readonly iamRoleArnToAssume?: Text
  /** ipAddressType specifies whether the target group is of type IPv4 or IPv6. */
  readonly ipAddressType?: 'ipv4' | 'ipv6'
  /** MultiClusterTargetGroup Denotes if the TargetGroup is shared among multiple clusters. */
  readonly multiClusterTargetGroup?: boolean
  /** networking defines the networking rules to allow ELBV2 LoadBalancer to access targets in TargetGroup. */
  readonly networking?: TargetGroupBindingNetworking
  /** node selector for instance type target groups to only register certain nodes. */
  readonly nodeSelector?: LabelSelector
  /** serviceRef is a reference to a Kubernetes Service and ServicePort. */
  readonly serviceRef: TargetGroupBindingServiceRef
  /** targetGroupARN is the Amazon Resource Name (ARN) for the TargetGroup. */
  readonly targetGroupARN?: Text
  /** targetGroupName is the Name of the TargetGroup. */
  readonly targetGroupName?: Text
  /** targetGroupProtocol is the Protocol of the TargetGroup. */
  readonly targetGroupProtocol?: 'HTTP' | 'HTTPS' | 'TCP' | 'TLS' | 'UDP' | 'TCP_UDP' | 'QUIC' | 'TCP_QUIC'
  /** targetType is the TargetType of TargetGroup. */
  readonly targetType?: 'instance' | 'ip'
  /** VpcID is the VPC of the TargetGroup. */
  readonly vpcID?: Text
}

/**
 * The pod this Toleration is attached to tolerates any taint that matches the triple <key,value,effect> using the
 * matching operator <operator>.
 */
export interface Toleration {
  /** Effect indicates the taint effect to match. */
  readonly effect?: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute'
  /** Key is the taint key that the toleration applies to. */
  readonly key?: Text
  /** Operator represents a key's relationship to the value. */
  readonly operator?: Text
  /**
   * TolerationSeconds represents the period of time the toleration (which must be of effect NoExecute, otherwise this
   * field is ignored) tolerates the taint.
   */
  readonly tolerationSeconds?: number
  /** Value is the taint value the toleration matches to. */
  readonly value?: Text
}

/** TopologySpreadConstraint specifies how to spread matching pods among the given topology. */
export interface TopologySpreadConstraint {
  /** LabelSelector is used to find matching pods. */
  readonly labelSelector?: LabelSelector
  /** MatchLabelKeys is a set of pod label keys to select the pods over which spreading will be calculated. */
  readonly matchLabelKeys?: readonly Text[]
  /** MaxSkew describes the degree to which pods may be unevenly distributed. */
  readonly maxSkew: number
  /** MinDomains indicates a minimum number of eligible domains. */
  readonly minDomains?: number
  /**
   * NodeAffinityPolicy indicates how we will treat Pod's nodeAffinity/nodeSelector when calculating pod topology spread
   * skew.
   */
  readonly nodeAffinityPolicy?: Text
  /** NodeTaintsPolicy indicates how we will treat node taints when calculating pod topology spread skew. */
  readonly nodeTaintsPolicy?: Text
  /** TopologyKey is the key of node labels. */
  readonly topologyKey: Text
  /**
   * WhenUnsatisfiable indicates how to deal with a pod if it doesn't satisfy the spread constraint. - DoNotSchedule
   * (default) tells the scheduler not to schedule it. - ScheduleAnyway tells the scheduler to schedule the pod in any
   * location, but giving higher precedence to topologies that would help reduce the skew.
   */
  readonly whenUnsatisfiable: 'DoNotSchedule' | 'ScheduleAnyway'
}

/**
 * TypedLocalObjectReference contains enough information to let you locate the typed referenced object inside the same
 * namespace.
 */
export interface TypedLocalObjectReference {
  /** APIGroup is the group for the resource being referenced. */
  readonly apiGroup?: Text
  /** Kind is the type of resource being referenced. */
  readonly kind: Text
  /** Name is the name of resource being referenced. */
  readonly name: Text
}

/** TypedObjectReference contains enough information to let you locate the typed referenced object. */
export interface TypedObjectReference {
  /** APIGroup is the group for the resource being referenced. */
  readonly apiGroup?: Text
  /** Kind is the type of resource being referenced. */
  readonly kind: Text
  /** Name is the name of resource being referenced. */
  readonly name: Text
  /**
   * Namespace is the namespace of resource being referenced Note that when a namespace is specified, a
   * gateway.networking.k8s.io/ReferenceGrant object is required in the referent namespace to allow that namespace's
   * owner to accept the reference.
   */
  readonly namespace?: Text
}

/** Volume represents a named volume in a pod that may be accessed by any container in the pod. */
export interface Volume {
  /** configMap represents a configMap that should populate this volume. */
  readonly configMap?: ConfigMapVolumeSource
  /** csi (Container Storage Interface) represents ephemeral storage that is handled by certain external CSI drivers. */
  readonly csi?: CSIVolumeSource
  /** downwardAPI represents downward API about the pod that should populate this volume. */
  readonly downwardAPI?: DownwardAPIVolumeSource
  /** emptyDir represents a temporary directory that shares a pod's lifetime. */
  readonly emptyDir?: EmptyDirVolumeSource
  /** ephemeral represents a volume that is handled by a cluster storage driver. */
  readonly ephemeral?: EphemeralVolumeSource
  /**
   * image represents an OCI object (a container image or artifact) pulled and mounted on the kubelet's host machine.
   */
  readonly image?: ImageVolumeSource
  /** name of the volume. */
  readonly name: Text
  /** persistentVolumeClaimVolumeSource represents a reference to a PersistentVolumeClaim in the same namespace. */
  readonly persistentVolumeClaim?: PersistentVolumeClaimVolumeSource
  /** projected items for all in one resources secrets, configmaps, and downward API. */
  readonly projected?: ProjectedVolumeSource
  /** secret represents a secret that should populate this volume. */
  readonly secret?: SecretVolumeSource
}

/** volumeDevice describes a mapping of a raw block device within a container. */
export interface VolumeDevice {
  /** devicePath is the path inside of the container that the device will be mapped to. */
  readonly devicePath: Text
  /** name must match the name of a persistentVolumeClaim in the pod. */
  readonly name: Text
}

/** VolumeMount describes a mounting of a Volume within a container. */
export interface VolumeMount {
  /** Path within the container at which the volume should be mounted. */
  readonly mountPath: Text
  /** mountPropagation determines how mounts are propagated from the host to container and the other way around. */
  readonly mountPropagation?: Text
  /** This must match the Name of a Volume. */
  readonly name: Text
  /** Mounted read-only if true, read-write otherwise (false or unspecified). */
  readonly readOnly?: boolean
  /** RecursiveReadOnly specifies whether read-only mounts should be handled recursively. */
  readonly recursiveReadOnly?: Text
  /** Path within the volume from which the container's volume should be mounted. */
  readonly subPath?: Text
  /** Expanded path within the volume from which the container's volume should be mounted. */
  readonly subPathExpr?: Text
}

/** Projection that may be projected along with other supported volume types. */
export interface VolumeProjection {
  /**
   * ClusterTrustBundle allows a pod to access the `.spec.trustBundle` field of ClusterTrustBundle objects in an
   * auto-updating file.
   */
  readonly clusterTrustBundle?: ClusterTrustBundleProjection
  /** configMap information about the configMap data to project. */
  readonly configMap?: ConfigMapProjection
  /** downwardAPI information about the downwardAPI data to project. */
  readonly downwardAPI?: DownwardAPIProjection
  /**
   * Projects an auto-rotating credential bundle (private key and certificate chain) that the pod can use either as a
   * TLS client or server. Since Kubernetes 1.34.
   */
  readonly podCertificate?: PodCertificateProjection
  /** secret information about the secret data to project. */
  readonly secret?: SecretProjection
  /** serviceAccountToken is information about the serviceAccountToken data to project. */
  readonly serviceAccountToken?: ServiceAccountTokenProjection
}

/** VolumeResourceRequirements describes the storage resource requirements for a volume. */
export interface VolumeResourceRequirements {
  /** Limits describes the maximum amount of compute resources allowed. */
  readonly limits?: Readonly<Record<string, number | Text>>
  /** Requests describes the minimum amount of compute resources required. */
  readonly requests?: Readonly<Record<string, number | Text>>
}

/**
 * The weights of all of the matched WeightedPodAffinityTerm fields are added per-node to find the most preferred
 * node(s).
 */
export interface WeightedPodAffinityTerm {
  /** Required. */
  readonly podAffinityTerm: PodAffinityTerm
  /** weight associated with matching the corresponding podAffinityTerm, in the range 1-100. */
  readonly weight: number
}

/** WindowsSecurityContextOptions contain Windows-specific options and credentials. */
export interface WindowsSecurityContextOptions {
  /**
   * GMSACredentialSpec is where the GMSA admission webhook (https://github.com/kubernetes-sigs/windows-gmsa) inlines
   * the contents of the GMSA credential spec named by the GMSACredentialSpecName field.
   */
  readonly gmsaCredentialSpec?: Text
  /** GMSACredentialSpecName is the name of the GMSA credential spec to use. */
  readonly gmsaCredentialSpecName?: Text
  /** HostProcess determines if a container should be run as a 'Host Process' container. */
  readonly hostProcess?: boolean
  /** The UserName in Windows to run the entrypoint of the container process. */
  readonly runAsUserName?: Text
}
