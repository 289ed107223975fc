import type { Evidence } from '#answers/answer.ts'
import type { Subject } from '#answers/subject.ts'
import type { IdentityPart } from '#aws/facets/identity.ts'
import { registry } from '#aws/facets/registry.gen.ts'
import { compareText } from '#diagnostics/diagnostic.ts'
import { addressOf, type Resource } from '#graph/resource.ts'
import { readPolicy, type Statement } from './statements.ts'
import { valueText, type ValueText } from './value-text.ts'

/** One thing that one principal may, or may never, do: a policy statement taken apart. */
export interface Permission {
  /** Name of a role, user or group; for trust and resource policies whoever is let in: an ARN, `service eks.amazonaws.com`. */
  readonly principal: string
  readonly effect: 'allow' | 'deny'
  /** `s3:GetObject`, with IAM's wildcards; `policy AmazonEKSClusterPolicy` stands for what AWS keeps up. */
  readonly action: string
  /** ARN, with IAM's wildcards. */
  readonly resource: string
  /** What must hold as well; empty when nothing must. */
  readonly condition: string
  readonly evidence: Evidence
}

/**
 * Every permission that the resources of a subject give, one line for each principal, action and resource. Policies
 * that AWS keeps up, and policies that are unknown before the apply, stay one line each: their contents are not ours to
 * claim.
 */
export function permissionsOf(subject: Subject): readonly Permission[] {
  const text = valueText(subject)
  const permissions = subject.graph.resources.flatMap((resource) =>
    partsOf(resource).flatMap((part) => permissionsOfPart(part, { resource, subject, text })),
  )
  return permissions.toSorted((a, b) => compareText(keyOf(a), keyOf(b)))
}

/** What makes two permissions the same. */
export function keyOf({ principal, effect, action, resource, condition }: Permission): string {
  return [principal, effect, action, resource, condition].join('\0')
}

interface Context {
  readonly resource: Resource
  readonly subject: Subject
  readonly text: ValueText
}

function partsOf(resource: Resource): readonly IdentityPart[] {
  return registry.get(resource.type)?.identity?.(resource) ?? []
}

function permissionsOfPart(part: IdentityPart, context: Context): readonly Permission[] {
  const { text, resource } = context
  switch (part.part) {
    case 'principal':
      return part.trust === undefined ? [] : trustOf(part.trust, context)
    case 'inline-policy':
      return granted(nameOf(part.principal, text), part.document, context)
    case 'attachment':
      return granted(nameOf(part.principal, text), part.policy, context)
    case 'resource-policy':
      return openedBy(part, context)
    case 'cluster-access':
      return [
        {
          principal: nameOf(part.principal, text),
          effect: 'allow',
          action: `policy ${lastPart(text.of(part.policy) ?? 'unknown')}`,
          resource: [`cluster ${text.of(part.cluster) ?? 'unknown'}`, ...text.all(part.namespaces)].join(' namespace '),
          condition: '',
          evidence: { resource: resource.id, path: resource.because.path },
        },
      ]
    case 'pod-identity':
      return [
        {
          principal: `serviceaccount ${text.of(part.namespace) ?? '*'}/${text.of(part.serviceAccount) ?? '*'}`,
          effect: 'allow',
          action: 'sts:AssumeRole',
          resource: nameOf(part.role, text),
          condition: '',
          evidence: { resource: resource.id, path: resource.because.path },
        },
      ]
    case 'managed-policy':
    case 'document':
      return []
  }
}

/** A trust policy opens the role to others: they are the principals, and the role is the resource. */
function trustOf(trust: unknown, context: Context): readonly Permission[] {
  const own = ownName(context.resource)
  const statements = readPolicy(trust, context.text)
  if (statements === 'unknown') return [unknownPolicy('anyone the trust policy names', 'sts:AssumeRole', own, context)]
  return statements.flatMap((statement) => takenApart(statement, { principal: undefined, resource: own }, context))
}

function openedBy(
  { resource, document }: Extract<IdentityPart, { part: 'resource-policy' }>,
  context: Context,
): readonly Permission[] {
  const about = context.text.of(resource) ?? addressOf(context.resource)
  const statements = readPolicy(document, context.text)
  if (statements === 'unknown') return [unknownPolicy('anyone the policy names', 'unknown', about, context)]
  return statements.flatMap((statement) => takenApart(statement, { principal: undefined, resource: about }, context))
}

function granted(principal: string, policy: unknown, context: Context): readonly Permission[] {
  const arn = context.text.of(policy) ?? ''
  if (/^arn:aws[\w-]*:iam::aws:policy\//.test(arn)) {
    return [unknownPolicy(principal, `policy ${lastPart(arn)}`, '*', context)]
  }
  const statements = readPolicy(policy, context.text)
  if (statements === 'unknown') return [unknownPolicy(principal, 'unknown', 'unknown', context)]
  return statements.flatMap((statement) => takenApart(statement, { principal, resource: '*' }, context))
}

function takenApart(
  { effect, principals, actions, resources, condition }: Statement,
  otherwise: { readonly principal: string | undefined; readonly resource: string },
  { resource: origin }: Context,
): readonly Permission[] {
  const who = otherwise.principal === undefined ? principals : [otherwise.principal]
  const what = resources.length > 0 ? resources : [otherwise.resource]
  const evidence = { resource: origin.id, path: origin.because.path }
  return who.flatMap((principal) =>
    actions.flatMap((action) => what.map((resource) => ({ principal, effect, action, resource, condition, evidence }))),
  )
}

function unknownPolicy(principal: string, action: string, resource: string, { resource: origin }: Context): Permission {
  const evidence = { resource: origin.id, path: origin.because.path }
  return { principal, effect: 'allow', action, resource, condition: '', evidence }
}

function nameOf(principal: unknown, text: ValueText): string {
  const target = text.target(principal)
  const isPrincipal = target !== undefined && partsOf(target).some(({ part }) => part === 'principal')
  return isPrincipal ? ownName(target) : (text.of(principal) ?? 'unknown')
}

function ownName(resource: Resource): string {
  const { name } = resource.args
  return typeof name === 'string' ? name : addressOf(resource)
}

function lastPart(arn: string): string {
  return arn.split('/').at(-1) ?? arn
}
