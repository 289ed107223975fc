import { json, type Json, type Reference, type Template } from '#graph/value.ts'

/** Text inside a policy: an ARN that is written or that follows from another resource. */
export type PolicyText = string | Reference<string> | Template

/** A statement of an IAM policy, in IAM's own words. */
export interface Statement {
  readonly Sid?: string
  readonly Effect: 'Allow' | 'Deny'
  readonly Principal?: '*' | Readonly<Record<string, PolicyText | readonly PolicyText[]>>
  readonly Action?: string | readonly string[]
  readonly NotAction?: string | readonly string[]
  readonly Resource?: PolicyText | readonly PolicyText[]
  readonly NotResource?: PolicyText | readonly PolicyText[]
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, PolicyText | readonly PolicyText[]>>>>
}

export function policy(...statements: readonly Statement[]): Json {
  return json({ Version: '2012-10-17', Statement: statements })
}

/**
 * Trust of a role that an AWS service assumes, on behalf of this account alone: without the condition, another
 * account could make the service act here (the confused deputy of the IAM user guide).
 */
export function serviceTrust(service: string, account: string): Json {
  return policy({
    Effect: 'Allow',
    Principal: { Service: service },
    Action: 'sts:AssumeRole',
    Condition: { StringEquals: { 'aws:SourceAccount': account } },
  })
}
