// @ts-check
import { dirname, posix } from 'node:path'

/**
 * Import specifiers of an emitted declaration, as a consumer can resolve them: `#graph/value.ts` and `./value.ts`
 * become `../graph/value.js`. `tsc` leaves both as they stand, and `#` means the consumer's own package over there.
 *
 * @param {string} text of the declaration
 * @param {string} file its path below the folder of declarations
 */
export function rewriteSpecifiers(text, file) {
  return text.replaceAll(
    /(\bfrom\s*|\bimport\s*\(?\s*)(['"])(#|\.\.?\/)([^'"]+?)\.ts\2/g,
    (
      _,
      /** @type {string} */ before,
      /** @type {string} */ quote,
      /** @type {string} */ root,
      /** @type {string} */ path,
    ) => {
      const specifier = root === '#' ? relativeSpecifier(posix.relative(dirname(file), path)) : root + path
      return `${before}${quote}${specifier}.js${quote}`
    },
  )
}

/** @param {string} path */
function relativeSpecifier(path) {
  return path.startsWith('.') ? path : `./${path}`
}
