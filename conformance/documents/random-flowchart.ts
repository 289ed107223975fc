import fc from 'fast-check'

/** Names that Mermaid takes for nodes, with signs that are near to links and keywords. */
const name = fc.stringMatching(/^[A-DF-NP-WY-Z][A-Za-z0-9_]{0,6}$/)
const words = fc
  .array(fc.stringMatching(/^[A-Za-z0-9:/,.&é*+=-]{1,6}$/), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(' '))
const label = fc.oneof(
  words,
  words.map((text) => `${text}<br/>${text}`),
)
const anything = fc.stringMatching(/^[A-Za-z0-9(){}[\]|<>'. -]{1,12}$/).filter((text) => text.trim() !== '')
/** Without quotes, plain words; in quotes, brackets and bars too. */
const written = fc.oneof(
  words.filter((text) => !/^[-/\\]|[-/\\]$/.test(text)),
  label.map((text) => `"${text}"`),
  anything.map((text) => `"${text}"`),
)

const pairs = [
  '[ ]',
  '( )',
  '([ ])',
  '[[ ]]',
  '[( )]',
  '(( ))',
  '((( )))',
  '{ }',
  '{{ }}',
  '> ]',
  '[/ /]',
  '[\\ \\]',
  '[/ \\]',
  '[\\ /]',
]
const shape = fc.constantFrom(...pairs.map((pair) => pair.split(' ') as [string, string]))

const node = fc.oneof(
  name,
  fc.tuple(name, shape, written).map(([id, [open, close], text]) => `${id}${open}${text}${close}`),
  fc.tuple(name, written).map(([id, text]) => `${id}[${text}]:::warm`),
)
const nodes = fc.array(node, { minLength: 1, maxLength: 3 }).map((some) => some.join(' & '))

const plain = words.filter((text) => !/[-=.xo<]/.test(text))
const link = fc.oneof(
  fc.constantFrom(
    '-->',
    '---',
    '-.->',
    '-.-',
    '==>',
    '===',
    '<-->',
    '--o',
    '--x',
    'o--o',
    'x--x',
    '---->',
    '<==>',
    '~~~',
    '-..->',
  ),
  fc.tuple(fc.constantFrom('-->', '-.->', '==>', '---'), written).map(([arrow, text]) => `${arrow}|${text}|`),
  plain.map((text) => `-- ${text} -->`),
  plain.map((text) => `== ${text} ==>`),
  plain.map((text) => `-. ${text} .->`),
  anything.map((text) => `-- "${text}" -->`),
)

const chain = fc
  .tuple(nodes, fc.array(fc.tuple(link, nodes), { maxLength: 3 }))
  .map(([first, rest]) => [first, ...rest.map(([arrow, to]) => ` ${arrow} ${to}`)].join(''))

const look = fc.oneof(
  fc.constantFrom('%% a remark --> here', 'classDef warm fill:#f96', 'linkStyle default stroke:#ff3', ''),
  name.map((id) => `class ${id} warm`),
  name.map((id) => `style ${id} fill:#f9f,stroke:#333`),
)

const title = fc.oneof(
  fc.tuple(name, words).map(([id, text]) => `${id}["${text} (x)"]`),
  fc
    .tuple(
      name,
      words.filter((text) => !/^[-/\\]|[-/\\]$/.test(text)),
    )
    .map(([id, text]) => `${id}[${text}]`),
  name,
  fc.tuple(name, name).map(([a, b]) => `${a} ${b}`),
  fc.tuple(name, name).map(([a, b]) => `"${a} (${b})"`),
)

const { block } = fc.letrec<{ readonly block: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof({ weight: 5, arbitrary: chain }, { weight: 1, arbitrary: look }),
    fc
      .tuple(title, fc.option(fc.constantFrom('LR', 'TB')), fc.array(tie('block'), { maxLength: 4 }))
      .map(([head, direction, blocks]) =>
        [`subgraph ${head}`, ...(direction === null ? [] : [`direction ${direction}`]), ...blocks, 'end'].join('\n'),
      ),
  ),
}))

/** Texts of flowcharts as a person could write them, with everything that the reader claims to know. */
export const flowchart = fc
  .tuple(
    fc.constantFrom('graph TB', 'flowchart LR', 'flowchart TD', 'graph BT', 'flowchart', 'graph RL;'),
    fc.array(block, { minLength: 1, maxLength: 6 }),
  )
  .map(([head, blocks]) => [head, ...blocks].join('\n'))
