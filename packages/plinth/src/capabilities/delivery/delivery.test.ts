import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { Maker } from '#capabilities/maker.ts'
import { GraphBuilder } from '#graph/graph.ts'
import type { Layer, Resource } from '#graph/resource.ts'
import { resolve } from '#language/resolve.ts'
import { bucket } from '#language/words/bucket.ts'
import { cdn } from '#language/words/cdn.ts'
import { github, type GithubInput } from '#language/words/github.ts'
import { postgres } from '#language/words/postgres.ts'
import { service } from '#language/words/service.ts'
import { smallPlatform } from '#testing/small-platform.ts'
import { makeDelivery } from './delivery.ts'

interface Step {
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly uses?: string
  readonly needs?: string | readonly string[]
  readonly permissions: Readonly<Record<string, string>>
  readonly environment?: string
  readonly steps?: readonly Step[]
  readonly with?: Readonly<Record<string, unknown>>
}

const layers: readonly Layer[] = ['bootstrap', 'platform', 'services', 'edge']

/** The workflows of a shop with two environments, by file name. */
function workflows(change: Partial<GithubInput> = {}): ReadonlyMap<string, Record<string, Job>> {
  const database = postgres({ class: 'db.t4g.micro' })
  const files = bucket()
  const frontend = service({ path: 'apps/web', port: 8080, uses: [database] })
  const { platform } = resolve(
    smallPlatform({
      resources: { database, files, frontend },
      edge: cdn({ routes: [{ path: '/*', to: frontend }] }),
      delivery: github({ repository: 'acme/shop', ...change }),
      environments: {
        staging: { account: '111122223333', approval: false },
        production: { account: '444455556666' },
      },
    }),
  )
  const environments = platform?.environments ?? []
  const emitted = environments.flatMap(({ name }) =>
    layers.map((layer) => ({ engine: 'terraform' as const, environment: name, layer })),
  )
  const graph = new GraphBuilder()
  const part = { environment: '', layer: 'delivery', file: '', capability: 'delivery', path: ['delivery'] } as const
  makeDelivery(new Maker(graph, part), environments, emitted)
  return new Map(graph.build().resources.map(({ name, args }: Resource) => [name, args['jobs'] as Record<string, Job>]))
}

function everyJob(change?: Partial<GithubInput>): readonly (readonly [string, Job])[] {
  return [...workflows(change)].flatMap(([file, jobs]) =>
    Object.entries(jobs).map(([id, job]) => [`${file} ${id}`, job] as const),
  )
}

function takesRole(job: Job): boolean {
  return job.steps?.some(({ uses }) => uses?.startsWith('aws-actions/')) ?? false
}

describe('which workflows there are', () => {
  it('has one for releases, and tells the cache when a person has merged one', () => {
    expect([...workflows().keys()]).toEqual([
      'change.yml',
      'cluster.yml',
      'drift.yml',
      'release.yml',
      'rollout-production.yml',
      'rollout-staging.yml',
      'terraform-layer.yml',
      'terraform.yml',
    ])
  })

  it('waits inside the release for a commit, because a commit of a workflow starts no other workflow', () => {
    const files = workflows({ promotion: 'commit' })
    expect([...files.keys()]).not.toContain('rollout-staging.yml')
    expect(Object.keys(files.get('release.yml') ?? {})).toEqual([
      'changed',
      'build',
      'push',
      'deploy-staging',
      'rollout-staging',
      'promote-production',
      'deploy-production',
      'rollout-production',
    ])
  })
})

describe('identity', () => {
  it('is asked for where a role is taken, and nowhere else', () => {
    const own = everyJob().filter(([, job]) => job.uses === undefined)
    for (const [id, job] of own) expect([id, job.permissions['id-token'] === 'write']).toEqual([id, takesRole(job)])
  })

  it('is not in the job that builds, where code of others runs', () => {
    const build = workflows().get('release.yml')?.['build']
    expect(build?.permissions).toEqual({ contents: 'read' })
  })

  it('never meets the right to write to the repository', () => {
    const both = everyJob().filter(
      ([, { permissions }]) => permissions['id-token'] === 'write' && permissions['contents'] === 'write',
    )
    expect(both).toEqual([])
  })

  it('takes the apply role behind the protection of the environment alone', () => {
    const { apply } = workflows().get('terraform-layer.yml') ?? {}
    expect(apply?.environment).toBe('${{ inputs.environment }}')
    expect(apply?.steps?.find(({ uses }) => uses?.startsWith('aws-actions/'))?.with?.['role-to-assume']).toBe(
      '${{ inputs.apply-role }}',
    )
  })

  it('promotes behind the protection of the environment that gets the images', () => {
    expect(workflows().get('release.yml')?.['promote-production']?.environment).toBe('production')
  })
})

describe('the order of an apply', () => {
  it('goes layer after layer, looks for the load balancer before the edge, and ends one environment first', () => {
    const jobs = Object.entries(workflows().get('terraform.yml') ?? {}).filter(([, { uses }]) => uses !== undefined)
    expect(jobs.map(([id, { needs }]) => `${String(needs)} > ${id}`)).toEqual([
      'check > staging-platform',
      'staging-platform > staging-services',
      'staging-services > staging-cluster',
      'staging-cluster > staging-edge',
      'staging-edge > production-platform',
      'production-platform > production-services',
      'production-services > production-cluster',
      'production-cluster > production-edge',
    ])
  })

  it('plans the layer with secrets without a refresh, which would read them', () => {
    const { 'staging-services': services, 'staging-platform': platform } = workflows().get('terraform.yml') ?? {}
    expect(services?.with?.['options']).toBe('-refresh=false')
    expect(platform?.with).not.toHaveProperty('options')
  })
})

it('has scripts that a shell can read, and no text of GitHub inside them', () => {
  const scripts = [...everyJob(), ...everyJob({ promotion: 'commit' })].flatMap(([id, { steps = [] }]) =>
    steps.flatMap(({ name, run }) => (run === undefined ? [] : [{ id: `${id}: ${name}`, run }])),
  )
  expect(scripts.length).toBeGreaterThan(10)
  for (const { id, run } of scripts) {
    expect(run, id).not.toContain('${{')
    expect(() => execFileSync('bash', ['-n'], { input: run, stdio: 'pipe' }), id).not.toThrow()
  }
})
