/** What Mermaid itself makes of a diagram, without a browser. */
export interface FlowchartOfMermaid {
  readonly nodes: Readonly<Record<string, string>>
  readonly edges: readonly (readonly [from: string, to: string, label: string])[]
  readonly groups: readonly { readonly id: string; readonly title: string; readonly members: readonly string[] }[]
}

export interface SequenceOfMermaid {
  readonly participants: Readonly<Record<string, string>>
  readonly messages: readonly (readonly [from: string, to: string, text: string])[]
}

interface Database {
  readonly getVertices: () => ReadonlyMap<string, { readonly id: string; readonly text: string }>
  readonly getEdges: () => readonly { readonly start: string; readonly end: string; readonly text: string }[]
  readonly getSubGraphs: () => readonly { readonly id: string; readonly title: string; readonly nodes: string[] }[]
  readonly getActors: () => ReadonlyMap<string, { readonly name: string; readonly description: string }>
  readonly getMessages: () => readonly {
    readonly from?: string
    readonly to?: string
    readonly type: number
    readonly message: unknown
  }[]
}

/** Number of notes among messages. */
const note = 2

/**
 * Mermaid cleans labels with a library that needs a page, and tries colours of boxes on an element of one; comparing
 * what a diagram says needs neither.
 */
async function engine(): Promise<(text: string) => Promise<Database>> {
  const Option = class {
    readonly style = {}
  }
  Object.assign(globalThis, { window: {}, Option })
  const { default: purify } = await import('dompurify')
  const nothing = (): void => undefined
  const sanitize = (text: string): string => text
  Object.assign(purify, { addHook: nothing, removeHook: nothing, removeAllHooks: nothing, sanitize })
  const { default: mermaid } = await import('mermaid')
  // The kinds of diagrams are known after the first call.
  await mermaid.parse('graph TB')
  // oxlint-disable-next-line typescript/no-deprecated -- the one way to what Mermaid read; what replaces it draws.
  return async (text) => (await mermaid.mermaidAPI.getDiagramFromText(text)).db as unknown as Database
}

let loaded: Promise<(text: string) => Promise<Database>> | undefined

async function databaseOf(text: string): Promise<Database> {
  return await (
    await (loaded ??= engine())
  )(text)
}

/** Why Mermaid refuses a text; undefined when it does not. */
export async function refusalOf(text: string): Promise<string | undefined> {
  try {
    await databaseOf(text)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

export async function flowchartOf(text: string): Promise<FlowchartOfMermaid> {
  const database = await databaseOf(text)
  return {
    nodes: Object.fromEntries([...database.getVertices().values()].map((vertex) => [vertex.id, vertex.text])),
    edges: database.getEdges().map(({ start, end, text: label }) => [start, end, label]),
    groups: database.getSubGraphs().map(({ id, title, nodes }) => ({ id, title, members: nodes })),
  }
}

export async function sequenceOf(text: string): Promise<SequenceOfMermaid> {
  const database = await databaseOf(text)
  return {
    participants: Object.fromEntries(
      [...database.getActors().values()].map((actor) => [actor.name, actor.description]),
    ),
    messages: database
      .getMessages()
      .flatMap(({ from, to, type, message }) =>
        from === undefined || to === undefined || type === note ? [] : [[from, to, String(message)] as const],
      ),
  }
}
