import { decided, type WithSettings } from '#graph/value.ts'
import { compareScript, showScript } from './scripts/change.ts'
import { runner } from './setup.ts'
import { checkout, defaults, uses, type StepsJob, type Workflow } from './workflow.ts'

/**
 * Says on a pull request what it does to the platform: resources, data, cost, reach, permissions, public names. The
 * platform file of the pull request is a program, so that the job that runs it can do nothing but read the repository;
 * the job that writes the comment runs nothing of it.
 */
export function changeWorkflow(): Workflow {
  return {
    name: 'Change',
    on: {
      pull_request: {
        paths: decided(
          ['platform.ts', 'package-lock.json', 'terraform/**', 'gitops/**', '.github/workflows/**'],
          'whatever the platform file imports, a change of it that matters is built into one of these',
        ),
      },
    },
    permissions: decided({}, 'nothing, unless a job says so'),
    concurrency: { group: 'change-${{ github.ref }}', 'cancel-in-progress': true },
    defaults,
    jobs: { compare: compareJob(), comment: commentJob() },
  }
}

function compareJob(): WithSettings<StepsJob> {
  return {
    name: 'Say what it changes',
    permissions: decided(
      { contents: 'read' } as const,
      'runs code of the pull request, so it has no identity in AWS and may write nothing',
    ),
    'runs-on': runner,
    'timeout-minutes': 10,
    outputs: { told: '${{ steps.compare.outputs.told }}' },
    steps: [
      checkout({ 'fetch-depth': decided(0, 'the branch to merge into, and the messages of the commits') }),
      {
        name: 'Set up Node',
        uses: uses('actions/setup-node'),
        with: { 'node-version': decided('24', 'long-term support'), 'package-manager-cache': false },
      },
      { name: 'Install Plinth', run: 'npm ci --ignore-scripts --no-audit --no-fund\n' },
      { name: 'Compare', id: 'compare', run: compareScript },
      {
        name: 'Keep the answer',
        if: "${{ !cancelled() && steps.compare.outputs.told == 'true' }}",
        uses: uses('actions/upload-artifact'),
        with: { name: 'change', path: 'change.md', 'retention-days': 5 },
      },
    ],
  }
}

function commentJob(): WithSettings<StepsJob> {
  return {
    name: 'Show it',
    needs: 'compare',
    // A pull request of a fork gets no token that may write; its answer stands in the summary of the run.
    if: "${{ !cancelled() && needs.compare.outputs.told == 'true' && github.event.pull_request.head.repo.full_name == github.repository }}",
    permissions: decided(
      { 'pull-requests': 'write' } as const,
      'writes the comment; runs nothing of the pull request and has no identity in AWS',
    ),
    'runs-on': runner,
    'timeout-minutes': 5,
    steps: [
      { name: 'Fetch the answer', uses: uses('actions/download-artifact'), with: { name: 'change' } },
      {
        name: 'Comment',
        env: {
          GH_TOKEN: '${{ github.token }}',
          GH_REPO: '${{ github.repository }}',
          NUMBER: '${{ github.event.pull_request.number }}',
        },
        run: showScript,
      },
    ],
  }
}
