import { fullName, clusterName } from '#capabilities/naming.ts'
import { needsLoadBalancer } from '#capabilities/needs.ts'
import { loadBalancerControllerPolicy } from '#facts/iam-policies.ts'
import { decided } from '#graph/value.ts'
import { resourcesOf, type Addon } from './addon.ts'
import { helmValues } from './values.ts'

const pods = {
  name: 'controller',
  replicas: 2,
  perNode: false,
  requests: { cpu: '50m', memory: '128Mi' },
}

/** Makes the load balancer from the Ingress, and registers pods with it. */
export const loadBalancerController: Addon = {
  name: 'aws-load-balancer-controller',
  purpose: 'Makes the load balancer from the Ingress and registers pods with it',
  namespace: 'kube-system',
  release: 'aws-load-balancer-controller',
  serviceAccount: 'aws-load-balancer-controller',
  need: (environment) =>
    needsLoadBalancer(environment)
      ? { path: environment.edge?.at ?? [], reason: 'the edge routes to services' }
      : undefined,
  pods: [pods],
  role: {
    purpose: 'lb-controller',
    reason: 'What the load balancer controller may do: the policy that its makers publish for this version',
    statements: () => loadBalancerControllerPolicy.Statement,
  },
  values: ({ environment, roleAnnotations }) =>
    helmValues('aws-load-balancer-controller', {
      clusterName: clusterName(environment),
      region: environment.region,
      vpcTags: decided(
        { Name: fullName(environment) },
        'pods do not reach the metadata service, so the controller cannot find out the VPC by itself',
      ),
      replicas: decided(pods.replicas, 'the second takes over at once; without one no pod joins the load balancer'),
      resources: resourcesOf(pods),
      serviceAccountCreate: true,
      serviceAccountName: 'aws-load-balancer-controller',
      serviceAccountAnnotations: roleAnnotations,
      targetType: decided('ip', 'straight to pods, without a second hop over a node'),
      createIngressClass: decided(false, 'the class stands with the Ingress, bound to its namespace'),
      serviceWebhook: decided(
        false,
        'it would stand in the way of every new Service, and no Service asks for a balancer',
      ),
    }),
  // The chart draws a new certificate with each rendering; taking it over would restart the webhook for ever.
  filledInByOthers: [
    { group: '', kind: 'Secret', jsonPointers: ['/data'] },
    {
      group: 'admissionregistration.k8s.io',
      kind: 'MutatingWebhookConfiguration',
      jqPathExpressions: ['.webhooks[]?.clientConfig.caBundle'],
    },
    {
      group: 'admissionregistration.k8s.io',
      kind: 'ValidatingWebhookConfiguration',
      jqPathExpressions: ['.webhooks[]?.clientConfig.caBundle'],
    },
  ],
}
