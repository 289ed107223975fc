import type { Environment } from '#language/environment.ts'

/** Where the log groups of all pods of an environment are: `/shop/production/`. */
export function logGroupPrefix({ platform, name }: Pick<Environment, 'platform' | 'name'>): string {
  return `/${platform}/${name}/`
}

/** Log group of one service. */
export function logGroupOf(environment: Pick<Environment, 'platform' | 'name'>, slug: string): string {
  return `${logGroupPrefix(environment)}${slug}`
}
