import { dirname, resolve } from 'node:path'
import type { Path } from '#graph/value.ts'
import { isDeclared, type Declared } from '#language/declared.ts'
import type { Loaded } from '../load/loaded.ts'
import { readMap, type SourceMap } from '../source/source-map.ts'
import { SourceText, type Spot } from '../source/source-text.ts'
import { parseJson, parseModule, type Module } from './module.ts'
import {
  propertyOf,
  spreadsOf,
  unwrap,
  type ArrayLiteral,
  type Expression,
  type Node,
  type ObjectLiteral,
} from './syntax.ts'

/** The line of the user's file that says what stands at a path of the platform. */
export type Locator = (path: Path) => Spot

/** A node, and the module that it is in. */
interface Written {
  readonly module: Module
  readonly node: Node
}

/** The written form of a declaration: what to show of it, and the literal with its keys. */
interface Declaration {
  readonly shown: Written
  readonly literal: Written
}

/** Finds lines for paths. Reads and parses the written files when the first path is asked for, and never again. */
export async function createLocator(loaded: Loaded): Promise<Locator> {
  const { file, platform, written } = loaded
  const walk =
    written.format === 'json'
      ? new Walk(emptyMap, parseJson(new SourceText(file, written.text)))
      : new Walk(await readMap(written.map, dirname(file)), undefined)
  return (path) => walk.spotOf(platform, path) ?? new SourceText(file, '').spot(0, 0)
}

const emptyMap: SourceMap = { sources: [], originOf: () => undefined }

/** Goes from the platform's declaration to a value, through the program's values and its text side by side. */
class Walk {
  readonly #map: SourceMap
  readonly #document: Declaration | undefined
  readonly #modules = new Map<string, Module>()

  /** `document` is the whole platform, where the file is data; otherwise the map leads to its parts. */
  constructor(map: SourceMap, document: Module | undefined) {
    this.#map = map
    if (document?.root === undefined) return
    const whole = { module: document, node: document.root }
    this.#document = { shown: whole, literal: whole }
  }

  spotOf(platform: Declared, path: Path): Spot | undefined {
    const start = this.#document ?? this.#declaration(platform)
    if (start === undefined) return undefined
    let { shown, literal } = start
    let value: unknown = platform
    for (const [depth, key] of path.entries()) {
      value = childOf(value, key)
      const next = this.#child(literal, key)
      const declared = isDeclared(value) ? this.#declaration(value) : undefined
      if (next === undefined && declared === undefined) break
      const isLink = depth === path.length - 1 && !isHome(path)
      shown = isLink || declared === undefined ? (next ?? declared?.shown ?? shown) : declared.shown
      literal = declared?.literal ?? (next === undefined ? literal : { module: next.module, node: inner(next.node) })
    }
    return spotOf(shown)
  }

  /** The call that made a declaration. */
  #declaration({ site }: Declared): Declaration | undefined {
    const origin = this.#map.originOf(site)
    if (origin === undefined) return undefined
    const module = this.#module(origin.source)
    const call = module.callAt(origin.source.offset(origin.line, origin.column))
    if (call === undefined) return undefined
    const [literal] = call.arguments
    return { shown: { module, node: statementOf(module, call) }, literal: { module, node: literal ?? call } }
  }

  #module(source: SourceText): Module {
    const known = this.#modules.get(source.file)
    if (known !== undefined) return known
    const parsed = parseModule(source)
    this.#modules.set(source.file, parsed)
    return parsed
  }

  /** Where a key of an object or an item of a list is written. */
  #child(parent: Written, key: string): Written | undefined {
    const { module, node } = this.#meaning(parent) ?? parent
    if (node.type === 'ArrayExpression') {
      const { elements } = node as ArrayLiteral
      const at = elements[Number(key)]
      const certain = elements.slice(0, Number(key) + 1).every((element) => element?.type !== 'SpreadElement')
      return at && certain ? { module, node: at } : undefined
    }
    if (node.type !== 'ObjectExpression') return undefined
    const property = propertyOf(node as ObjectLiteral, key)
    if (property !== undefined) return { module, node: property }
    for (const spread of spreadsOf(node as ObjectLiteral)) {
      const found = this.#child({ module, node: spread }, key)
      if (found !== undefined) return found
    }
    return undefined
  }

  /** What an expression stands for: a name its constant, `shared.network` that property; undefined when unknown. */
  #meaning(written: Written, depth = 0): Written | undefined {
    if (this.#meanings.has(written.node)) return this.#meanings.get(written.node)
    const found = this.#lookUp(written, depth)
    this.#meanings.set(written.node, found)
    return found
  }
  readonly #meanings = new Map<Node, Written | undefined>()

  #lookUp({ module, node }: Written, depth: number): Written | undefined {
    const plain = unwrap(node) as Expression
    if (depth > 20) return undefined
    if (plain.type === 'Identifier') {
      const found = this.#named(module, plain.name)
      return found === undefined ? undefined : this.#meaning(found, depth + 1)
    }
    if (plain.type === 'MemberExpression' && !plain.computed && plain.property.type === 'Identifier') {
      const found = this.#child({ module, node: plain.object }, plain.property.name)
      return found === undefined ? undefined : this.#meaning({ module, node: inner(found.node) }, depth + 1)
    }
    return { module, node: plain }
  }

  #named(module: Module, name: string): Written | undefined {
    const here = module.valueOf(name)
    if (here !== undefined) return { module, node: here }
    const imported = module.importOf(name)
    const source = imported === undefined ? undefined : this.#imported(module, imported.from)
    if (imported === undefined || source === undefined) return undefined
    const there = this.#module(source)
    const node = there.exported(imported.name)
    return node === undefined ? undefined : { module: there, node }
  }

  #imported(module: Module, specifier: string): SourceText | undefined {
    const target = resolve(dirname(module.source.file), specifier)
    const wanted = withoutEnding(target)
    return this.#map.sources.find(({ file }) => file === target || withoutEnding(file) === wanted)
  }
}

function childOf(value: unknown, key: string): unknown {
  const holder = isDeclared(value) ? value.input : value
  if (typeof holder !== 'object' || holder === null) return undefined
  return (holder as Readonly<Record<string, unknown>>)[key]
}

/** Places that a declaration is listed at. Anywhere else a declaration is a link to it. */
function isHome([first, ...rest]: Path): boolean {
  return (
    (rest.length === 0 && (first === 'edge' || first === 'delivery')) || (first === 'resources' && rest.length === 1)
  )
}

/** The value of a property; anything else itself. */
function inner(node: Node): Node {
  return node.type === 'ObjectProperty' ? (node as unknown as { readonly value: Node }).value : node
}

function withoutEnding(file: string): string {
  return file.replace(/\.[cm]?[jt]s$/, '')
}

/** The statement or property that is nothing but this call: `const database = postgres({ ... })`. */
function statementOf(module: Module, node: Node): Node {
  const parent = module.parentOf(node)
  if (parent === undefined || !isSoleWrapper(parent)) return node
  return parent.type === 'ObjectProperty' ? parent : statementOf(module, parent)
}

function isSoleWrapper(node: Node): boolean {
  switch (node.type) {
    case 'VariableDeclaration':
      return (node as unknown as { readonly declarations: readonly Node[] }).declarations.length === 1
    case 'VariableDeclarator':
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'ObjectProperty':
      return true
    default:
      return false
  }
}

function spotOf({ module, node }: Written): Spot {
  return module.source.spot(node.start ?? 0, node.end ?? 0)
}
