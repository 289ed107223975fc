export { type BuildInfo, buildInfo, type BuildVariables } from './build-info.ts'
export type { FlagSchema } from './flags.ts'
export { createModes, type ModeListener, type ModeOptions, type Modes, type ModeState } from './modes.ts'
