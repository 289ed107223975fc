import type { Box, Edge, Meaning, Node, SequenceStep, View } from './view.ts'

/**
 * A view as Mermaid, for places that show it: a README on GitHub, a wiki. Labels are always quoted, and no name is
 * a word of Mermaid.
 */
export function mermaidOf(view: View): string {
  const head = `---\ntitle: ${JSON.stringify(view.title)}\n---\n`
  return `${head}${view.shape === 'sequence' ? sequence(view) : flowchart(view)}`
}

/** Names in a picture, made of the titles: `LoadBalancer`, and `LoadBalancer2` for the next one. */
export function mermaidNames({ boxes, nodes }: View): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const { id, title } of [...boxes, ...nodes]) {
    const name = nameOf(title)
    let own = name
    for (let i = 2; taken.has(own.toLowerCase()); i++) own = `${name}${i}`
    taken.add(own.toLowerCase())
    names.set(id, own)
  }
  return names
}

/** Words of Mermaid start with small letters, names with capitals; those that are words all the same get more letters. */
function nameOf(title: string): string {
  const words = title.normalize('NFKD').match(/[A-Za-z\d]+/g) ?? []
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  return /^[A-Z]/.test(name) && !reserved.has(name.toLowerCase()) ? name : `The${name}`
}

const reserved: ReadonlySet<string> = new Set(
  (
    'accdescr acctitle activate actor alt and as autonumber box break call class classdef click create critical ' +
    'deactivate default destroy direction else end flowchart graph href interpolate left link links linkstyle loop ' +
    'note opt option over par participant properties rect right sequencediagram style subgraph title'
  ).split(' '),
)

/** Dashes and thickness say what colours say in the picture. */
const lines: Readonly<Record<Meaning, string>> = {
  traffic: '-->',
  trust: '-.->',
  permission: '-.->',
  data: '-->',
  ownership: '-.->',
  delivery: '-.->',
  order: '==>',
}

function flowchart(view: View): string {
  const names = mermaidNames(view)
  const named = (id: string): string => names.get(id) ?? id
  const inside = (id: string | undefined, depth: number): readonly string[] => {
    const indent = '  '.repeat(depth)
    const nodes = view.nodes.filter((node) => node.inside === id)
    const boxes = view.boxes.filter((box) => box.inside === id)
    return [
      ...nodes.map((node) => `${indent}${named(node.id)}["${labelOf(node)}"]`),
      ...boxes.flatMap((box) => [
        `${indent}subgraph ${named(box.id)}["${labelOf(box)}"]`,
        ...inside(box.id, depth + 1),
        `${indent}end`,
      ]),
    ]
  }
  const edges = view.edges.map(({ from, to, meaning, title }) => {
    const label = title === '' ? '' : `|"${quoted(title)}"|`
    return `  ${named(from)} ${lines[meaning]}${label} ${named(to)}`
  })
  const planned = [...view.boxes, ...view.nodes].filter(({ state }) => state === 'planned').map(({ id }) => named(id))
  const styles =
    planned.length === 0 ? [] : ['  classDef planned stroke-dasharray: 3 3', `  class ${planned.join(',')} planned`]
  return `${['flowchart TB', ...inside(undefined, 1), ...edges, ...styles].join('\n')}\n`
}

function labelOf({ title, subtitle }: Pick<Node | Box, 'title' | 'subtitle'>): string {
  return quoted(subtitle === undefined || subtitle === '' ? title : `${title}\n${subtitle}`).replaceAll('\n', '<br/>')
}

/** Text inside quotes: characters that Mermaid or HTML would read are written by their numbers. */
function quoted(text: string): string {
  return text.replaceAll(/[#&"<>`\\;{}|]/g, (character) => `#${character.codePointAt(0)};`)
}

function sequence(view: View): string {
  const names = mermaidNames(view)
  const byId = new Map(view.edges.map((edge) => [edge.id, edge]))
  const participants = view.nodes.map((node) => `  participant ${names.get(node.id)} as ${plainText(node.title)}`)
  const write = (step: SequenceStep, depth: number): readonly string[] => {
    const indent = '  '.repeat(depth)
    if (step.kind === 'note') {
      const over = step.over.map((id) => names.get(id) ?? id)
      return [`${indent}Note over ${over.join(',')}: ${plainText(step.says)}`]
    }
    if (step.kind === 'message') {
      const edge = byId.get(step.edge)
      return edge === undefined ? [] : [`${indent}${messageOf(edge, step.answer, names)}`]
    }
    return step.cases.length === 0
      ? []
      : [
          ...step.cases.flatMap(({ title, steps }, i) => [
            `${indent}${i === 0 ? 'alt' : 'else'} ${plainText(title)}`,
            ...steps.flatMap((inner) => write(inner, depth + 1)),
          ]),
          `${indent}end`,
        ]
  }
  const steps = view.steps.flatMap((step) => write(step, 1))
  return `${['sequenceDiagram', '  autonumber', ...participants, ...steps].join('\n')}\n`
}

function messageOf({ from, to, title }: Edge, answer: boolean, names: ReadonlyMap<string, string>): string {
  const [source, target] = answer ? [to, from] : [from, to]
  return `${names.get(source)}${answer ? '-->>' : '->>'}${names.get(target)}: ${plainText(answer ? 'answer' : title)}`
}

/** Sequences have no quotes: what would end a line or start a comment is written by its number. */
function plainText(text: string): string {
  return text.replaceAll(/[#;:<>{}%\\]/g, (character) => `#${character.codePointAt(0)};`).replaceAll('\n', ' ') || ' '
}
