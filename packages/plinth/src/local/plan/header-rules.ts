import type { Subject } from '#answers/subject.ts'
import { blocksAt, isSet, numberAt, textAt, type Arguments } from '#aws/arguments.ts'
import type { HeaderRule } from './local-plan.ts'
import { followed } from './plain-arguments.ts'

/** Each header of a policy, by its block: `undefined` where the block says nothing. */
const headers: Readonly<
  Record<string, { readonly name: string; readonly value: (block: Arguments) => string | undefined }>
> = {
  strict_transport_security: { name: 'strict-transport-security', value: strictTransport },
  content_type_options: { name: 'x-content-type-options', value: () => 'nosniff' },
  frame_options: { name: 'x-frame-options', value: (block) => textAt(block, 'frame_option') },
  referrer_policy: { name: 'referrer-policy', value: (block) => textAt(block, 'referrer_policy') },
  content_security_policy: {
    name: 'content-security-policy',
    value: (block) => textAt(block, 'content_security_policy'),
  },
}

function strictTransport(block: Arguments): string {
  const parts = [
    `max-age=${numberAt(block, 'access_control_max_age_sec') ?? 0}`,
    ...(isSet(block, 'include_subdomains') ? ['includeSubDomains'] : []),
    ...(isSet(block, 'preload') ? ['preload'] : []),
  ]
  return parts.join('; ')
}

/** Headers that the response headers policy of a behaviour adds. */
export function headerRulesOf(behaviour: Arguments, subject: Subject): readonly HeaderRule[] {
  const policy = followed(behaviour['response_headers_policy_id'], subject)
  const [security] = blocksAt(policy?.args, 'security_headers_config')
  const known = Object.entries(headers).flatMap(([block, { name, value }]) =>
    blocksAt(security, block).flatMap((written) => ruleOf(name, value(written), written)),
  )
  const custom = blocksAt(blocksAt(policy?.args, 'custom_headers_config')[0], 'items').flatMap((item) =>
    ruleOf((textAt(item, 'header') ?? '').toLowerCase(), textAt(item, 'value'), item),
  )
  return [...known, ...custom]
}

function ruleOf(name: string, value: string | undefined, block: Arguments): readonly HeaderRule[] {
  return value === undefined || name === '' ? [] : [{ name, value, override: isSet(block, 'override') }]
}
