import { describe, expect, test } from 'vitest'
import { matchOf, rangeOf, showRange, unknownMatch } from '../addresses.ts'
import { choicesOf, lengthOf, type Line } from './route-choices.ts'

function line(destination: string, hop: string): Line<string> {
  const range = rangeOf(destination)
  const match = range === undefined ? unknownMatch(4) : matchOf(range)
  return { destination, match, length: range === undefined ? 1000 : lengthOf(destination), hop, evidence: [] }
}

function told(lines: readonly Line<string>[]): readonly string[] {
  return choicesOf(lines).choices.flatMap(({ to, hop }) => {
    const numbered = to.filter(({ family, span }) => family === 4 && span.first < 2 ** 32).map(showRange)
    return numbered.length === 0 ? [] : [`${numbered.join(' ')} -> ${hop}`]
  })
}

/** VPC user guide, "How route priority works": longest prefix match. */
describe('routes', () => {
  test('take what no longer prefix takes', () => {
    expect(told([line('0.0.0.0/0', 'nat'), line('10.0.0.0/8', 'hub'), line('10.0.0.0/16', 'local')])[0]).toBe(
      '10.0.0.0/16 -> local',
    )
    expect(told([line('0.0.0.0/1', 'nat'), line('0.0.0.0/2', 'hub')])).toEqual([
      '0.0.0.0/2 -> hub',
      '64.0.0.0/2 -> nat',
    ])
  })

  test('of the same length keep their order', () => {
    expect(told([line('10.0.0.0/16', 'static'), line('10.0.0.0/16', 'propagated')])).toEqual(['10.0.0.0/16 -> static'])
  })

  test('with an unknown block may take anything, and leave it to the others', () => {
    const [unknown, known] = choicesOf([line('10.0.0.0/16', 'local'), line('later', 'hub')]).choices
    expect([unknown?.hop, unknown?.perhaps]).toEqual(['hub', true])
    expect([known?.hop, known?.perhaps, known?.to.map(showRange)]).toEqual(['local', false, ['10.0.0.0/16']])
  })

  test('leave the rest without a way', () => {
    const { lost } = choicesOf([line('0.0.0.0/0', 'nat')])
    expect(lost.map(({ family }) => family)).toEqual([6])
  })
})
