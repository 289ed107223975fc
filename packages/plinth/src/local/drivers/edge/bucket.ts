import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join, normalize } from 'node:path/posix'
import type { Headers } from '../../edge/headers.ts'

/** What a bucket answers to a signed GET. */
export interface BucketAnswer {
  readonly status: number
  readonly headers: Headers
  readonly body: Buffer
}

/** Types that S3 is told by those who upload; here they follow from the name. */
const types: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  css: 'text/css; charset=utf-8',
  gif: 'image/gif',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  mp4: 'video/mp4',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xml: 'application/xml',
}

/** An object of a bucket, which is a file below a folder. What is not there is forbidden, as for everyone who may not list. */
export async function readObject(folder: string, path: string): Promise<BucketAnswer> {
  const file = join(folder, normalize(`/${decode(path)}`))
  const found = await stat(file).catch(() => undefined)
  if (found === undefined || !found.isFile()) return denied
  const body = await readFile(file)
  const ending = file.split('.').at(-1)?.toLowerCase() ?? ''
  return {
    status: 200,
    headers: {
      'content-type': types[ending] ?? 'binary/octet-stream',
      'content-length': String(body.length),
      etag: `"${createHash('md5').update(body).digest('hex')}"`,
      'last-modified': found.mtime.toUTCString(),
      server: 'plinth',
    },
    body,
  }
}

/** Escapes that are none stand for themselves. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const text =
  '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>'
const denied: BucketAnswer = {
  status: 403,
  headers: { 'content-type': 'application/xml', 'content-length': String(Buffer.byteLength(text)) },
  body: Buffer.from(text),
}
