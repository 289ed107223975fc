export { createLifecycle, type Lifecycle, type LifecycleOptions, type LifecycleState, StartError } from './lifecycle.ts'
export type { Part } from './part.ts'
