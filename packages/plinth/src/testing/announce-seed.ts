import { env, stdout } from 'node:process'

/** Once per run, before the first test: one seed, given or drawn here, so that every random failure can be replayed. */
export function setup(): void {
  if (env.PLINTH_SEED_ANNOUNCED !== undefined) return
  env.PLINTH_SEED ??= String(Math.floor(Math.random() * 2 ** 31))
  env.PLINTH_SEED_ANNOUNCED = 'yes'
  stdout.write(`random tests: PLINTH_SEED=${env.PLINTH_SEED} PLINTH_RUNS=${env.PLINTH_RUNS ?? '1'}\n`)
}
