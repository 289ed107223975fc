import { DockerfileParser, type Flag, type Instruction } from 'dockerfile-ast'

/** A line of a container file as a builder reads it. */
export interface Step {
  readonly keyword: string
  /** `--from=build` as `{ from: 'build' }`. */
  readonly flags: Readonly<Record<string, string>>
  readonly words: readonly string[]
  /** Everything after the keyword, as it is written. */
  readonly text: string
}

export interface Stage {
  /** Another stage, or an image. */
  readonly base: string
  readonly name: string | undefined
  readonly steps: readonly Step[]
}

/** The stages of a container file, in their order. */
export function readContainerFile(text: string): readonly Stage[] {
  const stages: { base: string; name: string | undefined; steps: Step[] }[] = []
  for (const instruction of DockerfileParser.parse(text).getInstructions()) {
    const step = stepOf(instruction)
    if (step.keyword !== 'FROM') stages.at(-1)?.steps.push(step)
    else stages.push({ base: step.words[0] ?? '', name: step.words[2], steps: [] })
  }
  return stages
}

function stepOf(instruction: Instruction): Step {
  const flags = hasFlags(instruction) ? instruction.getFlags() : []
  return {
    keyword: instruction.getKeyword(),
    flags: Object.fromEntries(flags.map((flag) => [flag.getName(), flag.getValue() ?? ''])),
    words: instruction.getArguments().map((argument) => argument.getValue()),
    text: instruction.getRawArgumentsContent() ?? '',
  }
}

function hasFlags(instruction: Instruction): instruction is Instruction & { getFlags(): Flag[] } {
  return 'getFlags' in instruction
}
