import { stateOf } from '#capabilities/backend.ts'
import { decided, type WithSettings } from '#graph/value.ts'
import { holdsSecrets, type DeliveryPlan, type Target } from './plan.ts'
import { driftIssueScript, driftScript } from './scripts/terraform.ts'
import { runner, setUpTerraform } from './setup.ts'
import { assume, checkout, defaults, quiet, roleArn, type StepsJob, type Workflow } from './workflow.ts'

/** Every layer is planned each working day; one that is not what the repository says gets an issue. */
export function driftWorkflow(plan: DeliveryPlan): Workflow {
  return {
    name: 'Drift',
    on: {
      schedule: [
        { cron: decided('23 4 * * 1-5', 'before people start; not at the full hour, when GitHub has the most to do') },
      ],
      workflow_dispatch: {},
    },
    permissions: decided({}, 'nothing, unless a job says so'),
    concurrency: { group: 'drift', 'cancel-in-progress': false },
    defaults,
    jobs: { plan: driftJob(plan) },
  }
}

function driftJob(plan: DeliveryPlan): WithSettings<StepsJob> {
  return {
    name: '${{ matrix.environment }} ${{ matrix.layer }}',
    permissions: decided(
      { contents: 'read', 'id-token': 'write', issues: 'write' } as const,
      'the plan role reads AWS; the issue says that something changed and links here, the plan stays in the run',
    ),
    'runs-on': runner,
    'timeout-minutes': 30,
    strategy: { 'fail-fast': false, 'max-parallel': 4, matrix: { include: plan.targets.flatMap(rowsOf) } },
    env: { ENVIRONMENT: '${{ matrix.environment }}', LAYER: '${{ matrix.layer }}' },
    steps: [
      checkout(),
      setUpTerraform,
      assume('${{ matrix.role }}', '${{ matrix.region }}', 3600),
      {
        name: 'Compare',
        id: 'compare',
        env: { SECRETS: '${{ matrix.secrets }}', BUCKET: '${{ matrix.bucket }}', STATE: '${{ matrix.state }}' },
        run: driftScript,
      },
      {
        name: 'Tell',
        if: "steps.compare.outputs.drifted != ''",
        env: {
          GH_TOKEN: '${{ github.token }}',
          GH_REPO: '${{ github.repository }}',
          DRIFTED: '${{ steps.compare.outputs.drifted }}',
          RUN: '${{ github.server_url }}/${{ github.repository }}/actions/runs/${{ github.run_id }}',
        },
        run: driftIssueScript,
      },
    ],
  }
}

function rowsOf(target: Target): readonly object[] {
  const { environment, layers } = target
  return layers.map((layer) => ({
    environment: environment.name,
    layer,
    region: environment.region,
    role: roleArn(environment, 'terraform-plan'),
    bucket: quiet(stateOf(environment).bucket),
    state: stateOf(environment).key(layer),
    secrets: holdsSecrets(target, layer),
  }))
}
