import type { Resource } from '#graph/resource.ts'
import type { OutputFile } from '#outputs/file.ts'

/** The emitted file that a resource stands in; undefined when it is not emitted now. */
export function fileOf(
  { engine, environment, layer, file, name }: Resource,
  files: readonly OutputFile[],
): string | undefined {
  const path = {
    terraform: `terraform/${environment}/${layer}/${file}.tf`,
    kubernetes: `gitops/${environment}/${file}.yaml`,
    'github-actions': `.github/workflows/${name}.yaml`,
  }[engine]
  return files.find((one) => one.path === path || one.path === path.replace(/\.yaml$/, '.yml'))?.path
}
