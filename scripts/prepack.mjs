// @ts-check
/** Puts what a reader of the package needs beside it: licence, notices of copied facts, and the front page. */
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageRoot, root } from './steps.mjs'

for (const name of ['LICENSE', 'NOTICE', 'README.md']) await copyFile(join(root, name), join(packageRoot, name))
