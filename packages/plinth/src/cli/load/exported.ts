import { isDeclared } from '#language/declared.ts'

/** Why the exports of a module are no platform; undefined when they are one. */
export function whatIsWrongWith(exported: Readonly<Record<string, unknown>>): string | undefined {
  const { default: platform, ...named } = exported
  if (isDeclared(platform)) return platform.kind === 'platform' ? undefined : `its default export is a ${platform.kind}`
  if (platform !== undefined) return `its default export is ${describe(platform)}`
  const elsewhere = Object.keys(named).find((name) => isPlatform(named[name]))
  return elsewhere === undefined
    ? 'it has no default export'
    : `the platform is exported as '${elsewhere}', not as default`
}

function isPlatform(value: unknown): boolean {
  return isDeclared(value) && value.kind === 'platform'
}

function describe(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (value instanceof Promise) return 'a promise'
  return typeof value === 'object' ? 'a plain object' : `a ${typeof value}`
}
