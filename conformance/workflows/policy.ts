import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type Scalar, type YAMLMap } from 'yaml'
import { riskyContexts } from './expressions.ts'
import type { WorkflowFinding } from './finding.ts'

/** Our own rules for workflows, which neither the parser nor actionlint knows. */
export function policyFindings(text: string): readonly WorkflowFinding[] {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const root = document.contents
  if (!isMap(root)) return [{ rule: 'policy/workflow', line: 1, column: 1, message: 'a workflow is a mapping' }]
  return [...rootProblems(root)].map(({ rule, at, message }) => {
    const { line, col } = lines.linePos(at.range?.[0] ?? 0)
    return { rule: `policy/${rule}`, line, column: col, message }
  })
}

interface Problem {
  readonly rule: string
  readonly at: Node
  readonly message: string
}

function* rootProblems(root: YAMLMap): Iterable<Problem> {
  const permissions = root.get('permissions', true)
  if (!isMap(permissions) || permissions.items.length > 0)
    yield {
      rule: 'permissions',
      at: permissions ?? root,
      message: 'the workflow needs `permissions: {}`; jobs ask for their own',
    }
  yield* triggerProblems(root.get('on', true))
  for (const job of valuesOf(root.get('jobs', true))) yield* jobProblems(job)
}

function* triggerProblems(on: unknown): Iterable<Problem> {
  const triggers = isMap(on) ? on.items.map(({ key }) => key) : isSeq(on) ? on.items : [on]
  for (const trigger of triggers)
    if (isScalar(trigger) && trigger.value === 'pull_request_target')
      yield { rule: 'trigger', at: trigger, message: 'pull_request_target gives secrets to code from outside' }
}

function* jobProblems(job: YAMLMap): Iterable<Problem> {
  const reused = job.get('uses', true)
  if (isScalar(reused)) yield* pinProblems(reused)
  else if (!job.has('timeout-minutes'))
    yield { rule: 'timeout', at: job, message: 'without timeout-minutes a job that hangs runs for six hours' }
  const permissions = job.get('permissions', true)
  if (isScalar(permissions))
    yield { rule: 'permissions', at: permissions, message: 'a job names each permission that it needs' }
  const steps = job.get('steps', true)
  for (const step of isSeq(steps) ? steps.items : []) if (isMap(step)) yield* stepProblems(step)
}

function* stepProblems(step: YAMLMap): Iterable<Problem> {
  const uses = step.get('uses', true)
  if (isScalar(uses)) yield* actionProblems(uses, step.get('with', true))
  const run = step.get('run', true)
  if (isScalar(run)) yield* scriptProblems(run)
}

function* actionProblems(uses: Scalar, inputs: unknown): Iterable<Problem> {
  yield* pinProblems(uses)
  const action = String(uses.value).split('@')[0]
  const given = isMap(inputs) ? inputs : undefined
  if (action === 'actions/checkout' && given?.get('persist-credentials') !== false)
    yield {
      rule: 'credentials',
      at: uses,
      message: 'checkout leaves a token in the folder without `persist-credentials: false`',
    }
  const script = given?.get('script', true)
  if (action === 'actions/github-script' && isScalar(script)) yield* scriptProblems(script)
}

function* pinProblems(uses: Scalar): Iterable<Problem> {
  const target = String(uses.value)
  if (target.startsWith('./')) return
  if (target.startsWith('docker://')) {
    if (!/@sha256:[0-9a-f]{64}$/.test(target))
      yield { rule: 'pinned', at: uses, message: `${target} is not pinned by digest` }
    return
  }
  if (!/@[0-9a-f]{40}$/.test(target)) yield { rule: 'pinned', at: uses, message: `${target} is not pinned by commit` }
  else if (!/^ *v\d+(?:\.\d+)*(?:\s|$)/.test(uses.comment ?? ''))
    yield { rule: 'version-comment', at: uses, message: `${target} needs its version as a comment: # v1.2.3` }
}

function* scriptProblems(script: Scalar): Iterable<Problem> {
  for (const context of riskyContexts(String(script.value)))
    yield {
      rule: 'script-injection',
      at: script,
      message: `\`${context}\` in a script is code; pass it in through \`env\``,
    }
}

function valuesOf(map: unknown): readonly YAMLMap[] {
  return isMap(map) ? map.items.flatMap(({ value }) => (isMap(value) ? [value] : [])) : []
}
