/**
 * Contexts that nobody outside of the repository can fill with text of their own, so that they may stand in a script.
 * All others have to come in as environment variables, which a shell does not take for code.
 */
const harmless: readonly RegExp[] = [
  /^github\.(?:sha|run_id|run_number|run_attempt|repository|repository_id|repository_owner|repository_owner_id)$/,
  /^github\.(?:workspace|server_url|api_url|graphql_url|job|action_path|event_name|workflow|workflow_sha)$/,
  /^(?:runner|matrix|strategy|job)\./,
]

const expression = /\$\{\{([^]*?)\}\}/g
const text = /'(?:[^']|'')*'/g
const contextAccess = /[A-Za-z_][\w-]*(?:\.[A-Za-z_*][\w-]*|\[[^\]]*\])*(?!\s*\()(?![\w-])/g
const words = new Set(['true', 'false', 'null', 'NaN', 'Infinity'])

/** The contexts inside `${{ }}` of a script whose value could change what the script does. */
export function riskyContexts(script: string): readonly string[] {
  return [...script.matchAll(expression)].flatMap(([, inner = '']) => {
    // `github['head_ref']` is `github.head_ref`; other text is not code.
    const plain = inner.replaceAll(/\[\s*'([\w-]+)'\s*\]/g, '.$1').replaceAll(text, '')
    const used = [...plain.matchAll(contextAccess)].map(([access]) => access).filter((access) => !words.has(access))
    return used.filter((access) => !harmless.some((pattern) => pattern.test(access)))
  })
}
