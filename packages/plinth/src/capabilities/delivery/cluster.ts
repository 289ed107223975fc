import { balancerName, clusterName } from '#capabilities/naming.ts'
import { decided, derive, type WithSettings } from '#graph/value.ts'
import type { Environment } from '#language/environment.ts'
import { closeScript, installScript, lookScript, openScript, waitScript } from './scripts/cluster.ts'
import { runner } from './setup.ts'
import { assume, checkout, defaults, quiet, roleArn, type CalledJob, type StepsJob, type Workflow } from './workflow.ts'

const text = (description: string) => ({ description, type: 'string', required: true })

/**
 * The step between the cluster and the edge: the edge needs the load balancer that the cluster makes from the Ingress, and
 * that one appears when Argo CD runs. Installing Argo CD is the only thing that ever needs the API server from outside.
 */
export function clusterWorkflow(): Workflow {
  return {
    name: 'Cluster',
    on: {
      workflow_call: {
        inputs: {
          environment: text('Environment, in GitHub and below gitops/'),
          region: text('Region of the environment'),
          cluster: text('Name of the cluster'),
          'load-balancer': text('Name of the load balancer that the cluster makes'),
          operators: text('CIDRs that reach the API server over the internet, as JSON'),
          'plan-role': text('Role that reads'),
          'apply-role': text('Role that changes'),
        },
      },
    },
    permissions: decided({}, 'nothing, unless a job says so'),
    defaults,
    jobs: { look: lookJob(), install: installJob(), wait: waitJob() },
  }
}

export function clusterJob(environment: Environment, needs: string): WithSettings<CalledJob> {
  return {
    name: `${environment.name} cluster`,
    needs,
    if: "github.event_name != 'pull_request'",
    permissions: { contents: 'read', 'id-token': 'write' },
    uses: './.github/workflows/cluster.yml',
    with: {
      environment: environment.name,
      region: environment.region,
      cluster: quiet(clusterName(environment)),
      'load-balancer': balancerName(environment),
      operators: derive(environment.cluster.operators, (cidrs) => JSON.stringify([...cidrs].sort())),
      'plan-role': roleArn(environment, 'terraform-plan'),
      'apply-role': roleArn(environment, 'terraform-apply'),
    },
  }
}

const balancer = { LOAD_BALANCER: '${{ inputs.load-balancer }}' } as const

function lookJob(): WithSettings<StepsJob> {
  return {
    name: 'Look for the load balancer',
    permissions: { 'id-token': 'write' },
    'runs-on': runner,
    'timeout-minutes': 10,
    outputs: { found: '${{ steps.look.outputs.found }}' },
    env: balancer,
    steps: [
      assume('${{ inputs.plan-role }}', '${{ inputs.region }}', 3600),
      { name: 'Look', id: 'look', run: lookScript },
    ],
  }
}

function installJob(): WithSettings<StepsJob> {
  return {
    name: 'Install Argo CD',
    needs: 'look',
    if: "needs.look.outputs.found != 'true'",
    permissions: { contents: 'read', 'id-token': 'write' },
    'runs-on': runner,
    'timeout-minutes': 50,
    environment: decided('${{ inputs.environment }}', 'the apply role trusts no job without it'),
    concurrency: { group: 'install-${{ inputs.environment }}', 'cancel-in-progress': false },
    env: {
      ENVIRONMENT: '${{ inputs.environment }}',
      CLUSTER: '${{ inputs.cluster }}',
      OPERATORS: '${{ inputs.operators }}',
    },
    steps: [
      checkout(),
      assume('${{ inputs.apply-role }}', '${{ inputs.region }}', 3600),
      decided(
        { name: 'Let this machine reach the API server', run: openScript },
        'this one address, for as long as the job runs; who comes from there still has to prove who they are',
      ),
      { name: 'Install', run: installScript },
      { name: 'Close the API server again', if: 'always()', run: closeScript },
    ],
  }
}

function waitJob(): WithSettings<StepsJob> {
  return {
    name: 'Wait for the load balancer',
    needs: 'install',
    permissions: { 'id-token': 'write' },
    'runs-on': runner,
    'timeout-minutes': 40,
    env: balancer,
    steps: [
      assume('${{ inputs.plan-role }}', '${{ inputs.region }}', 3600),
      { name: 'Wait for the load balancer', run: waitScript },
    ],
  }
}
