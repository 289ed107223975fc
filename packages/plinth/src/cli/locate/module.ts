import { parse, parseExpression } from '@babel/parser'
import type { SourceText } from '../source/source-text.ts'
import { childrenOf, type Call, type Node, type Statement } from './syntax.ts'

/** A name that is imported from another file. */
export interface Import {
  readonly from: string
  /** Its name there; `default` for the default export. */
  readonly name: string
}

/** The syntax of one written file, with the questions that finding a value asks. */
export interface Module {
  readonly source: SourceText
  /** The whole document, for files that are one expression. */
  readonly root: Node | undefined
  /** The call that stands at an offset, or around it. */
  readonly callAt: (offset: number) => Call | undefined
  readonly parentOf: (node: Node) => Node | undefined
  /** The expression that a name stands for, where exactly one declaration gives it one. */
  readonly valueOf: (name: string) => Node | undefined
  readonly importOf: (name: string) => Import | undefined
  /** The local name behind an exported one. */
  readonly exported: (name: string) => Node | undefined
}

export function parseModule(source: SourceText): Module {
  const { program } = parse(source.text, {
    sourceType: 'module',
    plugins: /\.[cm]?js$/.test(source.file) ? [] : ['typescript'],
    errorRecovery: true,
    attachComment: false,
  })
  return moduleOf(source, program, undefined)
}

export function parseJson(source: SourceText): Module {
  const root = parseExpression(source.text, { errorRecovery: true, attachComment: false })
  return moduleOf(source, root, root)
}

function moduleOf(source: SourceText, top: Node, root: Node | undefined): Module {
  const parents = new Map<Node, Node>()
  const calls = new Map<number, readonly Call[]>()
  const values = new Map<string, Node | undefined>()
  const visit = (node: Node): void => {
    if (node.type === 'CallExpression')
      calls.set(node.start ?? 0, [...(calls.get(node.start ?? 0) ?? []), node as Call])
    const declared = declarationOf(node)
    // A name that is declared twice, in two functions for example, stands for nothing that is known here.
    if (declared !== undefined) values.set(declared.name, values.has(declared.name) ? undefined : declared.value)
    for (const child of childrenOf(node)) {
      parents.set(child, node)
      visit(child)
    }
  }
  visit(top)
  const statements = top.type === 'Program' ? (top as unknown as { readonly body: readonly Statement[] }).body : []
  const imports = importsOf(statements)
  return {
    source,
    root,
    callAt: (offset) => innermost(calls, offset),
    parentOf: (node) => parents.get(node),
    valueOf: (name) => values.get(name),
    importOf: (name) => imports.get(name),
    exported: (name) => exportedAs(statements, name, values),
  }
}

/** The call that starts at an offset; otherwise the one whose callee is there, or the smallest one around it. */
function innermost(calls: ReadonlyMap<number, readonly Call[]>, offset: number): Call | undefined {
  const starting = calls.get(offset) ?? []
  if (starting.length === 1) return starting[0]
  const around = [...calls.values()].flat().filter((call) => (call.start ?? 0) <= offset && offset < (call.end ?? 0))
  const size = (node: Node): number => (node.end ?? 0) - (node.start ?? 0)
  const smallest = (found: readonly Call[]): Call | undefined => [...found].sort((a, b) => size(a) - size(b))[0]
  return smallest(around.filter(({ callee }) => offset < (callee.end ?? 0))) ?? smallest(around)
}

function declarationOf(node: Node): { readonly name: string; readonly value: Node | undefined } | undefined {
  if (node.type !== 'VariableDeclarator') return undefined
  const { id, init } = node as unknown as {
    readonly id: Node & { readonly name?: string }
    readonly init?: Node | null
  }
  return id.type === 'Identifier' && id.name !== undefined ? { name: id.name, value: init ?? undefined } : undefined
}

function importsOf(statements: readonly Statement[]): ReadonlyMap<string, Import> {
  const imports = new Map<string, Import>()
  for (const statement of statements) {
    if (statement.type !== 'ImportDeclaration') continue
    for (const specifier of statement.specifiers) {
      if (specifier.type === 'ImportNamespaceSpecifier') continue
      const name = specifier.type === 'ImportDefaultSpecifier' ? 'default' : textOf(specifier.imported)
      imports.set(specifier.local.name, { from: statement.source.value, name })
    }
  }
  return imports
}

function exportedAs(
  statements: readonly Statement[],
  name: string,
  values: ReadonlyMap<string, Node | undefined>,
): Node | undefined {
  for (const statement of statements) {
    if (statement.type === 'ExportDefaultDeclaration' && name === 'default') {
      const { declaration } = statement
      return declaration.type === 'Identifier' ? values.get(declaration.name) : declaration
    }
    if (statement.type !== 'ExportNamedDeclaration' || statement.source) continue
    for (const specifier of statement.specifiers) {
      if (specifier.type === 'ExportSpecifier' && textOf(specifier.exported) === name) {
        return values.get(specifier.local.name)
      }
    }
  }
  return name === 'default' ? undefined : values.get(name)
}

function textOf(name: { readonly type: string; readonly name?: string; readonly value?: string }): string {
  return name.name ?? name.value ?? ''
}
