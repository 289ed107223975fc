import { Option } from 'commander'
import type { DrawOptions } from '../draw/options.ts'
import { withPlans } from '../plan-option.ts'
import type { Verb } from '../verb.ts'

export const draw: Verb<DrawOptions> = {
  name: 'draw',
  summary: 'draw a view of what is emitted, as SVG or Mermaid; every arrow says why it is there',
  examples: [
    ['plinth draw --env demo > overview.svg', 'the whole platform on one page'],
    ['plinth draw network --env demo --out network.svg', 'subnets, gateways, and what may connect'],
    ['plinth draw service --service backend --env demo', 'one service with everything around it'],
    ['plinth draw traffic --env demo --format mermaid', 'for a README'],
    ['plinth draw --all --out pictures', 'every view of every environment, into a folder'],
    ['plinth draw network --plan plan.json', 'for a Terraform plan of any project'],
  ],
  shape: (command) =>
    withPlans(
      command
        .argument('[view]', 'overview, network, traffic, requests, security-groups, cluster, identity, storage, ...')
        .argument('[file]', 'platform file'),
    )
      .addOption(new Option('--format <format>', 'what to write').choices(['svg', 'mermaid', 'json']).default('svg'))
      .addOption(new Option('--theme <theme>', 'colours of SVG').choices(['auto', 'light', 'dark']).default('auto'))
      .option('--out <path>', 'write to this file; with --all to this folder')
      .option('--all', 'every view')
      .option('--service <name>', 'the service of the view `service`'),
  run: async (shell, options, view, file) => {
    const { runDraw } = await import('../draw/run-draw.ts')
    return await runDraw(shell, options, { view, file })
  },
}
