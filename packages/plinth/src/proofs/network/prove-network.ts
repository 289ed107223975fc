import type { Subject } from '#answers/subject.ts'
import type { Diagnostic } from '#diagnostics/diagnostic.ts'
import { proveAroundCdn } from './invariants/around-cdn.ts'
import { groundOf, type Ground } from './invariants/ground.ts'
import { proveLinks } from './invariants/links.ts'
import { provePlatformCalls } from './invariants/platform-calls.ts'
import { proveStated } from './invariants/stated.ts'
import { proveStores } from './invariants/stores.ts'
import { worldOf } from './world.ts'

type Proof = (ground: Ground) => readonly Diagnostic[]

/** From what must be closed to what must be open; what the user says goes last. */
const proofs: readonly Proof[] = [proveStores, proveAroundCdn, provePlatformCalls, proveLinks, proveStated]

/** What must hold in the network of every platform, and what the platform file says must hold. */
export function proveNetwork(subject: Subject): readonly Diagnostic[] {
  const { declared } = subject
  if (declared === undefined) return []
  const ground = groundOf(worldOf(subject), declared)
  return proofs.flatMap((proof) => proof(ground))
}
