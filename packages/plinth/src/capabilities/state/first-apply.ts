import { bucketName, clusterName } from '#capabilities/naming.ts'
import type { Delivery, Environment } from '#language/environment.ts'

/** One thing that a person does by hand, once. */
export interface Step {
  readonly why: string
  readonly command: string
}

/**
 * The first apply of the bootstrap layer. Its state belongs into a bucket that it makes itself, so it starts beside the
 * module and moves in afterwards.
 */
export function firstApply({ name }: Pick<Environment, 'name'>): readonly Step[] {
  return [
    {
      why: 'The bucket of the state does not exist yet, so the state starts on this machine.',
      command: `cd terraform/${name}/bootstrap\nprintf 'terraform {\\n  backend "local" {}\\n}\\n' > backend_override.tf`,
    },
    {
      why: 'Read the plan before the second command: it makes the bucket, the repositories, and the roles that trust the workflows.',
      command: 'terraform init\nterraform plan -out=bootstrap.tfplan',
    },
    { why: 'Apply exactly that plan.', command: 'terraform apply bootstrap.tfplan' },
    {
      why: 'Now there is a bucket, and the state moves into it.',
      command: 'rm backend_override.tf\nterraform init -migrate-state -force-copy',
    },
    {
      why: 'Says "No changes" and ends with 0 when state and account agree.',
      command: 'terraform plan -detailed-exitcode',
    },
    {
      why: 'Which provider was checked is part of the repository: every later run, on any machine, takes the same.',
      command:
        'for layer in ../*/; do\n' +
        '  terraform -chdir="$layer" providers lock -platform=linux_amd64 -platform=darwin_arm64\n' +
        'done\n' +
        'git add ../*/.terraform.lock.hcl',
    },
    {
      why: 'What is left here is a copy that would only grow old.',
      command: 'rm -f bootstrap.tfplan terraform.tfstate terraform.tfstate.backup',
    },
  ]
}

/** What comes up now and then, and is done by a person. */
export function later(environment: Environment): readonly Step[] {
  const folders = new Map(
    environment.edge?.routes.map(({ to, path }) => [to.to, path.value.slice(1).replace(/\*.*$/, '')]),
  )
  const admins = environment.cluster.admins.value
  return [
    ...(admins.length === 0
      ? []
      : [
          {
            why:
              `${admins.join(', ')} must exist before the platform is applied: EKS refuses to let in what is not there. ` +
              'The API server answers inside the VPC, and to the CIDRs in `cluster.operators`.',
            command: `aws eks update-kubeconfig --name ${clusterName(environment).value} --region ${environment.region.value}`,
          },
        ]),
    ...environment.buckets
      .filter(({ name }) => folders.has(name))
      .map((bucket) => ({
        why: `CloudFront serves what lies in ${bucket.name}. Names that hold a hash of the content may be kept for a year.`,
        command:
          `aws s3 sync FOLDER s3://${(bucket.settings.name ?? bucketName(environment, bucket.slug)).value}/${folders.get(bucket.name) ?? ''} ` +
          '--cache-control public,max-age=31536000,immutable',
      })),
    ...(environment.postgres.length + environment.redis.length === 0
      ? []
      : [
          {
            why:
              'A new password: raise `secret.version` of the store, apply, and let the pods have it at once; by itself the ' +
              'cluster looks every hour.',
            command: `kubectl --namespace ${environment.platform} annotate externalsecret --all --overwrite force-sync=$(date +%s)`,
          },
        ]),
  ]
}

/** The way back: each layer after the one that builds on it. */
export function takeDown(environment: Pick<Environment, 'name' | 'platform' | 'edge'>): readonly Step[] {
  const { name, platform, edge } = environment
  const destroy = (layer: string): string => `terraform -chdir=terraform/${name}/${layer} destroy`
  return [
    ...(edge === undefined
      ? []
      : [
          { why: 'Nobody comes in any more.', command: destroy('edge') },
          {
            why: 'The cluster made the load balancer, so the cluster takes it away; nothing else would.',
            command: `kubectl --namespace argocd delete application root ingress\nkubectl --namespace ${platform} delete ingress --all`,
          },
        ]),
    {
      why: 'Databases with `deletionProtection` and buckets with files refuse; that is what they are told to do. Switch the protection off in the platform file and apply that first, the one of the load balancer too.',
      command: destroy('services'),
    },
    { why: 'The cluster and its network.', command: destroy('platform') },
    {
      why: 'The state, the images and the roles of the workflows stay: `prevent_destroy` guards the state. A person who means it takes that line out first.',
      command: destroy('bootstrap'),
    },
  ]
}

/** What GitHub has to know before the first run of a workflow. */
export function githubSetup(environment: Environment): readonly Step[] {
  const { delivery, name } = environment
  if (delivery === undefined) return []
  const repository = delivery.repository.value
  const [owner = ''] = repository.split('/')
  const at = `repos/${repository}/environments/${name}`
  const policy = '"deployment_branch_policy": {"protected_branches": false, "custom_branch_policies": true}'
  const protection: Step = environment.approval.value
    ? {
        why: `Somebody of this team agrees before anything in ${name} changes. Put the name of your team in.`,
        command:
          `team=$(gh api orgs/${owner}/teams/platform --jq .id)\n` +
          `gh api ${at} --method PUT --input - <<END\n` +
          `{"reviewers": [{"type": "Team", "id": $team}], "prevent_self_review": true, ${policy}}\nEND`,
      }
    : {
        why: `The environment in GitHub that the apply role trusts. The platform file asks for no approval in ${name}.`,
        command: `gh api ${at} --method PUT --input - <<END\n{${policy}}\nEND`,
      }
  return [protection, branchPolicy(delivery, at), ...pullRequests(delivery, repository)]
}

function branchPolicy({ branch }: Delivery, at: string): Step {
  return {
    why: `Without this, a job on any branch could call itself this environment; now only ${branch.value} can.`,
    command: `gh api ${at}/deployment-branch-policies --method POST --field name=${branch.value}`,
  }
}

function pullRequests({ promotion }: Delivery, repository: string): readonly Step[] {
  if (promotion.value === 'commit') return []
  return [
    {
      why: 'Releases are proposed as pull requests, which a repository must allow its workflows.',
      command:
        `gh api repos/${repository}/actions/permissions/workflow --method PUT ` +
        '--field default_workflow_permissions=read --field can_approve_pull_request_reviews=true',
    },
  ]
}
