import type { z } from 'zod'

/** A body that is not JSON: text of a media type, such as a CSV export or a signed webhook that is read byte by byte. */
export interface MediaBody {
  readonly kind: 'media'
  readonly type: string
}

/** An answer without a body, such as 204. */
export interface EmptyBody {
  readonly kind: 'empty'
}

export type RequestBody = z.ZodType | MediaBody
export type AnswerBody = z.ZodType | MediaBody | EmptyBody

/** What a handler may answer for a `MediaBody`. */
export type MediaContent = string | Uint8Array | ReadableStream<Uint8Array>

export function media(type: string): MediaBody {
  return { kind: 'media', type }
}

export const empty: EmptyBody = { kind: 'empty' }

export function isMedia(body: AnswerBody | RequestBody): body is MediaBody {
  return 'kind' in body && body.kind === 'media'
}

export function isEmpty(body: AnswerBody | RequestBody): body is EmptyBody {
  return 'kind' in body && body.kind === 'empty'
}

export function isSchema(body: AnswerBody | RequestBody | undefined): body is z.ZodType {
  return body !== undefined && !('kind' in body)
}
