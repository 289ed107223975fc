import { decided, type WithSettings } from '#graph/value.ts'
import { applyScript, savedPlanScript } from './scripts/terraform.ts'
import { runner, setUpTerraform } from './setup.ts'
import { assume, checkout, defaults, uses, type StepsJob, type Workflow } from './workflow.ts'

const text = (description: string) => ({ description, type: 'string', required: true })

/** One layer of one environment: a plan that is kept, and an apply of exactly that plan. */
export function layerWorkflow(): Workflow {
  return {
    name: 'Terraform layer',
    on: {
      workflow_call: {
        inputs: {
          environment: text('Environment, in GitHub and below terraform/'),
          layer: text('Layer, as its folder is called'),
          region: text('Region of the environment'),
          'plan-role': text('Role that reads'),
          'apply-role': text('Role that changes'),
          'session-seconds': { description: 'Longest session of the roles', type: 'number', required: true },
          options: { description: 'More options for the plan', type: 'string', required: false, default: '' },
        },
      },
    },
    permissions: decided({}, 'nothing, unless a job says so'),
    defaults,
    jobs: { plan: planJob(), apply: applyJob() },
  }
}

const names = { ENVIRONMENT: '${{ inputs.environment }}', LAYER: '${{ inputs.layer }}' } as const

/** Unique in a run: a run plans each layer of each environment once. */
const planArtifact = 'tfplan-${{ inputs.environment }}-${{ inputs.layer }}'

function planJob(): WithSettings<StepsJob> {
  return {
    name: 'Plan',
    permissions: { contents: 'read', 'id-token': 'write' },
    'runs-on': runner,
    'timeout-minutes': 30,
    outputs: { changed: '${{ steps.plan.outputs.changed }}' },
    env: names,
    steps: [
      checkout(),
      setUpTerraform,
      assume('${{ inputs.plan-role }}', '${{ inputs.region }}', 3600),
      { name: 'Plan', id: 'plan', env: { OPTIONS: '${{ inputs.options }}' }, run: savedPlanScript },
      decided(
        {
          name: 'Keep the plan',
          if: "steps.plan.outputs.changed == 'true'",
          uses: uses('actions/upload-artifact'),
          with: {
            name: planArtifact,
            path: 'terraform/${{ inputs.environment }}/${{ inputs.layer }}/tfplan\nterraform/${{ inputs.environment }}/${{ inputs.layer }}/.terraform.lock.hcl\n',
            'include-hidden-files': true,
            'if-no-files-found': 'error',
            'retention-days': 5,
          },
        },
        'the plan holds no secret, because passwords are written and never kept; the lock file goes with it, so that ' +
          'the apply runs the same provider',
      ),
    ],
  }
}

function applyJob(): WithSettings<StepsJob> {
  return {
    name: 'Apply',
    needs: 'plan',
    if: "needs.plan.outputs.changed == 'true'",
    permissions: { contents: 'read', 'id-token': 'write' },
    'runs-on': runner,
    'timeout-minutes': 90,
    environment: decided(
      '${{ inputs.environment }}',
      'its reviewers agree to the plan above; the apply role trusts no job without it',
    ),
    concurrency: decided(
      { group: 'apply-${{ inputs.environment }}-${{ inputs.layer }}', 'cancel-in-progress': false },
      'an apply that is cut off leaves half of a change',
    ),
    env: names,
    steps: [
      checkout(),
      setUpTerraform,
      {
        name: 'Fetch the plan',
        uses: uses('actions/download-artifact'),
        with: { name: planArtifact, path: 'terraform/${{ inputs.environment }}/${{ inputs.layer }}' },
      },
      assume('${{ inputs.apply-role }}', '${{ inputs.region }}', '${{ inputs.session-seconds }}'),
      { name: 'Apply exactly this plan', run: applyScript },
    ],
  }
}
