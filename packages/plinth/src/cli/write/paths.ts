/** Whether a path of an output file stays below the output folder and out of Plinth's own notes. */
export function isInside(path: string): boolean {
  return /^(?!\.plinth(?:\/|$))(?!.*(?:^|\/)\.{0,2}(?:\/|$))[^\\\0]+$/.test(path)
}

/** `terraform/demo` for `terraform/demo/main.tf`; empty at the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

/** `a` and `a/b` for `a/b/c.tf`. */
export function foldersAbove(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'))
}
