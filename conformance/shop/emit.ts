import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import shop from '../../blueprints/shop/platform.ts'
import { compile } from '../../packages/plinth/src/compile.ts'

/** The files of the shop in a folder of their own, and how to be rid of it. */
export interface Emitted {
  readonly folder: string
  readonly remove: () => void
}

/** Compiles the shop and writes what follows from it. */
export function emitShop(): Emitted {
  const { files, diagnostics } = compile(shop)
  if (files.length === 0) throw new Error(`the shop does not compile: ${diagnostics.map(({ message }) => message)[0]}`)
  const folder = mkdtempSync(join(tmpdir(), 'plinth-shop-'))
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
