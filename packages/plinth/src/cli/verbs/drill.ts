import { InvalidArgumentError } from 'commander'
import type { Verb } from '../verb.ts'
import type { DrillOptions } from '../drill/options.ts'

export const drill: Verb<DrillOptions> = {
  name: 'drill',
  summary:
    'run the system on this machine, break it on purpose under load, and tell what visitors saw and what was lost',
  examples: [
    ['plinth drill', 'every fault once, on the system of platform.ts, with the visits of drill.ts'],
    ['plinth drill --fault kill --fault database-kill --times 20', 'these faults only, twenty times each'],
    ['plinth drill --seed 7', 'the same visits and the same moments again'],
    ['plinth drill --chart drill.svg', 'what visitors saw, second by second'],
    ['plinth drill --list', 'the faults, and what each must keep'],
  ],
  shape: (command) =>
    command
      .argument('[file]', 'platform file')
      .option('--visits <file>', 'what visitors do and what must hold; default drill.ts beside the platform file')
      .option('--fault <name>', 'only this fault; repeatable', collect)
      .option('--times <count>', 'how often each fault is done to each of its targets', positive, 1)
      .option('--rate <visits>', 'visits a second, in place of the declared rate', positive)
      .option('--seed <number>', 'decides visits and moments; default the time of day', whole)
      .option('--chart <file>', 'also write a chart, as SVG')
      .option('--list', 'tell which faults there are'),
  run: async (shell, options, file) => {
    const { answerDrill } = await import('../drill/answer.ts')
    return await answerDrill(file, options, shell)
  },
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

function positive(value: string): number {
  const number = Number(value)
  if (!(number > 0)) throw new InvalidArgumentError('It is not a number above 0.')
  return number
}

function whole(value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new InvalidArgumentError('It is not a whole number.')
  return number
}
