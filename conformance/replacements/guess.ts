import type { ProviderType } from '../../packages/plinth/src/aws/schema/provider-schema.ts'

/** Values by what an argument is called, likeliest first. The provider refuses what cannot be, and then the next is tried. */
const byName: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /certificate_body|certificate_chain|public_key|encoded_key/,
    ['-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----'],
  ],
  [
    /(^|_)policy$|policy_document|access_policies|policy_body|definition|assume_role|redrive|_json$|^content$|template_body|pattern$/,
    [emptyPolicy(), '{}', '[]'],
  ],
  [
    /(^|_)arns?$|_target$|role$|execution_role/,
    ['arn:aws:iam::123456789012:role/probe', 'arn:aws:sns:us-east-1:123456789012:probe'],
  ],
  [/ipv6_cidr|cidr_ipv6|ipv6_prefix/, ['2001:db8::/56', '2001:db8::/64', '::/0']],
  [/cidr|destination_prefix|address_prefix/, ['10.0.0.0/16', '10.0.0.0/24', '10.0.0.0/28']],
  [/(^|_)ipv6/, ['2001:db8::1']],
  [/(^|_)ip(_address)?$|private_ip|gateway_address/, ['10.0.0.5', '203.0.113.5']],
  [/availability_zone_id/, ['use1-az1']],
  [/availability_zone|(^|_)az$/, ['us-east-1a']],
  [/region/, ['us-east-1', 'eu-west-1']],
  [/account|owner_id/, ['123456789012']],
  [/email/, ['probe@example.com']],
  [/timeout|duration/, ['10m']],
  [/time_period/, ['2030-01-01_00:00']],
  [/url|endpoint/, ['https://example.com/probe', 'example.com']],
  [/maintenance_window/, ['sun:05:00-sun:06:00', 'Sun:05:00-Sun:06:00']],
  [/backup_window|snapshot_window/, ['02:00-03:00', '05:00-09:00']],
  [/schedule|cron|recurrence/, ['rate(1 day)', 'cron(0 5 * * ? *)', '0 5 * * *']],
  [
    /(start|end)_?(time|date)|expir|valid_(from|until)|timestamp|_date$|restore_to_time/,
    ['2030-01-01T00:00:00Z', '05:00', '2030-01-01_00:00'],
  ],
  [/engine_version|version/, ['1', '7.0', '15', '1.30', '$LATEST']],
  [/instance_class|db_instance_class/, ['db.t3.micro']],
  [/node_type/, ['cache.t3.micro']],
  [/instance_type/, ['t3.micro']],
  [/log_group|log_destination/, ['/probe/logs']],
  [/security_group/, ['sg-0123456789abcdef0']],
  [/subnet/, ['subnet-0123456789abcdef0']],
  [/vpc_endpoint/, ['vpce-0123456789abcdef0']],
  [/vpc/, ['vpc-0123456789abcdef0']],
  [/port/, ['80', '443']],
  [/(^|_)path$/, ['/probe/', '/probe']],
  [/domain|fqdn|hostname|zone_name/, ['probe.example.com']],
  [/name_prefix/, ['probe-']],
  [/name|identifier|bucket|alias/, ['probe', 'probe-one', 'probe_one', 'alias/probe', 'Probe']],
  [/image|ami/, ['ami-0123456789abcdef0']],
  [/password|auth_token|secret/, ['probe-Probe-1234567890']],
  [/key_id|kms/, ['arn:aws:kms:us-east-1:123456789012:key/11111111-1111-1111-1111-111111111111']],
]

/** What most rules for text accept, one after the other. */
const common = [
  'probe',
  'arn:aws:iam::123456789012:role/probe',
  'probe1',
  'Probe',
  '/probe',
  'probe.example.com',
  'https://example.com/probe',
  '10.0.0.0/16',
  '10.0.0.5',
  '1',
  '123456789012',
  'us-east-1',
  'us-east-1a',
  '2030-01-01T00:00:00Z',
  emptyPolicy(),
  '{}',
  'PROBE',
  'A'.repeat(64),
  'true',
  'r-abcd',
  'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee',
]

function emptyPolicy(): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:Probe', Resource: '*' }] })
}

/** Values that an argument may take, likeliest first. */
export function guessesFor(name: string, type: ProviderType): readonly unknown[] {
  if (type === 'bool') return [true, false]
  if (type === 'number')
    return [
      /port/.test(name) ? 443 : 1,
      2,
      7,
      10,
      30,
      60,
      100,
      400,
      3600,
      0,
      5,
      14,
      20,
      90,
      128,
      512,
      1024,
      86_400,
      0.5,
    ]
  if (type === 'string')
    return [...new Set([...byName.flatMap(([pattern, values]) => (pattern.test(name) ? values : [])), ...common])]
  if (type === 'dynamic') return ['probe']
  if (type[0] === 'object') {
    return [Object.fromEntries(Object.entries(type[1]).map(([key, inner]) => [key, guessesFor(key, inner)[0]]))]
  }
  const inner = type[1]
  const items = guessesFor(name, inner)
  if (type[0] === 'map') return items.slice(0, 6).map((item) => ({ probe: item }))
  return items.flatMap((item) => [[item], ...(items === undefined ? [] : [[item, otherThan(item)]])])
}

/** Another value of the same kind, for the state: what is there before is not validated. */
export function otherThan(value: unknown): unknown {
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return value + 1
  if (Array.isArray(value)) return value.map((item: unknown, i) => (i === 0 ? otherThan(item) : item))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, otherThan(item)]))
  }
  return typeof value === 'string' ? otherText(value) : value
}

function otherText(text: string): string {
  if (/^\d+(\.\d+)*$/.test(text)) return text.replace(/^\d+/, (digits) => String(Number(digits) + 1))
  if (/^\d+\.\d+\.\d+\.\d+\/\d+$/.test(text)) return text.replace(/^\d+\.\d+/, '10.9')
  if (/probe/i.test(text)) return text.replaceAll(/probe/gi, (word) => (word === 'probe' ? 'other' : 'Other'))
  return /\d(?=\D*$)/.test(text) ? text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10)) : `${text}2`
}
