import { subjectContexts, subjectPrefixes } from '#facts/github-oidc.ts'
import type { Delivery } from '#language/environment.ts'

/**
 * Subjects of the tokens that GitHub gives to jobs, in full: what a role trusts is compared letter by letter. With
 * `ids` only the form that carries them is trusted, because the other one could be had by registering a freed name.
 */

/** A job on the delivered branch that names no environment. */
export function branchSubject(delivery: Delivery): string {
  return prefixOf(delivery) + fill(subjectContexts.branch, { branch: delivery.branch.value })
}

/** A job that names this environment, and so has passed its protection rules. */
export function environmentSubject(delivery: Delivery, environment: string): string {
  return prefixOf(delivery) + fill(subjectContexts.environment, { environment })
}

/** A job of a pull request from the repository itself. */
export function pullRequestSubject(delivery: Delivery): string {
  return prefixOf(delivery) + subjectContexts.pullRequest
}

function prefixOf({ repository: full, ids }: Delivery): string {
  const [owner = '', repository = ''] = full.value.split('/')
  if (ids === undefined) return fill(subjectPrefixes.names, { owner, repository })
  return fill(subjectPrefixes.ids, {
    owner,
    ownerId: ids.owner.value,
    repository,
    repositoryId: ids.repository.value,
  })
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
