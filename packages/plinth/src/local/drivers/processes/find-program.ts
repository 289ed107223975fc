import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

/** Path of a program that may be run: of the PATH, then of `beyond`. Undefined when there is none. */
export function findProgram(name: string, beyond: readonly string[] = []): string | undefined {
  return [...(process.env['PATH'] ?? '').split(':'), ...beyond]
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}
