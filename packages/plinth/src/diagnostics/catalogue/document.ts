import type { Catalogue } from '../definition.ts'

/** Parameters of most of them: what is written in the document. */
export interface Written {
  readonly what: string
}

/** What is wrong with a diagram of a document: by itself, by the rules of AWS, or beside the platform. */
export const document = {
  'document/encoding': {
    severity: 'info',
    message: (p: { before: string; after: string; count: number }) =>
      `'${p.before}' is '${p.after}', saved with the wrong encoding${p.count > 1 ? `, and ${p.count - 1} more are like it` : ''}`,
    help: 'save the document as UTF-8, with the characters that were meant',
    contradictions: ['X-013'],
  },
  'document/repaired': {
    severity: 'warning',
    message: (p: { wrong: string; before: string }) => `Mermaid refuses this diagram: ${p.wrong} in '${p.before}'`,
    help: (p: { after: string }) => (p.after === '' ? 'delete it' : `write ${p.after}`),
    contradictions: ['X-001', 'X-002'],
  },
  'document/unreadable': {
    severity: 'error',
    message: (p: { reason: string }) => `Mermaid refuses this diagram: ${p.reason}`,
    help: 'mend the diagram; what was meant is not certain enough to go on with it',
  },
  'document/undeclared': {
    severity: 'warning',
    message: (p: { id: string }) => `'${p.id}' is drawn by arrows alone; nothing declares it`,
    help: (p: { id: string; nearest: string | undefined }) =>
      p.nearest === undefined ? `give '${p.id}' a label, or a participant` : `did you mean ${p.nearest}?`,
    contradictions: ['X-003'],
  },
  'document/remote-content': {
    severity: 'info',
    message: (p: Written) => `${p.what} loads a picture from elsewhere, which many renderers leave out`,
    help: 'write words',
    contradictions: ['X-012'],
  },
  'document/unseen': {
    severity: 'info',
    message: (p: Written) => `${p.what} is not of Terraform, so that a plan alone does not say whether it is there`,
    help: 'compare the document with a platform file as well',
  },
  'document/missing': {
    severity: 'warning',
    message: (p: Written & { term: string; why: string }) => `${p.what}: the platform has no ${p.term}${p.why}`,
    help: 'take it out of the document, or put it into the platform file',
  },
  'document/arrow-missing': {
    severity: 'warning',
    message: (p: Written & { why: string }) => `${p.what}: ${p.why}`,
    help: 'take the arrow out of the document, or link the two in the platform file',
  },
  'document/differs': {
    severity: 'warning',
    message: (p: Written & { why: string }) => `${p.what}: ${p.why}`,
    help: (p: { right: string }) => `write ${p.right}`,
    contradictions: ['X-027', 'X-028', 'X-053'],
  },
  'document/misplaced': {
    severity: 'warning',
    message: (p: Written & { drawn: string; real: string }) => `${p.what} is drawn in ${p.drawn}; it is in ${p.real}`,
    help: (p: { real: string }) => `draw it in ${p.real}`,
    contradictions: ['X-044'],
  },
  'document/backwards': {
    severity: 'warning',
    message: (p: Written & { why: string }) => `${p.what}: the arrow points the other way: ${p.why}`,
    help: 'turn the arrow around',
  },
  'document/not-a-flow': {
    severity: 'info',
    message: (p: Written & { from: string; to: string }) =>
      `${p.what}: nothing goes from ${p.from} to ${p.to}; the arrow only puts them side by side`,
    help: 'put them into one box instead, and draw arrows for what really happens',
    contradictions: ['X-004'],
  },
  'document/unknown': {
    severity: 'warning',
    message: (p: Written) => `${p.what} stands for nothing that a platform has, as far as the dictionary goes`,
    help: 'use a word of AWS, of Kubernetes or of the platform file; what is no part of the platform needs no diagram of it',
  },
  'document/gateway-in-subnet': {
    severity: 'warning',
    message: (p: Written) =>
      `${p.what} is drawn in a subnet; an internet gateway is attached to a VPC and is in no subnet`,
    help: 'draw it on the border of the VPC',
    contradictions: ['X-005'],
  },
  'document/regional-in-vpc': {
    severity: 'warning',
    message: (p: Written & { term: string }) =>
      `${p.what} is drawn inside a VPC; ${p.term} is a service of the region and in no VPC`,
    help: 'draw it beside the VPC; a VPC endpoint is the way to it from inside',
    contradictions: ['X-007'],
  },
  'document/global-in-region': {
    severity: 'warning',
    message: (p: Written & { term: string }) => `${p.what} is drawn inside a region; ${p.term} is a global service`,
    help: 'draw it outside of the region',
  },
  'document/regional-at-edge': {
    severity: 'warning',
    message: (p: Written & { term: string }) =>
      `${p.what} is drawn at the edge; ${p.term} is in the region, where images are pulled`,
    help: 'draw it in the region, outside of the edge',
    contradictions: ['X-006'],
  },
  'document/control-plane-in-subnet': {
    severity: 'warning',
    message: (p: Written) =>
      `${p.what} is drawn in subnets; the control plane runs in an account of AWS and has no more than interfaces there`,
    help: 'draw it beside the VPC, with an arrow to its interfaces in the subnets',
    contradictions: ['X-006'],
  },
  'document/split-in-zones': {
    severity: 'error',
    message: (p: Written & { term: string; other: string }) =>
      `${p.what} and ${p.other} are one thing drawn twice: ${p.term} spans the zones`,
    help: 'draw it once, over the subnets of all zones',
    contradictions: ['X-006', 'X-009'],
  },
  'document/outsider-inside': {
    severity: 'warning',
    message: (p: Written & { box: string }) => `${p.what} is drawn in ${p.box}; it is outside of AWS`,
    help: 'draw it outside of the cloud',
  },
  'document/other-namespace': {
    severity: 'warning',
    message: (p: Written & { box: string; namespace: string }) =>
      `${p.what} says that it is in the namespace ${p.namespace}, and is drawn in ${p.box}`,
    help: 'draw one box for each namespace',
    contradictions: ['X-010'],
  },
  'document/through-gateway': {
    severity: 'error',
    message: (p: Written) =>
      `${p.what}: GitHub's runners are not let into the network; jobs call public endpoints of AWS: STS, ECR, the API of EKS`,
    help: 'draw the arrow to what is called: a role of IAM, the registry, the API server',
    contradictions: ['X-031'],
  },
  'document/around-cdn': {
    severity: 'error',
    message: (p: Written) =>
      `${p.what}: the load balancer is behind a CDN, and this arrow goes around it and what it protects`,
    help: 'draw the arrow to CloudFront; the load balancer takes connections of CloudFront alone',
    contradictions: ['X-029', 'X-030'],
  },
  'document/access-control-to-balancer': {
    severity: 'error',
    message: (p: Written) =>
      `${p.what}: origin access control signs requests to buckets and a few AWS origins, never to a load balancer`,
    help: 'draw a VPC origin, or a secret header and the prefix list of CloudFront',
    contradictions: ['X-033'],
  },
  'document/role-and-group': {
    severity: 'error',
    message: (p: Written) =>
      `${p.what}: a role decides about calls of AWS, a security group about packets; neither gives the other`,
    help: 'draw the arrow of the packets between security groups, and that of the role to what it may do',
    contradictions: ['X-042'],
  },
  'document/assume-at-provider': {
    severity: 'warning',
    message: (p: Written) =>
      `${p.what}: AssumeRoleWithWebIdentity is a call of STS; the OIDC provider only says whose tokens IAM believes`,
    help: 'draw the call to the role (or to STS), and the provider as what the role trusts',
    contradictions: ['X-109'],
  },
  'document/balancer-with-type': {
    severity: 'error',
    message: (p: Written & { type: string }) => `${p.what} has the instance type ${p.type}; load balancers have none`,
    help: 'take the type out of the label',
    contradictions: ['X-008'],
  },
  'document/metadata-address': {
    severity: 'error',
    message: (p: Written) => `${p.what}: 169.254.169.254 is the address of the metadata service, not of an instance`,
    help: 'give the address to the metadata service, and leave the instance without it',
    contradictions: ['X-011'],
  },
} satisfies Catalogue
