import { isReference, isUnknown, type Reference } from '#graph/value.ts'

const longest = 50

/** A value on one line, with references as addresses: `"10.0.0.0/16"`, `aws_vpc.main.id`. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value, (_, inner: unknown) => wordFor(inner)) ?? ''
  const plain = text.replaceAll(/"<((?:[^">]|\\")*)>"/g, (_, address: string) => address.replaceAll('\\"', '"'))
  return plain.length > longest ? `${plain.slice(0, longest - 3)}...` : plain
}

const unknowns = { apply: 'known after apply', secret: 'secret', elsewhere: 'known in another state' }

function wordFor(value: unknown): unknown {
  if (isReference(value)) return `<${addressIn(value)}>`
  return isUnknown(value) ? `<(${unknowns[value.because]})>` : value
}

function addressIn({ target, attribute }: Reference): string {
  const address = target.split('/').slice(2).join('/') || target
  return attribute === '' ? address : `${address}.${attribute}`
}
