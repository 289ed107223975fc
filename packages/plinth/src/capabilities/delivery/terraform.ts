import { stateOf } from '#capabilities/backend.ts'
import { needsLoadBalancer } from '#capabilities/needs.ts'
import { decided, type WithSettings } from '#graph/value.ts'
import type { Layer } from '#graph/resource.ts'
import { clusterJob } from './cluster.ts'
import { appliedLayers, holdsSecrets, type DeliveryPlan, type Target } from './plan.ts'
import { checkScript, commentScript, pullRequestPlanScript } from './scripts/terraform.ts'
import { runner, setUpTerraform } from './setup.ts'
import {
  assume,
  checkout,
  defaults,
  quiet,
  roleArn,
  uses,
  type CalledJob,
  type Job,
  type StepsJob,
  type Workflow,
} from './workflow.ts'

/** Plans on pull requests; on the branch plans and applies, layer after layer, environment after environment. */
export function terraformWorkflow(plan: DeliveryPlan): Workflow {
  const paths = ['terraform/**', '.github/workflows/cluster.yml', '.github/workflows/terraform*.yml']
  return {
    name: 'Terraform',
    on: {
      pull_request: { paths },
      push: { branches: [plan.delivery.branch], paths },
      workflow_dispatch: {},
    },
    permissions: decided({}, 'nothing, unless a job says so'),
    concurrency: decided(
      {
        group: 'terraform-${{ github.ref }}',
        'cancel-in-progress': "${{ github.event_name == 'pull_request' }}",
      },
      'one run at a time on the branch, and it is never cut off; a newer push to a pull request replaces the older run',
    ),
    defaults,
    jobs: { check: checkJob(), plan: planJob(plan), comment: commentJob(), ...applyJobs(plan) },
  }
}

function checkJob(): WithSettings<Job> {
  return {
    name: 'Format and validate',
    permissions: { contents: 'read' },
    'runs-on': runner,
    'timeout-minutes': 20,
    steps: [checkout(), setUpTerraform, { name: 'Check', run: checkScript }],
  }
}

/** Pull requests of forks get no identity, so their plans are made when somebody of the repository takes them over. */
const ownPullRequest =
  "github.event_name == 'pull_request' && github.event.pull_request.head.repo.full_name == github.repository"

function planJob(plan: DeliveryPlan): WithSettings<StepsJob> {
  return {
    name: 'Plan ${{ matrix.environment }} ${{ matrix.layer }}',
    needs: 'check',
    if: ownPullRequest,
    permissions: decided(
      { contents: 'read', 'id-token': 'write' } as const,
      'the identity token is what the plan role trusts; that role reads, and never a secret',
    ),
    'runs-on': runner,
    'timeout-minutes': 30,
    strategy: { 'fail-fast': false, matrix: { include: plan.targets.flatMap(planRows) } },
    env: { ENVIRONMENT: '${{ matrix.environment }}', LAYER: '${{ matrix.layer }}' },
    steps: [
      checkout(),
      setUpTerraform,
      assume('${{ matrix.role }}', '${{ matrix.region }}', 3600),
      {
        name: 'Plan',
        env: {
          BUCKET: '${{ matrix.bucket }}',
          AFTER: '${{ matrix.after }}',
          OPTIONS: '${{ matrix.options }}',
        },
        run: pullRequestPlanScript,
      },
      {
        name: 'Keep the plan',
        uses: uses('actions/upload-artifact'),
        with: { name: 'plan-${{ matrix.environment }}-${{ matrix.layer }}', path: 'plan.md', 'retention-days': 5 },
      },
    ],
  }
}

/** One row for each layer of an environment: where it is, who plans it, and what must exist before it can be planned. */
function planRows(target: Target): readonly object[] {
  const { environment, layers } = target
  const state = stateOf(environment)
  return layers.map((layer) => ({
    environment: environment.name,
    layer,
    region: environment.region,
    role: roleArn(environment, 'terraform-plan'),
    bucket: quiet(state.bucket),
    after: neededState(target, layer),
    options: planOptions(target, layer),
  }))
}

/** Key of the state that a plan of a layer needs: the layer before, and for the edge its own, because it looks things up. */
function neededState({ environment }: Target, layer: Layer): string {
  if (layer === 'services') return stateOf(environment).key('platform')
  return layer === 'edge' ? stateOf(environment).key('edge') : ''
}

function planOptions(target: Target, layer: Layer) {
  return holdsSecrets(target, layer)
    ? decided('-refresh=false', 'a refresh would read secrets, which the plan role may not')
    : ''
}

function commentJob(): WithSettings<StepsJob> {
  return {
    name: 'Show the plans',
    needs: 'plan',
    if: `\${{ !cancelled() && ${ownPullRequest} }}`,
    permissions: decided(
      { 'pull-requests': 'write' } as const,
      'writes the comment; without an identity in AWS, so text of a plan never meets credentials',
    ),
    'runs-on': runner,
    'timeout-minutes': 5,
    steps: [
      {
        name: 'Fetch the plans',
        uses: uses('actions/download-artifact'),
        with: { pattern: 'plan-*', path: 'plans' },
      },
      {
        name: 'Comment',
        env: {
          GH_TOKEN: '${{ github.token }}',
          GH_REPO: '${{ github.repository }}',
          NUMBER: '${{ github.event.pull_request.number }}',
          RUN: '${{ github.server_url }}/${{ github.repository }}/actions/runs/${{ github.run_id }}',
        },
        run: commentScript,
      },
    ],
  }
}

/** Jobs of the branch: each waits for the one before, so an environment is done before the next one starts. */
function applyJobs(plan: DeliveryPlan): Readonly<Record<string, WithSettings<Job>>> {
  const jobs: Record<string, WithSettings<Job>> = {}
  let before = 'check'
  const add = (id: string, job: WithSettings<Job>): void => {
    jobs[id] = job
    before = id
  }
  for (const target of plan.targets) {
    const { name } = target.environment
    for (const layer of appliedLayers(target)) {
      if (layer === 'edge' && needsLoadBalancer(target.environment)) {
        add(`${name}-cluster`, clusterJob(target.environment, before))
      }
      add(`${name}-${layer}`, layerJob(target, layer, before))
    }
  }
  return jobs
}

function layerJob(target: Target, layer: Layer, needs: string): WithSettings<CalledJob> {
  const { environment } = target
  return {
    name: `${environment.name} ${layer}`,
    needs,
    if: "github.event_name != 'pull_request'",
    permissions: { contents: 'read', 'id-token': 'write' },
    uses: './.github/workflows/terraform-layer.yml',
    with: {
      environment: environment.name,
      layer,
      region: environment.region,
      'plan-role': roleArn(environment, 'terraform-plan'),
      'apply-role': roleArn(environment, 'terraform-apply'),
      'session-seconds': environment.roles.sessionSeconds,
      ...(holdsSecrets(target, layer) && { options: planOptions(target, layer) }),
    },
  }
}
