import { Option } from 'commander'
import type { UpOptions } from '../up/options.ts'
import type { Verb } from '../verb.ts'

export const up: Verb<UpOptions> = {
  name: 'up',
  summary: 'start the system on this machine: databases, every service with its links, the edge',
  examples: [
    ['plinth up --env demo', 'until Ctrl-C; the URL is printed when everything is ready'],
    ['plinth up --env demo --watch', 'build and replace a service when its files change'],
    ['plinth up --port 9000', 'on this port or not at all'],
    ['plinth up --postgres system', 'with the PostgreSQL of this machine, or with a URL one that runs already'],
    ['plinth up --isolate always', 'only where each replica can have a network of its own'],
    ['plinth up --env demo --dry-run', 'tell what would run, and which resources it stands for'],
    ['plinth up --json', 'events and lines of logs for a program, one JSON document a line'],
  ],
  shape: (command) =>
    command
      .argument('[file]', 'platform file')
      .option('--port <port>', 'port of the one URL; 8080 or the next free one unless given')
      .option('--postgres <source>', 'embedded, the npm package of the declared major; system; or a URL', 'embedded')
      .addOption(
        new Option('--isolate <when>', 'a network of its own for each replica; auto: where root and ip allow it')
          .choices(['auto', 'always', 'never'])
          .default('auto'),
      )
      .option('--watch', 'build and replace a service when its files change')
      .option('--quiet', 'without the logs of the services')
      .option('--dry-run', 'start nothing; print what would run'),
  run: async (shell, options, file) => {
    const { runUp } = await import('../up/run-up.ts')
    return await runUp(shell, options, file)
  },
}
