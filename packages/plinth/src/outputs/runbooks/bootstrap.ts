import { firstApply, githubSetup, later, takeDown, type Step } from '#capabilities/state/first-apply.ts'
import type { Environment } from '#language/environment.ts'
import type { OutputFile } from '../file.ts'

/** How a person brings an environment to life, command by command; from then on the workflows do. */
export function renderBootstrapGuide(environment: Environment): OutputFile {
  const { platform, name, account, region } = environment
  const github = githubSetup(environment)
  return {
    path: `terraform/${name}/bootstrap/README.md`,
    text: [
      '<!-- Made by plinth from platform.ts. To change it, edit platform.ts and run `plinth build`. -->',
      '',
      `# The first hour of ${platform} in ${name}`,
      '',
      `Once for each environment, by a person with full rights in account ${account.value} (${region.value}). The ` +
        'workflows do the rest, and they cannot change what this layer holds: the state, the registry, their own rights.',
      '',
      '## Terraform',
      '',
      ...steps(firstApply(environment), 1),
      ...(github.length === 0
        ? []
        : ['## GitHub', '', ...steps(github, 1), '', 'Then run the workflow `Terraform`, and after it `Release`.', '']),
      '## Later',
      '',
      `A change of this layer is planned by the workflow like any other, and applied by a person, in this folder:`,
      '',
      ...block('terraform init\nterraform plan -out=bootstrap.tfplan\nterraform apply bootstrap.tfplan'),
      '',
      ...steps(later(environment), 1),
      '',
      '## The way back',
      '',
      ...steps(takeDown(environment), 1),
    ]
      .join('\n')
      .replaceAll(/\n{3,}/g, '\n\n'),
    owner: 'compiler',
  }
}

function steps(list: readonly Step[], first: number): readonly string[] {
  return list.flatMap(({ why, command }, i) => [`${first + i}. ${why}`, '', ...block(command, '   '), ''])
}

function block(command: string, indent = ''): readonly string[] {
  return ['```sh', ...command.split('\n'), '```', ''].map((line) => (line === '' ? '' : indent + line)).slice(0, -1)
}
