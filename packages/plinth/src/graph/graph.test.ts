import { describe, expect, test } from 'vitest'
import { danglingReferences, GraphBuilder, referencesOf, type Draft } from './graph.ts'
import { decided, json, setting, text, type Reference } from './value.ts'

const draft = (change: Partial<Draft>): Draft => ({
  engine: 'terraform',
  type: 'aws_vpc',
  name: 'main',
  environment: 'demo',
  layer: 'platform',
  file: 'network',
  args: {},
  because: { capability: 'network', path: ['network'], reason: 'for the test' },
  ...change,
})

const reference = (target: string): Reference<string> => ({ $: 'reference', target, attribute: 'id' })

describe('GraphBuilder', () => {
  test('gives a resource the id that its place and its address make', () => {
    const builder = new GraphBuilder()
    expect(builder.add(draft({})).id).toBe('demo/platform/aws_vpc.main')
    expect(builder.add(draft({ terraform: { mode: 'data' }, type: 'aws_lb', layer: 'edge' })).id).toBe(
      'demo/edge/data.aws_lb.main',
    )
    expect(
      builder.add(draft({ engine: 'kubernetes', type: 'apps/v1/Deployment', name: 'shop/api', layer: 'gitops' })).id,
    ).toBe('demo/gitops/Deployment/shop/api')
  })

  test('takes settings out of arguments and keeps where each came from', () => {
    const declared = setting('10.0.0.0/16', { from: 'declared', path: ['network', 'cidr'] })
    const { args, origins } = new GraphBuilder().add(
      draft({
        args: {
          cidr_block: declared,
          rules: [{ port: decided(443, 'TLS') }],
          nested: setting({ deep: decided(1, 'one') }, declared.origin),
        },
      }),
    )
    expect(args).toEqual({ cidr_block: '10.0.0.0/16', rules: [{ port: 443 }], nested: { deep: 1 } })
    expect(Object.fromEntries(origins)).toEqual({
      cidr_block: { from: 'declared', path: ['network', 'cidr'] },
      'rules.0.port': { from: 'decision', reason: 'TLS' },
      nested: { from: 'declared', path: ['network', 'cidr'] },
      'nested.deep': { from: 'decision', reason: 'one' },
    })
  })

  test('takes settings out of what Terraform has beside arguments', () => {
    const region = setting('us-east-1', { from: 'declared', path: ['region'] })
    const { terraform } = new GraphBuilder().add(
      draft({ terraform: { mode: 'managed', localExec: { command: 'true', environment: { AWS_REGION: region } } } }),
    )
    expect(terraform?.localExec?.environment).toEqual({ AWS_REGION: 'us-east-1' })
  })

  test('leaves out what is undefined', () => {
    expect(new GraphBuilder().add(draft({ args: { a: undefined, b: { c: undefined } } })).args).toEqual({ b: {} })
  })

  test('refuses the same address twice', () => {
    const builder = new GraphBuilder()
    builder.add(draft({}))
    expect(() => builder.add(draft({}))).toThrow('demo/platform/aws_vpc.main is made twice')
  })

  test('does not depend on the order in which resources are added', () => {
    const [a, b] = [draft({}), draft({ name: 'other' })]
    const build = (...drafts: Draft[]) => {
      const builder = new GraphBuilder()
      drafts.forEach((each) => builder.add(each))
      return builder.build()
    }
    expect(build(a, b).resources).toEqual(build(b, a).resources)
  })
})

describe('references', () => {
  test('are found in arguments, in texts, in documents, in the order asked for and in commands', () => {
    const builder = new GraphBuilder()
    const resource = builder.add(
      draft({
        args: {
          a: reference('a'),
          list: [text`arn:${reference('b')}/*`],
          policy: json({ Resource: [reference('c')] }),
        },
        terraform: {
          mode: 'managed',
          dependsOn: [reference('d')],
          localExec: { command: 'true', environment: { ID: reference('e') } },
        },
      }),
    )
    expect(referencesOf(resource).map(({ target }) => target)).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  test('that point to nothing are listed', () => {
    const builder = new GraphBuilder()
    builder.add(draft({ args: { a: reference('demo/platform/aws_vpc.main'), b: reference('nowhere') } }))
    expect(danglingReferences(builder.build())).toEqual([{ from: 'demo/platform/aws_vpc.main', to: 'nowhere' }])
  })
})
