import { fileURLToPath } from 'node:url'
import type * as workflowParser from '@actions/workflow-parser'
import { build } from 'esbuild'
import type { WorkflowFinding } from './finding.ts'

type Parser = typeof workflowParser

let parser: Promise<Parser> | undefined

/** What GitHub's own parser refuses: unknown keys, wrong types, expressions, jobs that need unknown jobs. */
export async function githubFindings(text: string, fileName: string): Promise<readonly WorkflowFinding[]> {
  parser ??= loadParser()
  const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await parser
  const { context, value } = parseWorkflow({ name: fileName, content: text }, new NoOperationTraceWriter())
  if (value !== undefined) await convertWorkflowTemplate(context, value)
  return context.errors.getErrors().map(({ rawMessage, range }) => ({
    rule: 'parser',
    line: range?.start.line ?? 1,
    column: range?.start.column ?? 1,
    message: rawMessage,
  }))
}

/** The package imports JSON in a way that Node refuses, so it is bundled before it is loaded. */
async function loadParser(): Promise<Parser> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export * from '@actions/workflow-parser'`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    ...{ bundle: true, write: false, format: 'esm', platform: 'node', logLevel: 'error' },
  })
  const source = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')
  return (await import(/* @vite-ignore */ `data:text/javascript;base64,${source}`)) as Parser
}
