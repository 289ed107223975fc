/** Addresses of one run, all of one `/24`: `.1` is this machine, then what is called, then replicas. */
export interface Addresses {
  /** `10.231.7`. */
  readonly prefix: string
  readonly machine: string
  /** By the name of a store or a service, with its kind in front: `store database`. */
  readonly called: ReadonlyMap<string, string>
}

const firstCalled = 2
const firstReplica = 100

/** `number` is anything from 0 on: which range is taken. */
export function addressesOf(number: number, called: readonly string[]): Addresses {
  const prefix = `10.${231 + (Math.floor(number / 256) % 24)}.${number % 256}`
  return {
    prefix,
    machine: `${prefix}.1`,
    called: new Map(called.map((name, i) => [name, `${prefix}.${firstCalled + i}`])),
  }
}

/** The lowest address of a replica that nobody has. */
export function freeReplicaAddress({ prefix }: Addresses, taken: ReadonlySet<string>): string {
  let last = firstReplica
  while (taken.has(`${prefix}.${last}`)) last++
  return `${prefix}.${last}`
}
