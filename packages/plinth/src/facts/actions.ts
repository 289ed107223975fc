/**
 * Actions of GitHub, each at the commit of a release. A tag can be moved, a commit cannot.
 *
 * Source: public workflows that write `uses: owner/name@commit # version`, retrieved 2026-11-21; each commit was seen
 * with the same version in at least two workflows that do not depend on each other. Versions and commits are facts;
 * the actions stay under their own licences.
 *
 * aquasecurity/trivy-action: on 2026-03-19 an attacker moved 76 of its 77 tags (0.0.1 to 0.34.2) to malicious commits
 * (GHSA-69fq-xp46-6x23, CVE-2026-33634, aquasecurity/trivy-action issue 541). 0.36.0 was released after the clean-up;
 * 0.35.0 at 57a97c7e7821a5776cebc9bb87c984fa69cba8f1 was never moved. Of the command line that it runs, 0.69.4 to
 * 0.69.6 were malicious too.
 */

export interface Action {
  /** Commit of the release, 40 hexadecimal digits. */
  readonly commit: string
  readonly version: string
}

/** Actions by repository. */
export const actions = {
  'actions/attest-build-provenance': { commit: '4d101475d8b20a2381f78447822ac1eab6504dd8', version: 'v4.2.2' },
  'actions/checkout': { commit: '3d3c42e5aac5ba805825da76410c181273ba90b1', version: 'v7.0.1' },
  'actions/download-artifact': { commit: '3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c', version: 'v8.0.1' },
  'actions/github-script': { commit: '3a2844b7e9c422d3c10d287c895573f7108da1b3', version: 'v9.0.0' },
  'actions/setup-node': { commit: '820762786026740c76f36085b0efc47a31fe5020', version: 'v7.0.0' },
  'actions/upload-artifact': { commit: '043fb46d1a93c77aae656e7c1c64a875d1fc6a0a', version: 'v7.0.1' },
  'aquasecurity/trivy-action': { commit: 'ed142fd0673e97e23eac54620cfb913e5ce36c25', version: 'v0.36.0' },
  'aws-actions/amazon-ecr-login': { commit: '03f1aad4c6c7ffd436567f42f9384779290529bd', version: 'v2.1.7' },
  'aws-actions/configure-aws-credentials': { commit: 'e1253824e5c10ff9df46874f81ed3ec929e19cfd', version: 'v6.3.0' },
  'azure/setup-helm': { commit: '9bc31f4ebc9c6b171d7bfbaa5d006ae7abdb4310', version: 'v5.0.1' },
  'docker/build-push-action': { commit: 'c3c9e263c25d99ce0380d002d59b67737d91b0dc', version: 'v7.4.0' },
  'docker/setup-buildx-action': { commit: 'f87e5991a6d7451dcb8d9637bfbc97413f497069', version: 'v4.4.1' },
  'hashicorp/setup-terraform': { commit: 'dfe3c3f87815947d99a8997f908cb6525fc44e9e', version: 'v4.0.1' },
  'sigstore/cosign-installer': { commit: '6f9f17788090df1f26f669e9d70d6ae9567deba6', version: 'v4.1.2' },
} as const satisfies Record<`${string}/${string}`, Action>

export type ActionName = keyof typeof actions

/** Machines of GitHub. A label with a version stays what it is; `ubuntu-latest` moves. */
export const runners = {
  x86_64: 'ubuntu-24.04',
  arm64: 'ubuntu-24.04-arm',
} as const satisfies Record<'x86_64' | 'arm64', string>

/** Version of the command line that recent workflows give to trivy-action. */
export const trivyVersion = 'v0.74.0'
