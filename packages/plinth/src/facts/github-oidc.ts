/**
 * What GitHub says about a workflow that asks AWS for credentials.
 *
 * Sources, all retrieved 2026-11-21; facts taken, no sentences copied:
 * - docs.github.com, Actions, OpenID Connect reference (immutable subject claims), and the page on OpenID Connect in
 *   AWS; both from github/docs, CC-BY-4.0. Pull request github/docs 45221.
 * - GitHub changelog of 2026-04-23.
 * - aws-actions/configure-aws-credentials, pull request 1889, MIT.
 */

export const githubOidc = {
  issuer: 'https://token.actions.githubusercontent.com',
  /** Provider in the words of an IAM condition: the issuer without its scheme. */
  provider: 'token.actions.githubusercontent.com',
  /** IAM trusts the authority behind the issuer's certificate; a thumbprint in the provider is not looked at. */
  needsThumbprint: false,

  /** Audience that configure-aws-credentials asks for. Without one, it would be the URL of the repository's owner. */
  audience: 'sts.amazonaws.com',

  /**
   * Repositories made, renamed or transferred on this day or later put the ids of owner and repository into the
   * subject, so that nobody can take over the trust by taking over a freed name. Older ones may opt in. GitHub
   * Enterprise Server does not have it.
   */
  immutableSince: '2026-07-15',

  /**
   * Answers which form a repository has: `sub_claim_prefix` is the start of its subjects. Trust that one, not
   * `use_immutable_subject`: a repository whose owner was renamed was seen with `false` there and ids in the prefix.
   */
  subjectEndpoint: '/repos/{owner}/{repo}/actions/oidc/customization/sub',
  /** Answers the ids: `.owner.id` and `.id`. */
  repositoryEndpoint: '/repos/{owner}/{repo}',
} as const satisfies Record<string, boolean | string>

/** Start of a subject, up to the context. `{...}` stands for a value. */
export const subjectPrefixes = {
  names: 'repo:{owner}/{repository}:',
  ids: 'repo:{owner}@{ownerId}/{repository}@{repositoryId}:',
} as const satisfies Record<string, string>

/** End of a subject, from the context on. A job that names an environment has that one instead of its branch. */
export const subjectContexts = {
  branch: 'ref:refs/heads/{branch}',
  tag: 'ref:refs/tags/{tag}',
  environment: 'environment:{environment}',
  pullRequest: 'pull_request',
} as const satisfies Record<string, string>
