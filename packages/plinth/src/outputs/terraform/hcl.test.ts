import { describe, expect, test } from 'vitest'
import { call, json, text, type Reference } from '#graph/value.ts'
import type { Resource, TerraformMeta } from '#graph/resource.ts'
import { renderValue, type WriteReference } from './expression.ts'
import { renderBlock, renderResource, verbatim } from './hcl.ts'
import { escapeText, renderKey } from './text.ts'

const vpc: Reference<string> = { $: 'reference', target: 'aws_vpc.main', attribute: 'id' }
const write: WriteReference = ({ target, attribute }) => (attribute === '' ? target : `${target}.${attribute}`)

describe('text', () => {
  test.each([
    ['plain', 'plain'],
    ['a "quoted" word', 'a \\"quoted\\" word'],
    ['back\\slash', 'back\\\\slash'],
    ['two\nlines\tand a tab', 'two\\nlines\\tand a tab'],
    ['${not.a.reference}', '$${not.a.reference}'],
    ['%{ if true }', '%%{ if true }'],
    ['$${x}', '$$${x}'],
    ['100% of $5', '100% of $5'],
    ['café 東京 🚢', 'café 東京 🚢'],
    ['line\u2028separator\u0000', 'line\\u2028separator\\u0000'],
    ['right\u202eto left', 'right\\u202eto left'],
  ])('%j is written "%s"', (given, written) => {
    expect(escapeText(given)).toBe(written)
  })

  test('keys are bare when HCL takes them for names, and are as wide as they look', () => {
    expect(['Name', 'aws:x', 'a b', 'for', '0a', 'über', 'ключ'].map(renderKey)).toEqual([
      'Name',
      '"aws:x"',
      '"a b"',
      '"for"',
      '"0a"',
      '"über"',
      '"\\u043a\\u043b\\u044e\\u0447"',
    ])
  })
})

describe('values', () => {
  const show = (value: unknown): string => renderValue(value, '', write)

  test('scalars, references and templates', () => {
    expect([null, true, -0, 1.5, 'a', vpc, text`${vpc}/x`].map(show)).toEqual([
      'null',
      'true',
      '0',
      '1.5',
      '"a"',
      'aws_vpc.main.id',
      '"${aws_vpc.main.id}/x"',
    ])
  })

  test('a dollar in front of a reference stays a dollar', () => {
    expect(show(text`costs $${vpc}`)).toBe('"costs \\u0024${aws_vpc.main.id}"')
  })

  test('lists stay on a line while they fit', () => {
    expect(show(['a', vpc])).toBe('["a", aws_vpc.main.id]')
    expect(show(Array.from({ length: 3 }, () => 'x'.repeat(40)))).toBe(
      `[\n  "${'x'.repeat(40)}",\n  "${'x'.repeat(40)}",\n  "${'x'.repeat(40)}",\n]`,
    )
    expect(show([{ a: 1 }, []])).toBe('[\n  {\n    a = 1\n  },\n  [],\n]')
  })

  test('objects align like terraform fmt: a value of several lines ends a run', () => {
    expect(show({ a: 1, long: 2, absent: undefined, nested: { b: 1 }, c: {}, dddd: [] })).toBe(
      '{\n  a    = 1\n  long = 2\n  nested = {\n    b = 1\n  }\n  c    = {}\n  dddd = []\n}',
    )
  })

  test('JSON documents are encoded by Terraform, with references inside', () => {
    expect(show(json({ Resource: [text`${vpc}/*`] }))).toBe('jsonencode({\n  Resource = ["${aws_vpc.main.id}/*"]\n})')
  })

  test('what HCL cannot say is a bug', () => {
    expect(() => show(Number.NaN)).toThrow('NaN')
    expect(() => show(() => 1)).toThrow('function')
  })
})

describe('blocks', () => {
  test('sections are set apart by an empty line', () => {
    const block = renderBlock({
      head: ['terraform'],
      comment: 'Why',
      attributes: { a: 1, map: { x: 1 }, bb: verbatim('var.b') },
      blocks: [{ head: ['backend', 's3'], attributes: { key: 'k' } }, { head: ['empty'] }],
    })
    expect(block).toBe(`# Why
terraform {
  a = 1

  map = {
    x = 1
  }

  bb = var.b

  backend "s3" {
    key = "k"
  }

  empty {}
}
`)
  })
})

describe('resources', () => {
  const show = (type: string, args: Resource['args'], terraform?: TerraformMeta): string =>
    renderResource(
      {
        id: `demo/platform/${type}.main`,
        engine: 'terraform',
        type,
        name: 'main',
        environment: 'demo',
        layer: 'platform',
        file: 'main',
        args,
        origins: new Map(),
        because: { capability: 'test', path: [], reason: '' },
        ...(terraform && { terraform }),
      },
      write,
    )

  test('attributes, then blocks, then tags, then what Terraform itself reads', () => {
    const meta: TerraformMeta = {
      mode: 'managed',
      dependsOn: [vpc, vpc],
      preventDestroy: true,
      createBeforeDestroy: true,
      ignoreChanges: { arguments: ['scaling_config[0].desired_size'], reason: 'The autoscaler changes it' },
    }
    expect(
      show(
        'aws_eks_node_group',
        {
          tags: { Name: 'x' },
          cluster_name: 'shop',
          scaling_config: { desired_size: 2, min_size: 1, max_size: 3 },
          taint: [
            { key: 'a', effect: 'NO_SCHEDULE' },
            { key: 'b', effect: 'NO_SCHEDULE' },
          ],
          node_role_arn: undefined,
          subnet_ids: [vpc],
        },
        meta,
      ),
    ).toBe(`resource "aws_eks_node_group" "main" {
  cluster_name = "shop"
  subnet_ids   = [aws_vpc.main.id]

  scaling_config {
    desired_size = 2
    min_size     = 1
    max_size     = 3
  }

  taint {
    key    = "a"
    effect = "NO_SCHEDULE"
  }

  taint {
    key    = "b"
    effect = "NO_SCHEDULE"
  }

  tags = {
    Name = "x"
  }

  depends_on = [aws_vpc.main]

  lifecycle {
    create_before_destroy = true
    prevent_destroy       = true

    # The autoscaler changes it
    ignore_changes = [scaling_config[0].desired_size]
  }
}
`)
  })

  test('lists of objects of the old kind are blocks, unless they are empty', () => {
    const rule = { protocol: '-1', from_port: 0, to_port: 0, self: true }
    expect(show('aws_default_security_group', { vpc_id: vpc, ingress: [rule], egress: [] })).toBe(
      `resource "aws_default_security_group" "main" {
  vpc_id = aws_vpc.main.id
  egress = []

  ingress {
    protocol  = "-1"
    from_port = 0
    to_port   = 0
    self      = true
  }
}
`,
    )
  })

  test('a template that is one reference loses its quotes, as terraform fmt has it', () => {
    const args = { vpc_id: text`${vpc}`, tags: { Vpc: text`${vpc}` } }
    expect(show('aws_security_group', args)).toContain('  vpc_id = aws_vpc.main.id\n')
    expect(show('aws_security_group', args)).toContain('    Vpc = aws_vpc.main.id\n')
  })

  test('a value with a name is evaluated once in each run, and kept nowhere', () => {
    expect(show('local', { value: call('join', '-', [call('uuid'), call('uuid')]) }, { mode: 'local' })).toBe(
      `locals {
  main = join("-", [uuid(), uuid()])
}
`,
    )
  })

  test('commands of several lines stay readable', () => {
    const exec = { command: 'set -eu\n\necho "${NAME}" "$NAME"\n', environment: { NAME: vpc } }
    expect(show('terraform_data', { triggers_replace: [vpc] }, { mode: 'managed', localExec: exec })).toBe(
      `resource "terraform_data" "main" {
  triggers_replace = [aws_vpc.main.id]

  provisioner "local-exec" {
    interpreter = var.offline ? ["true"] : ["/bin/sh", "-c"]

    command = <<-SHELL
      set -eu

      echo "$\${NAME}" "$NAME"
    SHELL

    environment = {
      NAME = aws_vpc.main.id
    }
  }
}
`,
    )
  })

  test('a type without a schema is named, with what to do', () => {
    expect(() => show('aws_quantum_annealer', {})).toThrow('add it and run scripts/aws-schema.mjs')
  })
})
