import type { AwsCloudfrontResponseHeadersPolicyArguments } from '#aws/types.gen.ts'
import type { Maker } from '#capabilities/maker.ts'
import { fullName } from '#capabilities/naming.ts'
import { setting, type Reference, type Setting } from '#graph/value.ts'
import type { Edge, Environment } from '#language/environment.ts'

type Headers = Edge['headers']

/** The headers of the edge as a policy of CloudFront; a service that sends its own keeps them, except for HTTPS. */
export function makeHeaders(make: Maker, environment: Environment, headers: Headers): Reference<string> {
  const { strictTransportSecurity, frameOptions, referrerPolicy, contentSecurityPolicy } = headers
  return make
    .resource(
      'aws_cloudfront_response_headers_policy',
      'security',
      {
        name: fullName(environment, 'security'),
        comment: 'Headers that browsers obey, unless the origin has its own',
        security_headers_config: {
          strict_transport_security: {
            access_control_max_age_sec: strictTransportSecurity.maxAgeSeconds,
            include_subdomains: strictTransportSecurity.includeSubdomains,
            override: true,
          },
          content_type_options: { override: true },
          frame_options: { frame_option: frameOptions, override: false },
          referrer_policy: { referrer_policy: referrerPolicy, override: false },
          ...(Object.keys(contentSecurityPolicy.value).length > 0 && {
            content_security_policy: {
              content_security_policy: told(contentSecurityPolicy, contentSecurityPolicyText),
              override: false,
            },
          }),
        },
        custom_headers_config: customHeaders(headers),
      },
      'What the edge declares in its headers: HTTPS, no guessing of types, no foreign frames and scripts',
    )
    .get('id')
}

/** What CloudFront has no field for. */
function customHeaders({
  deniedFeatures,
  openerPolicy,
  resourcePolicy,
}: Headers): AwsCloudfrontResponseHeadersPolicyArguments['custom_headers_config'] {
  const denied = told(deniedFeatures, (features) => features.map((feature) => `${feature}=()`).join(', '))
  return {
    items: [
      ...(denied.value === '' ? [] : [{ header: 'permissions-policy', value: denied, override: false }]),
      { header: 'cross-origin-opener-policy', value: openerPolicy, override: false },
      { header: 'cross-origin-resource-policy', value: resourcePolicy, override: false },
    ],
  }
}

function contentSecurityPolicyText(sources: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(sources)
    .map(([directive, from]) => [directive, ...from].join(' '))
    .join('; ')
}

/** The same setting as the text of a header. */
function told<Value>({ value, origin }: Setting<Value>, asText: (value: Value) => string): Setting<string> {
  return setting(asText(value), origin)
}
