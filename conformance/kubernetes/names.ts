/** The rules of Kubernetes for names; each function says what is wrong, or nothing. */

type Rule = (text: string) => string | undefined

const label = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/
const subdomain = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/
const labelOf1035 = /^[a-z](?:[-a-z0-9]*[a-z0-9])?$/
const qualified = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/

function atMost(length: number, pattern: RegExp, description: string): Rule {
  return (text) => {
    if (text.length > length) return `"${text}" is ${text.length} characters long, at most ${length} are allowed`
    return pattern.test(text) ? undefined : `"${text}" is not ${description}`
  }
}

export const dnsLabel = atMost(63, label, 'a DNS label: lower case letters, digits and "-"')
export const dnsSubdomain = atMost(253, subdomain, 'a DNS subdomain: lower case letters, digits, "-" and "."')
export const serviceName = atMost(63, labelOf1035, 'a DNS label that starts with a letter')
export const labelValue = atMost(63, /^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/, 'a label value')
export const configMapKey = atMost(253, /^(?!\.\.)(?!\.$)[-._a-zA-Z0-9]+$/, 'a key of a ConfigMap or Secret')

/** Name of a role: anything that can be one part of a path. */
export function pathSegment(text: string): string | undefined {
  return text === '' || text === '.' || text === '..' || /[/%]/.test(text)
    ? `"${text}" cannot be part of a path`
    : undefined
}

/** Key of a label or an annotation: an optional DNS subdomain, a slash, and a name. */
export function qualifiedName(text: string): string | undefined {
  const slash = text.indexOf('/')
  const prefix = slash < 0 ? undefined : text.slice(0, slash)
  if (prefix !== undefined && dnsSubdomain(prefix) !== undefined)
    return `the prefix of "${text}" is not a DNS subdomain`
  return atMost(63, qualified, 'a name of letters, digits, "-", "_" and "."')(text.slice(slash + 1))
}

/** Name of a container port. */
export function portName(text: string): string | undefined {
  if (text.length > 15) return `"${text}" is ${text.length} characters long, at most 15 are allowed`
  const fits = label.test(text) && /[a-z]/.test(text) && !text.includes('--')
  return fits ? undefined : `"${text}" is not a port name: lower case letters, digits and single "-", with a letter`
}

export function portNumber(port: number): string | undefined {
  return Number.isInteger(port) && port >= 1 && port <= 65_535 ? undefined : `${port} is not a port: 1 to 65535`
}
