import type { Answer } from '#answers/answer.ts'
import { reachability, type ReachQuestion, type ReachVerdict } from '#proofs/network/reach.ts'
import type { OpenedSubjects } from '../opened-subjects.ts'
import { answerAsData, answerAsText } from '../print/answer.ts'
import { table } from '../print/table.ts'
import { asJson } from '../report.ts'
import type { ExitCode, Shell } from '../shell.ts'
import type { CommonOptions } from '../verb.ts'

/** One answer for each environment; reachable holds when it is so in each of them. */
export async function answerReach(
  { subjects, locator }: OpenedSubjects,
  question: ReachQuestion,
  { json }: CommonOptions,
  shell: Shell,
): Promise<ExitCode> {
  const answers: Answer<ReachVerdict>[] = []
  for (const subject of subjects) {
    const answer = reachability(subject).ask(question)
    if ('problem' in answer) {
      shell.err(`error: ${answer.problem}\n`)
      return 2
    }
    answers.push(answer)
  }
  const style = { paint: shell.paint, cwd: shell.cwd, locate: await locator() }
  const [only] = answers
  if (json === true) {
    const data = answers.map((answer) => answerAsData(answer, style))
    shell.out(asJson(data.length === 1 && data[0] !== undefined ? data[0] : { answers: data }))
  } else if (only !== undefined) {
    shell.out(answers.map((answer) => answerAsText(answer, style)).join('\n'))
  }
  return answers.every(({ verdict }) => verdict === 'reachable') ? 0 : 1
}

/** Every way that is open, by environment. */
export function listOpenings({ subjects }: OpenedSubjects, { json }: CommonOptions, shell: Shell): ExitCode {
  const all = subjects.map((subject) => ({
    environment: subject.environment,
    openings: reachability(subject).openings(),
  }))
  if (json === true) {
    shell.out(asJson({ environments: all }))
    return 0
  }
  const sections = all.map(({ environment, openings }) => {
    const rows = openings.map(({ from, to, traffic, through, certainty }) => [
      from,
      to,
      traffic,
      [
        ...(through.length === 0 ? [] : [`through ${through.join(', ')}`]),
        ...(certainty === 'unknown' ? ['not known'] : []),
      ].join('; '),
    ])
    const lines = table([['from', 'to', 'traffic', ''], ...rows])
    return [shell.paint.bold(`${environment} (${openings.length} ways)`), ...lines.map((line) => `  ${line}`)].join(
      '\n',
    )
  })
  shell.out(`${sections.join('\n\n')}\n`)
  return 0
}
