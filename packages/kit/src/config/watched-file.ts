import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Part } from '#lifecycle/part.ts'
import type { Logger } from '#logs/logger.ts'
import { watchFolders } from './watch.ts'

export interface WatchedFileOptions<Content> {
  /** For the log: `modes`. */
  readonly name: string
  /** Undefined: there is no file, and nothing happens. */
  readonly path: string | undefined
  /** Throws when the text is wrong; then the content before it stays. */
  readonly parse: (text: string) => Content
  /** Called with the content at first and after each change; with undefined while there is no such file. */
  readonly take: (content: Content | undefined) => void | Promise<void>
  readonly log?: Logger | undefined
  /** Default 10 seconds. */
  readonly pollMs?: number | undefined
}

/** Follows one file while the service runs: what operators change by hand or by a mounted ConfigMap. */
export function watchedFile<Content>(options: WatchedFileOptions<Content>): Part {
  const { name, path, parse, take, log, pollMs = 10_000 } = options
  let seen: string | undefined
  let unwatch: (() => void) | undefined

  async function look(file: string): Promise<void> {
    const text = textOf(file)
    if (text === seen) return
    seen = text
    try {
      await take(text === undefined ? undefined : parse(text))
      log?.info({ file }, `${name} read from file`)
    } catch (error) {
      log?.error({ err: error, file }, `${name} of this file refused, the old state stays`)
    }
  }

  return {
    name: `${name} file`,
    async start() {
      if (path === undefined) return
      await look(path)
      unwatch = watchFolders([dirname(path)], pollMs, () => void look(path))
    },
    async stop() {
      unwatch?.()
    },
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
