import { z } from 'zod'

/**
 * The place in a sorted list after which the next page begins: the values by which the list is sorted, the last of
 * them unique. It goes out as one opaque word; clients that build their own are refused, not obeyed.
 */
export type CursorValues = readonly (string | number | boolean | null)[]

const version = 'c1'
const Values = z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])).max(8)

export function cursorOf(values: CursorValues): string {
  return base64UrlOf(JSON.stringify([version, ...values]))
}

/** The values of a cursor; undefined when it is not one of ours, or belongs to a list sorted by other things. */
export function tryReadCursor(cursor: string, types: readonly ('string' | 'number')[]): CursorValues | undefined {
  try {
    const [marker, ...values] = Values.parse(JSON.parse(textOf(cursor)))
    const fits = values.length === types.length && values.every((value, index) => typeof value === types[index])
    return marker === version && fits ? values : undefined
  } catch {
    return undefined
  }
}

/** Works in the browser too, where there is no Buffer. */
function base64UrlOf(text: string): string {
  const bytes = new TextEncoder().encode(text)
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function textOf(base64Url: string): string {
  const binary = atob(base64Url.replaceAll('-', '+').replaceAll('_', '/'))
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, (each) => each.charCodeAt(0)))
}
