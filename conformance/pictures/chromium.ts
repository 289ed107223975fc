import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { env } from 'node:process'
import { chromium, type Browser } from 'playwright-core'

/** Said in place of the tests that need it. */
export const chromiumNotFound = 'not run: chromium not found'

const names = ['chromium', 'chromium-browser', 'google-chrome']

/** A browser of the system, undefined where there is none. */
export function findChromium(): string | undefined {
  const folders = (env.PATH ?? '').split(delimiter)
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path))
}

/** Starts it without what it would do on its own on the network. */
export async function startChromium(executablePath: string): Promise<Browser> {
  return await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
