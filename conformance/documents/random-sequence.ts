import fc from 'fast-check'

const name = fc.stringMatching(/^[A-Z][A-Za-z0-9_]{0,5}$/).filter((text) => !/^(?:end|as)$/i.test(text))
const words = fc
  .array(fc.stringMatching(/^[A-Za-z0-9()/,.'é?!*=]{1,6}$/), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(' '))
  .filter((text) => !/\b(?:as|end)\b/i.test(text))

const participant = fc.oneof(
  fc.tuple(fc.constantFrom('participant', 'actor'), name).map(([kind, id]) => `${kind} ${id}`),
  fc
    .tuple(fc.constantFrom('participant', 'actor'), name, words)
    .map(([kind, id, alias]) => `${kind} ${id} as ${alias}`),
)

const arrow = fc.constantFrom('->', '-->', '->>', '-->>', '-x', '--x', '-)', '--)', '<<->>', '<<-->>')
const message = fc
  .tuple(name, arrow, name, words)
  .map(([from, line, to, text]) => `${from}${line}${to}: ${text.replace('/', '<br/>')}`)

const note = fc.oneof(
  fc.tuple(name, name, words).map(([a, b, text]) => `Note over ${a},${b}: ${text}`),
  fc.tuple(fc.constantFrom('left', 'right'), name, words).map(([side, id, text]) => `note ${side} of ${id}: ${text}`),
)

const { block } = fc.letrec<{ readonly block: string }>((tie) => {
  const inside = fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((blocks) => blocks.join('\n'))
  const branches = (first: string, next: string): fc.Arbitrary<string> =>
    fc
      .tuple(words, inside, words, inside)
      .map(([a, one, b, two]) => [`${first} ${a}`, one, `${next} ${b}`, two, 'end'].join('\n'))
  return {
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.oneof(
        { weight: 6, arbitrary: message },
        { weight: 1, arbitrary: note },
        { weight: 1, arbitrary: fc.constant('%% a remark') },
      ),
      fc
        .tuple(fc.constantFrom('loop', 'opt', 'break'), words, inside)
        .map(([kind, title, text]) => `${kind} ${title}\n${text}\nend`),
      inside.map((text) => `rect rgb(200, 200, 255)\n${text}\nend`),
      branches('alt', 'else'),
      branches('par', 'and'),
      branches('critical', 'option'),
    ),
  }
})

/** Texts of sequence diagrams as a person could write them. */
export const sequence = fc
  .tuple(fc.boolean(), fc.uniqueArray(participant, { maxLength: 4 }), fc.array(block, { minLength: 1, maxLength: 6 }))
  .map(([numbered, participants, blocks]) =>
    ['sequenceDiagram', ...(numbered ? ['autonumber'] : []), ...participants, ...blocks].join('\n'),
  )
