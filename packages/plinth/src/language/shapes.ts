import { text, type Name } from './field.ts'

/** Shapes that several words share. */

export const dnsLabel: Name = {
  expected: 'a name of lower-case letters, digits and dashes, starting with a letter (at most 40 characters)',
  pattern: /^[a-z](?:[a-z0-9-]{0,38}[a-z0-9])?$/,
}

/** Keys of `resources`: identifiers, because a platform file names them with shorthand properties. */
export const resourceName: Name = {
  expected: 'a name of letters, digits and dashes, starting with a lower-case letter (at most 40 characters)',
  pattern: /^[a-z](?:[A-Za-z0-9-]{0,38}[A-Za-z0-9])?$/,
}

export const name = text(dnsLabel.expected, dnsLabel.pattern)

/** The platform's name becomes a namespace and an Argo CD project, where these are taken. */
export const platformName = text(
  `${dnsLabel.expected}; not argocd, default, external-secrets, kube-*, logging, platform or reloader, which are taken in the cluster`,
  /^(?!(?:argocd|default|external-secrets|kube-.*|logging|platform|reloader)$)[a-z](?:[a-z0-9-]{0,38}[a-z0-9])?$/,
)

export const account = text("an AWS account id as text of 12 digits: '012345678901'", /^\d{12}$/)

export const region = text("an AWS region such as 'us-east-1'", /^[a-z]{2}(?:-[a-z]+)+-\d$/)

export const cidr = text(
  "an IPv4 range such as '10.0.0.0/16'",
  /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)\/(?:3[0-2]|[12]?\d)$/,
)

export const date = text(
  "a day as 'YYYY-MM-DD'",
  /^\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|[12]\d))$/,
)

export const domain = text(
  "a domain name such as 'shop.example.com'",
  /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/,
)

export const bucketName = text(
  'a bucket name: 3 to 63 lower-case letters, digits, single dots and dashes, not an IP address',
  /^(?=.{3,63}$)(?!-)(?!(?:\d+\.){3}\d+$)[a-z0-9-]+(?:\.[a-z0-9-]+)*(?<!-)$/,
)

export const secretName = text('a secret name of letters, digits and /_+=.@-', /^[A-Za-z0-9/_+=.@-]{1,200}$/)

export const cpu = text("processor time such as '250m' or '2'", /^(?:[1-9]\d*m|(?!0+(?:\.0+)?$)\d+(?:\.\d{1,3})?)$/)

export const memory = text("memory such as '256Mi' or '2Gi'", /^[1-9]\d*(?:Ki|Mi|Gi)$/)

export const path = text("a path that starts with '/'", /^\/[\w\-./]*$/)

export const folder = text(
  "a folder such as '/tmp', without a slash at its end",
  /^(?:\/(?!\.{1,2}(?:\/|$))[\w\-.]+)+$/,
)
