import { expect, it } from 'vitest'
import { Maker } from '#capabilities/maker.ts'
import { actions } from '#facts/actions.ts'
import { GraphBuilder } from '#graph/graph.ts'
import { decided } from '#graph/value.ts'
import { renderWorkflows } from './render.ts'

it('says why above each decision, and the version of an action behind its commit', () => {
  const graph = new GraphBuilder()
  const make = new Maker(graph, {
    environment: '',
    layer: 'delivery',
    file: 'greet.yml',
    capability: 'delivery',
    path: ['delivery'],
  })
  const { commit, version } = actions['actions/checkout']
  const job = { 'runs-on': 'ubuntu-24.04', steps: [{ uses: `actions/checkout@${commit}` }] }
  make.file(
    'github-actions',
    'workflow',
    'greet.yml',
    {
      name: 'Greet',
      on: { push: {} },
      permissions: decided({}, 'nothing, unless a job says so'),
      jobs: { first: job, second: { ...job, steps: [decided({ run: 'echo a\necho b\n' }, 'two lines')] } },
    },
    'Says hello',
  )
  const [file] = renderWorkflows(graph.build().resources)
  expect(file?.path).toBe('.github/workflows/greet.yml')
  expect(file?.text).toBe(`# Says hello.
#
# Made by plinth from platform.ts. To change it, edit platform.ts and run \`plinth build\`.

name: Greet

on:
  push: {}

# Nothing, unless a job says so.
permissions: {}

jobs:
  first:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@${commit} # ${version}

  second:
    runs-on: ubuntu-24.04
    steps:
      # Two lines.
      - run: |
          echo a
          echo b
`)
})
