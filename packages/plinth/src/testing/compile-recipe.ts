import { compile, type Compilation } from '#compile.ts'
import type { Diagnostic } from '#diagnostics/diagnostic.ts'
import { declaredFrom } from '#language/from-json.ts'

/** Compiles a platform in its JSON form; links to nothing are findings too. */
export function compileRecipe(recipe: object): Compilation & { readonly errors: readonly Diagnostic[] } {
  const { platform, diagnostics: links } = declaredFrom(recipe)
  const compilation = compile(platform)
  const diagnostics = [...links, ...compilation.diagnostics]
  const errors = diagnostics.filter(({ severity, waived }) => severity === 'error' && waived === undefined)
  return { ...compilation, diagnostics, errors }
}

/** Every file by its path. */
export function filesOf({ files }: Compilation): Readonly<Record<string, string>> {
  return Object.fromEntries(files.map(({ path, text }) => [path, text]))
}
