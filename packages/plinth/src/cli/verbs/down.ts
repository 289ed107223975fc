import type { DownOptions } from '../up/run-down.ts'
import type { Verb } from '../verb.ts'

export const down: Verb<DownOptions> = {
  name: 'down',
  summary: 'stop what `plinth up` runs; with --wipe also forget its databases and buckets',
  examples: [
    ['plinth down', 'every environment of the platform that runs on this machine'],
    ['plinth down --env demo --wipe', 'start from nothing the next time'],
  ],
  shape: (command) =>
    command.argument('[file]', 'platform file').option('--wipe', 'remove databases, buckets, secrets and logs'),
  run: async (shell, options, file) => {
    const { runDown } = await import('../up/run-down.ts')
    return await runDown(shell, options, file)
  },
}
