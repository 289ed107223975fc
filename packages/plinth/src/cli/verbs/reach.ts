import { openSubjects } from '../open-subjects.ts'
import { withPlans, type PlanOptions } from '../plan-option.ts'
import { refuse } from '../report.ts'
import type { Verb } from '../verb.ts'

export interface ReachOptions extends PlanOptions {
  readonly all?: boolean
}

export const reach: Verb<ReachOptions> = {
  name: 'reach',
  summary: 'tell whether one thing can open a connection to another: the way hop by hop, or what stops it',
  examples: [
    ['plinth reach internet database', 'in every environment; exit code 0 when it is reached, 1 when not'],
    ['plinth reach frontend backend:3000/tcp --env demo', 'on one port'],
    ['plinth reach backend secretsmanager', 'an API of AWS, by endpoint or over the internet'],
    ['plinth reach api-server aws-load-balancer-controller:9443', 'a webhook'],
    ['plinth reach 203.0.113.0/24 load-balancer', 'from addresses'],
    ['plinth reach backend metadata', 'the credentials of the node'],
    ['plinth reach --all --env demo', 'every way that is open'],
    ['plinth reach internet aws_db_instance.main --plan plan.json', 'for a Terraform plan of any project'],
  ],
  shape: (command) =>
    withPlans(
      command
        .argument(
          '[from]',
          'a service, store or add-on; internet, cdn, load-balancer, nodes, api-server, metadata; ...',
        )
        .argument('[to]', '... an address of a resource, a range of addresses; with a port as in database:5432/tcp')
        .argument('[file]', 'platform file')
        .option('--all', 'list every way that is open; takes the platform file alone'),
    ).addHelpText(
      'after',
      '\nExit codes: 0 reachable in every environment that was asked about, 1 blocked or not known, 2 asked wrongly.',
    ),
  run: async (shell, options, from, to, file) => {
    const { all = false, json } = options
    const wrong = misuseOf(all, [from, to, file])
    if (wrong !== undefined) return await refuse({ reason: 'misuse', message: wrong }, json, shell)
    const opened = await openSubjects(all ? from : file, options, shell)
    if ('reason' in opened) return await refuse(opened, json, shell)
    shell.progress.show('reading the network')
    const { answerReach, listOpenings } = await import('../reach/answer-reach.ts')
    return all
      ? listOpenings(opened, options, shell)
      : await answerReach(opened, { from: from ?? '', to: to ?? '' }, options, shell)
  },
}

function misuseOf(all: boolean, [from, to]: readonly (string | undefined)[]): string | undefined {
  if (all && to !== undefined) return '`--all` lists every way and takes the platform file alone'
  if (all || (from !== undefined && to !== undefined)) return undefined
  const missing = from === undefined ? 'who wants to reach what' : `what ${from} wants to reach`
  return `name ${missing}: plinth reach internet database; or list every way with --all`
}
