import { Command, CommanderError } from 'commander'
import type { ExitCode, Shell } from './shell.ts'
import type { CommonOptions, Verb } from './verb.ts'
import { build } from './verbs/build.ts'
import { check } from './verbs/check.ts'
import { conform } from './verbs/conform.ts'
import { cost } from './verbs/cost.ts'
import { diff } from './verbs/diff.ts'
import { down } from './verbs/down.ts'
import { draw } from './verbs/draw.ts'
import { drill } from './verbs/drill.ts'
import { explain } from './verbs/explain.ts'
import { init } from './verbs/init.ts'
import { list } from './verbs/list.ts'
import { reach } from './verbs/reach.ts'
import { schema } from './verbs/schema.ts'
import { up } from './verbs/up.ts'
import { why } from './verbs/why.ts'
import { version } from './version.ts'

/** In the order of the help: from starting to looking closer. */
const verbs: readonly Verb<never>[] = [
  ...[init, build, check, up, drill, down],
  ...[reach, cost, diff, draw, why, conform, list, explain, schema],
]

const about = `One typed platform file becomes Terraform, Kubernetes and GitHub Actions files that you own.

The platform file is the one you name, or platform.ts in this folder or the nearest one above.`

const exitCodes = `
Exit codes: 0 what was asked holds, 1 a finding, 2 asked wrongly, 3 a bug in Plinth.`

/** Carries out one command line. */
export async function run(given: readonly string[], shell: Shell): Promise<ExitCode> {
  let exit: ExitCode = 0
  const program = new Command('plinth')
    .description(about)
    .usage('<verb> [platform file] [options]')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .commandsGroup('Verbs:')
    .helpCommand('help [verb]', 'print the help of a verb')
    .configureHelp({ subcommandTerm: callOf })
    .addHelpText('after', exitCodes)
    .configureOutput({ writeOut: shell.out, writeErr: shell.err })
    .exitOverride()
  for (const verb of verbs) {
    add(program, verb, async (options, words) => {
      exit = await verb.run(shell, options as never, ...words)
      shell.progress.clear()
    })
  }
  try {
    await program.parseAsync(given, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    // Help that was asked for is an answer; help in place of an answer is not.
    return error.exitCode === 0 ? 0 : 2
  }
  return exit
}

function add(
  program: Command,
  verb: Verb<never>,
  action: (options: CommonOptions, words: readonly (string | undefined)[]) => Promise<void>,
): void {
  const command = program
    .command(verb.name)
    .summary(verb.summary)
    .description(`${sentence(verb.summary)}.`)
  verb
    .shape(command)
    .option('--env <name>', 'only this environment')
    .option('--json', 'print the answer as JSON')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', examplesOf(verb))
    .action(async (...received: readonly unknown[]) => {
      // Commander hands over the arguments, then the options, then the command.
      const words = received.slice(0, -2) as readonly (string | undefined)[]
      await action(received.at(-2) as CommonOptions, words)
    })
}

/** `why <address> [file]`: options are left to the help of the verb. */
function callOf(command: Command): string {
  const words = command.registeredArguments.map((word) => (word.required ? `<${word.name()}>` : `[${word.name()}]`))
  return [command.name(), ...words].join(' ')
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function examplesOf({ examples }: Pick<Verb, 'examples'>): string {
  const width = Math.max(...examples.map(([command]) => command.length))
  const lines = examples.map(([command, meaning]) => `  ${command.padEnd(width)}   ${meaning}`)
  return ['', 'Examples:', ...lines].join('\n')
}
