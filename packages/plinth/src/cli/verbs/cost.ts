import { Option } from 'commander'
import { refuse } from '../report.ts'
import type { CostOptions } from '../cost/options.ts'
import { withPlans } from '../plan-option.ts'
import type { Verb } from '../verb.ts'

export const cost: Verb<CostOptions> = {
  name: 'cost',
  summary: 'tell what a month costs before it is built, line by line, with the range where usage decides',
  examples: [
    ['plinth cost', 'every environment, by what it is for'],
    ['plinth cost --env production --by service', 'who causes it: pods pay for their part of the nodes'],
    ['plinth cost --what-if nat=single --what-if database.multiAz=false', 'what a change would save or add'],
    ['plinth cost --promises', 'what each promise about failures costs'],
    ['plinth cost --usage natGigabytes=500 --usage logGigabytes=1..3..10', 'with numbers that you know'],
    ['plinth cost --date 2027-04-01', 'on a day on which other versions are supported'],
    ['plinth cost --compare demo,production', 'what makes one dearer than the other'],
    ['plinth cost --env demo --explain database', 'every number of its lines: quantity, price, source'],
    ['plinth cost --document costs.json', "a document's table of costs beside the estimate"],
    ['plinth cost --plan plan.json --region eu-central-1', 'for a Terraform plan of any project'],
  ],
  shape: (command) =>
    withPlans(command.argument('[file]', 'platform file'))
      .addOption(
        new Option('--by <what>', 'how to group the lines')
          .choices(['capability', 'service', 'layer', 'resource'])
          .default('capability'),
      )
      .option('--usage <name=amount>', 'a number, or least..likely..most; or a JSON file of them; repeatable', collect)
      .option('--what-if <key=value>', 'price it with something done another way; repeatable', collect)
      .option('--promises', 'tell what each promise about failures costs')
      .option('--date <day>', 'the day on which support of versions is judged, such as 2027-04-01')
      .option('--compare <a,b>', 'two environments side by side, such as demo,production')
      .option('--explain <name>', 'why the lines of a resource are what they are, with source and date of each price')
      .option('--document <file>', 'compare with a table of costs, as JSON'),
  run: async (shell, options, file) => {
    const { openPriced } = await import('../cost/open.ts')
    const opened = await openPriced(file, options, shell)
    if ('reason' in opened) return await refuse(opened, options.json, shell)
    const { answerCost } = await import('../cost/answer.ts')
    return await answerCost(opened, options, shell)
  },
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}
