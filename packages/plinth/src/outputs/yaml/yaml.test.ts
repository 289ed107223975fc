import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { CORE_SCHEMA, load, loadAll, YAML11_SCHEMA } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { runs } from '#testing/random.ts'
import { nastyStrings } from './testing/nasty-strings.ts'
import { renderYaml, renderYamlDocuments, type YamlLayout } from './yaml.ts'

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  'js-yaml, YAML 1.2': (text) => load(text, { schema: CORE_SCHEMA }),
  'js-yaml, YAML 1.1': (text) => load(text, { schema: YAML11_SCHEMA }),
  'yaml, YAML 1.2': (text) => parse(text, { version: '1.2' }) as unknown,
  'yaml, YAML 1.1': (text) => parse(text, { version: '1.1' }) as unknown,
}

const layouts: readonly YamlLayout[] = [{ lists: 'flush' }, { lists: 'indented' }]

function expectReadBack(value: unknown, layout?: YamlLayout): void {
  const text = renderYaml(value, layout)
  expect(text.endsWith('\n')).toBe(true)
  for (const [reader, read] of Object.entries(readers)) {
    let back: unknown
    try {
      back = read(text)
    } catch (error) {
      expect.fail(`${reader} refuses ${JSON.stringify(text)}: ${String(error)}`)
    }
    // Not `toStrictEqual`: it takes a key `constructor` for the class of the object.
    if (!isDeepStrictEqual(back, value))
      expect.fail(`${reader} reads ${JSON.stringify(text)} as ${JSON.stringify(back)}`)
  }
}

describe('what people read', () => {
  test('a manifest looks like one written by hand', () => {
    const manifest = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: {
        name: 'backend',
        labels: { 'app.kubernetes.io/name': 'backend', 'app.kubernetes.io/version': '1.0' },
      },
      spec: {
        replicas: 2,
        paused: undefined,
        template: {
          spec: {
            containers: [
              {
                name: 'backend',
                image: '111122223333.dkr.ecr.us-east-1.amazonaws.com/shop/backend:1.4.0',
                args: ['--port=3000', 'it: all', '{"log": true}', '8080'],
                resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: {} },
                command: ['sh', '-c', 'set -eu\nexec node server.js\n'],
              },
            ],
            tolerations: [],
          },
        },
      },
    }
    expect(renderYaml(manifest)).toMatchInlineSnapshot(`
      "apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: backend
        labels:
          app.kubernetes.io/name: backend
          app.kubernetes.io/version: "1.0"
      spec:
        replicas: 2
        template:
          spec:
            containers:
            - name: backend
              image: 111122223333.dkr.ecr.us-east-1.amazonaws.com/shop/backend:1.4.0
              args:
              - --port=3000
              - "it: all"
              - '{"log": true}'
              - "8080"
              resources:
                requests:
                  cpu: 100m
                  memory: 128Mi
                limits: {}
              command:
              - sh
              - -c
              - |
                set -eu
                exec node server.js
            tolerations: []
      "
    `)
  })

  test('comments stand above or beside keys and items', () => {
    const workflow = {
      name: 'build',
      on: { push: { branches: ['main'] } },
      permissions: {},
      jobs: {
        test: {
          'runs-on': 'ubuntu-24.04',
          steps: [
            {
              uses: 'actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683',
              with: { 'persist-credentials': false },
            },
            { run: 'npm ci\nnpm test\n', env: { SHA: '${{ github.sha }}' } },
          ],
        },
      },
    }
    const layout: YamlLayout = {
      header: 'Made by plinth from platform.ts.\n\nEdit that file instead.',
      lists: 'indented',
      plainKeys: ['on'],
      above: new Map([
        ['permissions', '\nNo job gets more than it names.'],
        ['jobs', '\n'],
        ['jobs.test.steps.1', 'The tests.'],
        ['jobs.test.steps.1.run', 'From the lock file.'],
      ]),
      beside: new Map([
        ['jobs.test.steps.0.uses', 'v4.2.2'],
        ['on.push.branches.0', 'the only branch'],
        ['jobs.test.steps.1.run', 'both'],
        ['permissions', 'none'],
      ]),
    }
    const text = renderYaml(workflow, layout)
    expect(text).toMatchInlineSnapshot(`
      "# Made by plinth from platform.ts.
      #
      # Edit that file instead.
      name: build
      on:
        push:
          branches:
            - main # the only branch

      # No job gets more than it names.
      permissions: {} # none

      jobs:
        test:
          runs-on: ubuntu-24.04
          steps:
            - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
              with:
                persist-credentials: false
            # The tests.
            # From the lock file.
            - run: | # both
                npm ci
                npm test
              env:
                SHA: \${{ github.sha }}
      "
    `)
    expect(load(text)).toStrictEqual(workflow)
  })

  test('several documents share a file', () => {
    const documents = [{ value: { kind: 'A' }, layout: { header: 'First' } }, { value: ['b'] }, { value: {} }]
    const text = renderYamlDocuments(documents)
    expect(text).toBe('# First\nkind: A\n---\n- b\n---\n{}\n')
    expect(loadAll(text)).toStrictEqual(documents.map(({ value }) => value))
  })

  test.each([
    ['v1', 'v1'],
    ['1.34', '"1.34"'],
    ['on', '"on"'],
    ['/api/*', '/api/*'],
    ['*', '"*"'],
    ['100m', '100m'],
    ['10.0.0.0/16', '10.0.0.0/16'],
    ['${{ github.sha }}', '${{ github.sha }}'],
    ['{"a": 1}', `'{"a": 1}'`],
    ["it's", "it's"],
    ['a\u2028b', '"a\\u2028b"'],
    ['日本', '"日本"'],
  ])('%j is written %s', (text, written) => {
    expect(renderYaml(text)).toBe(`${written}\n`)
  })
})

describe('laws', () => {
  test.each(layouts)('every nasty string is read back, wherever it stands: %j', (layout) => {
    for (const text of nastyStrings) {
      expectReadBack(text, layout)
      expectReadBack({ [text]: text, list: [text, [text, { [text]: [text] }]] }, layout)
    }
  })

  test.each(layouts)('random data is read back: %j', (layout) => {
    fc.assert(
      fc.property(nastyData(), (value) => expectReadBack(value, layout)),
      { numRuns: runs(1500) },
    )
  })

  test('comments never change what is read', () => {
    const comment = fc.string({
      unit: fc.oneof(
        fc.constantFrom('\n', '#', ' ', '\r', '\u2028', '\u0000', '-', 'a: b'),
        fc.string({ unit: 'binary', maxLength: 2 }),
      ),
    })
    const place = fc.constantFrom('a', 'a.b', 'a.b.0', 'a.b.0.c', 'a.b.1', 'a.b.1.0', 'a.b.2', 'd', 'e', 'e.f')
    const comments = fc.dictionary(place, comment).map((map) => new Map(Object.entries(map)))
    const value = (text: string): unknown => ({
      a: { b: [{ c: text, g: 1 }, [text, []], text] },
      d: text,
      e: { f: {} },
    })
    fc.assert(
      fc.property(comments, comments, comment, nastyText(), (above, beside, header, text) =>
        expectReadBack(value(text), { above, beside, header }),
      ),
      { numRuns: runs(1000) },
    )
  })

  test('data that is not plain is refused', () => {
    const stranger = { when: new Date(0) }
    expect(() => renderYaml(stranger)).toThrow('not plain data at')
    expect(() => renderYaml([undefined])).toThrow('not plain data')
    expect(() => renderYaml({ a: Number.NaN })).toThrow('not plain data')
    expect(() => renderYaml(new Map())).toThrow('not plain data')
  })
})

/** Text made of nasty pieces, and any text. */
function nastyText(): fc.Arbitrary<string> {
  const piece = fc.constantFrom(...nastyStrings.filter((text) => text.length < 50))
  return fc.oneof(
    fc.constantFrom(...nastyStrings),
    fc.array(piece, { minLength: 2, maxLength: 3 }).map((pieces) => pieces.join('')),
    fc.array(piece, { minLength: 2, maxLength: 4 }).map((pieces) => pieces.join('\n')),
    fc.string({ unit: fc.constantFrom(...'019-+.:_eExXobTZ #aif/,'.split('')) }),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
  )
}

/** Plain data with nasty text as keys and values. */
function nastyData(): fc.Arbitrary<unknown> {
  const key = nastyText().filter((text) => text !== '__proto__')
  const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.maxSafeInteger())
  return fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      nastyText(),
      number,
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(key, tie('value'), { maxKeys: 5, noNullPrototype: true }),
    ),
  })).value
}
