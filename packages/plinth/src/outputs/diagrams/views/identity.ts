import { ViewBuilder } from '../builder.ts'
import { textAt } from '../read/at.ts'
import { evidenceOf, nodeOf, stateOf, textOf } from '../read/element.ts'
import { verbsOf, type Holder, type Trust } from '../read/grants.ts'
import { idsOfHolder } from '../read/holders.ts'
import type { Scene } from '../read/scene.ts'
import type { View } from '../view.ts'

/** Who may become which role, and what the role may then do. */
export function identity(scene: Scene): View {
  const { subject, made, rights } = scene
  const builder = new ViewBuilder(subject)
  const { trusts, grants } = rights()
  for (const trust of trusts) builder.node(...holderNode(builder, trust, scene))
  const iam = builder.box({
    id: 'roles',
    title: 'IAM roles',
    kind: 'global',
    icon: 'service/AWSIdentityandAccessManagement',
    text: 'Roles of the account, in no region.',
  })
  for (const role of made('role'))
    builder.node(nodeOf(role, subject, { title: textAt(role.args, 'name') ?? role.name, subtitle: '' }), iam)
  for (const { role, who, action, evidence } of trusts) {
    builder.edge(holderId(who), role.id, 'trust', {
      title: action,
      text: `${holderTitle(who)} may become this role with ${action}.`,
      evidence: [evidence],
    })
  }
  const aws = builder.box({
    id: 'services',
    title: 'AWS services',
    kind: 'cloud',
    icon: 'group/AWSCloudlogo',
    text: 'What roles may use.',
  })
  for (const role of made('role')) {
    const own = grants.filter((grant) => grant.role.id === role.id)
    for (const { services, actions, evidence } of own.length > 4 ? [together(own)] : own.map(alone)) {
      const id = services.length === 1 ? `service ${services[0] ?? ''}` : `services of ${role.id}`
      builder.node(
        {
          id,
          title: titleOf(services),
          text: `${services.length === 1 ? 'Service' : 'Services'} of AWS that roles may use: ${services.join(', ')}.`,
          evidence,
          state: stateOf(subject),
        },
        aws,
      )
      builder.edge(role.id, id, 'permission', {
        title: actionsText(actions),
        text: `It may ${actions.join(', ')}.`,
        evidence,
      })
    }
  }
  return builder.map({
    name: 'identity',
    title: `${subject.environment}: identity`,
    description: 'Who may become which role, by which tokens, and what the role may then do. Denials are not drawn.',
    towards: 'right',
  })
}

interface Use {
  readonly services: readonly string[]
  readonly actions: readonly string[]
  readonly evidence: View['edges'][number]['evidence']
}

type Grants = ReturnType<Scene['rights']>['grants']

function alone({ service, actions, evidence }: Grants[number]): Use {
  const isPolicy = /^(?:Amazon|AWS)/.test(service)
  return { services: [service], actions: isPolicy ? ['policy of AWS'] : actions, evidence }
}

/** The services of which a role uses most, and how many others. */
function titleOf(services: readonly string[]): string {
  const names = services.map((service) => serviceNames[service] ?? service)
  return names.length <= 3 ? names.join(', ') : `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`
}

/** A role that uses many services is drawn with one arrow. */
function together(grants: Grants): Use {
  return {
    services: grants.toSorted((a, b) => b.actions.length - a.actions.length).map(({ service }) => service),
    actions: grants.flatMap(({ service, actions }) => actions.map((action) => `${service}:${action}`)),
    evidence: grants.flatMap(({ evidence }) => evidence),
  }
}

/** One action by its name, several by what they do to how much. */
function actionsText(actions: readonly string[]): string {
  const [first = ''] = actions
  return actions.length === 1
    ? first
    : `${verbsOf(actions.map((action) => action.replace(/^.*:/, '')))}: ${actions.length} actions`
}

/** How AWS calls services whose actions have other names. */
const serviceNames: Readonly<Record<string, string>> = {
  autoscaling: 'Auto Scaling',
  cloudfront: 'CloudFront',
  ec2: 'EC2',
  ecr: 'ECR',
  eks: 'EKS',
  elasticloadbalancing: 'ELB',
  iam: 'IAM',
  logs: 'CloudWatch Logs',
  rds: 'RDS',
  elasticache: 'ElastiCache',
  kms: 'KMS',
  s3: 'S3',
  secretsmanager: 'Secrets Manager',
  tag: 'Resource tags',
}

function holderId(who: Holder): string {
  switch (who.kind) {
    case 'workflow':
      return `workflow ${who.subject}`
    case 'service-account':
      return `serviceaccount ${who.namespace}/${who.name}`
    case 'aws':
      return `aws ${who.service}`
    case 'other':
      return `other ${who.name}`
  }
}

function holderTitle(who: Holder): string {
  switch (who.kind) {
    case 'workflow':
      return who.subject.replace('ref:refs/heads/', 'branch ').replace('environment:', 'environment ').replace('_', ' ')
    case 'service-account':
      return who.name
    case 'aws':
      return who.service
    case 'other':
      return who.name
  }
}

/** The node, and the box of whoever vouches for it: an OIDC provider, the cluster, AWS itself. */
function holderNode(
  builder: ViewBuilder,
  { who, role, evidence }: Trust,
  scene: Scene,
): readonly [View['nodes'][number], string | undefined] {
  const { subject } = scene
  const words = {
    workflow: { subtitle: 'jobs of GitHub Actions', icon: 'resource/GitRepository' },
    'service-account': {
      subtitle: `service account in ${who.kind === 'service-account' ? who.namespace : ''}`,
      icon: 'resource/Gear',
    },
    aws: { subtitle: 'service of AWS', icon: 'resource/AWSManagementConsole' },
    other: { subtitle: 'somebody else', icon: 'resource/User' },
  }[who.kind]
  const resources = idsOfHolder(who, role, scene).flatMap((id) => subject.graph.byId.get(id) ?? [])
  const node = {
    id: holderId(who),
    title: holderTitle(who),
    text: `${holderTitle(who)}: ${words.subtitle}.`,
    evidence: [evidence, ...resources.map((resource) => evidenceOf(resource))],
    state: stateOf(subject),
    ...words,
  }
  return [node, voucher(builder, who, scene)]
}

function voucher(builder: ViewBuilder, who: Holder, { subject, made }: Scene): string | undefined {
  if (who.kind === 'other') return undefined
  if (who.kind === 'aws') {
    return builder.box({
      id: 'aws principals',
      title: 'AWS itself',
      kind: 'group',
      text: 'Services of AWS that act for the account.',
    })
  }
  const isGithub = (url: unknown): boolean => typeof url === 'string' && url.includes('githubusercontent')
  const provider = made('identity-provider').find(({ args }) => isGithub(args['url']) === (who.kind === 'workflow'))
  const title = who.kind === 'workflow' ? 'GitHub OIDC' : provider === undefined ? 'EKS Pod Identity' : 'EKS OIDC'
  return builder.box({
    id: provider?.id ?? `voucher ${title}`,
    title,
    kind: 'group',
    text: provider === undefined ? `${title} says who pods are.` : textOf(title, provider),
    evidence: provider === undefined ? made('cluster').map((one) => evidenceOf(one)) : [evidenceOf(provider)],
    state: stateOf(subject),
  })
}
