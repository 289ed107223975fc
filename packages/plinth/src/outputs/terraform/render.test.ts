import { describe, expect, test } from 'vitest'
import { text } from '#graph/value.ts'
import { findFile } from './testing/find-file.ts'
import { smallModules, smallPlatform, SmallGraph } from './testing/small-platform.ts'
import { promises, withIndexes } from './promises.ts'
import { renderTerraform } from './render.ts'
import { tryFindAttribute } from '#aws/schema/attribute-type.ts'
import { tryFindSchema } from '#aws/schema/block-schema.ts'

const layers = ['platform', 'services', 'edge'] as const
const modules = smallModules(layers)

describe('root modules', () => {
  const rendered = renderTerraform(smallPlatform().resources, modules)
  const file = (layer: string, path: string): string => findFile(rendered, layer, path)

  test('have files by subject', () => {
    expect(rendered.map(({ layer, files }) => [layer, files.map(({ path }) => path)])).toEqual([
      [
        'platform',
        [
          'versions.tf',
          'backend.tf',
          'providers.tf',
          'cluster.tf',
          'network.tf',
          'outputs.tf',
          'tests/platform.tftest.hcl',
        ],
      ],
      [
        'services',
        [
          'versions.tf',
          'backend.tf',
          'providers.tf',
          'variables.tf',
          'remote-state.tf',
          'database.tf',
          'storage.tf',
          'tests/services.tftest.hcl',
        ],
      ],
      [
        'edge',
        [
          'versions.tf',
          'backend.tf',
          'providers.tf',
          'remote-state.tf',
          'edge.tf',
          'outputs.tf',
          'tests/edge.tftest.hcl',
        ],
      ],
    ])
  })

  test('every file says what made it and what to edit', () => {
    for (const { files } of rendered) {
      for (const each of files)
        expect(each.text).toMatch(/^# Made by plinth from platform\.ts: .*\n# To change it, edit/)
    }
  })

  test('a value crosses layers through an output with a readable name', () => {
    expect(file('platform', 'outputs.tf')).toContain(`output "vpc_id" {
  description = "id of aws_vpc.main, read by services."
  value       = aws_vpc.main.id
}
`)
    expect(file('services', 'database.tf')).toContain(
      'vpc_id      = data.terraform_remote_state.platform.outputs.vpc_id',
    )
    expect(file('services', 'remote-state.tf')).toContain(`data "terraform_remote_state" "platform" {
  backend = "s3"

  config = {
    bucket = "small-state"
    key    = "demo/platform.tfstate"
    region = "eu-central-1"
  }
}
`)
    expect(file('services', 'tests/services.tftest.hcl')).toContain(`      vpc_id              = "vpc-main"`)
  })

  test('an index on a set goes through a list', () => {
    expect(file('edge', 'edge.tf')).toContain(
      'tolist(aws_acm_certificate.main.domain_validation_options)[0].resource_record_name',
    )
  })

  test('tests hold on to promises that are kept now, and to no others', () => {
    expect(file('services', 'tests/services.tftest.hcl')).toContain('aws_db_instance.orders.storage_encrypted,')
    expect(file('services', 'tests/services.tftest.hcl')).not.toContain('deletion_protection')
  })

  test('neighbours with the same reason share its comment', () => {
    expect(file('platform', 'network.tf').split('# Holds the nodes')).toHaveLength(2)
  })

  test('same resources, same bytes', () => {
    expect(renderTerraform(smallPlatform().resources, smallModules(layers))).toEqual(rendered)
  })
})

describe('what crosses layers', () => {
  test('outputs get long names where short ones would meet', () => {
    const graph = new SmallGraph().at('platform', 'network')
    const main = graph.resource('aws_vpc', 'main', { cidr_block: '10.0.0.0/16' })
    const other = graph.data('aws_vpc', 'main', { id: 'vpc-1' })
    graph.at('services', 'network')
    graph.resource('aws_security_group', 'a', { name: 'a', vpc_id: main('id') })
    graph.resource('aws_security_group', 'b', { name: 'b', vpc_id: other('id') })
    const outputs = findFile(renderTerraform(graph.build().resources, modules), 'platform', 'outputs.tf')
    expect(outputs.match(/^output ".*"/gm)).toEqual(['output "aws_vpc__main__id"', 'output "data__aws_vpc__main__id"'])
  })

  test('nothing reads from a later layer', () => {
    const graph = new SmallGraph().at('services', 'storage')
    const bucket = graph.resource('aws_s3_bucket', 'logs', { bucket: 'logs' })
    graph.at('platform', 'network')
    graph.resource('aws_flow_log', 'main', { log_destination: bucket('arn') })
    expect(() => renderTerraform(graph.build().resources, modules)).toThrow(
      'demo/platform/aws_flow_log.main reads arn of demo/services/aws_s3_bucket.logs, which is applied later',
    )
  })

  test('no secret goes through the state', () => {
    const graph = new SmallGraph().at('platform', 'secrets')
    const version = graph.resource('aws_secretsmanager_secret_version', 'x', { secret_id: 'x', secret_string: 'y' })
    graph.at('services', 'database')
    graph.resource('aws_ssm_parameter', 'x', { name: 'x', type: 'String', value: version('secret_string') })
    expect(() => renderTerraform(graph.build().resources, modules)).toThrow('is secret')
  })

  test('every layer with resources is described', () => {
    const graph = new SmallGraph().at('bootstrap', 'state')
    graph.resource('aws_s3_bucket', 'state', { bucket: 'state' })
    expect(() => renderTerraform(graph.build().resources, modules)).toThrow('the root module demo/bootstrap')
  })
})

test('every promise is about an argument that exists', () => {
  for (const { type, path } of promises) {
    const schema = tryFindSchema('resource', type)
    expect(schema && tryFindAttribute(schema, withIndexes(type, path)), `${type} ${path}`).toBeDefined()
  }
})

test('a module that must not be destroyed is tested up to its plan', () => {
  const graph = new SmallGraph().at('platform', 'state')
  graph.resource('aws_s3_bucket', 'state', { bucket: 'state' }, { preventDestroy: true })
  const tests = findFile(renderTerraform(graph.build().resources, modules), 'platform', 'tests/platform.tftest.hcl')
  expect(tests).toContain('command = plan')
})

test('printing grows with the number of resources, not faster', () => {
  const seconds = (services: number): number => {
    const graph = new SmallGraph().at('platform', 'services')
    for (let i = 0; i < services; i++) {
      const repository = graph.resource('aws_ecr_repository', `s${i}`, { name: `s${i}`, tags: { Name: `s${i}` } })
      const role = graph.resource('aws_iam_role', `s${i}`, { name: `s${i}`, assume_role_policy: '{}' })
      graph.resource('aws_iam_role_policy', `s${i}`, { role: role('id'), policy: text`${repository('arn')}` })
      graph.resource('aws_secretsmanager_secret', `s${i}`, { name: `s${i}` })
    }
    const { resources } = graph.build()
    const start = performance.now()
    renderTerraform(resources, modules)
    return (performance.now() - start) / 1000
  }
  seconds(200)
  expect(seconds(2000)).toBeLessThan(0.5)
})
