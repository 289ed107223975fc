import type { Catalogue } from '../definition.ts'

export const cluster = {
  'version/kubernetes-ended': {
    severity: 'error',
    waivable: false,
    message: (p: { version: string; until: string }) =>
      `Kubernetes ${p.version} left extended support on ${p.until}: no new cluster takes it`,
    help: (p: { newest: string }) => `use ${p.newest}; a running cluster goes up one minor at a time`,
    contradictions: ['X-056'],
  },
  'version/kubernetes-extended': {
    severity: 'warning',
    message: (p: { version: string; standard: string; extended: string }) =>
      `Kubernetes ${p.version} is in extended support since ${p.standard} (until ${p.extended}): the control plane costs 438 USD a month instead of 73`,
    help: (p: { newest: string }) => `use ${p.newest}; a running cluster goes up one minor at a time`,
    contradictions: ['X-057'],
  },
  'version/kubernetes-ending': {
    severity: 'warning',
    message: (p: { version: string; standard: string; days: number }) =>
      `Kubernetes ${p.version} leaves standard support on ${p.standard}, in ${p.days} days`,
    help: (p: { newest: string }) => `plan the step to ${p.newest}`,
  },
  'cluster/no-nodes': {
    severity: 'error',
    waivable: false,
    message: 'the cluster has no nodes: no pod can run',
    help: "write one group: `nodes: { default: { types: ['m7i.large'], size: 2, max: 4 } }`",
  },
  'cluster/unbounded': {
    severity: 'error',
    waivable: false,
    message: (p: { nodes: string }) => `the autoscaler has no bounds for the nodes '${p.nodes}'`,
    help: "write `min` and `max`: `max` bounds the bill; or `autoscaler: 'none'` for a fixed number",
    contradictions: ['X-079'],
  },
  'cluster/bounds-order': {
    severity: 'error',
    waivable: false,
    message: (p: { nodes: string; min: number; size: number; max: number }) =>
      `the nodes '${p.nodes}' start at ${p.size}, outside of ${p.min} to ${p.max}`,
    help: 'write min <= size <= max',
  },
  'cluster/unknown-type': {
    severity: 'warning',
    message: (p: { type: string }) =>
      `nothing is known about the instance type ${p.type}: neither capacity nor price is checked`,
    help: (p: { nearest: string | undefined }) =>
      p.nearest === undefined ? 'check the spelling' : `did you mean ${p.nearest}?`,
  },
  'cluster/mixed-architectures': {
    severity: 'error',
    waivable: false,
    message: (p: { nodes: string; x86: string; arm: string }) =>
      `the nodes '${p.nodes}' mix processors: ${p.arm} is arm64, ${p.x86} is x86_64`,
    help: 'make one group of nodes for each; a node group starts one image',
    contradictions: ['X-062'],
  },
  'cluster/capacity': {
    severity: 'warning',
    message: (p: { needed: number; available: number; what: string; nodes: number }) =>
      `with one of ${p.nodes} nodes lost, ${p.needed} ${p.what} are needed and ${p.available} are there`,
    help: 'add a node, take a larger instance type, or raise `max` so that the autoscaler can replace the lost one',
    contradictions: ['X-078'],
  },
  'cluster/api-open': {
    severity: 'warning',
    message: 'the API server answers to the whole internet',
    help: 'list the CIDRs of your operators; pipelines need none, because Argo CD pulls from inside',
    contradictions: ['X-031', 'X-032'],
  },
  'identity/irsa': {
    severity: 'info',
    message: 'roles of pods trust an OIDC provider made for this cluster (IRSA)',
    help: "`identity: 'podIdentity'` needs no provider and survives a new cluster; both are exact",
    contradictions: ['X-110'],
  },
  'identity/node-actions': {
    severity: 'error',
    message: (p: { actions: string }) => `every node, and so whoever breaks out of a pod, may do ${p.actions}`,
    help: 'leave `nodeActions` out, or name single actions: nodes need the worker set alone, and pods have roles of their own',
    contradictions: ['X-107', 'X-111'],
  },
  'delivery/trust-by-name': {
    severity: 'warning',
    message: (p: { repository: string }) =>
      `roles trust '${p.repository}' by name: whoever registers that name after a rename or a deletion could deploy`,
    help: 'write `ids`: `gh api repos/OWNER/NAME --jq "{owner: .owner.id, repository: .id}"` prints them',
  },
} satisfies Catalogue
