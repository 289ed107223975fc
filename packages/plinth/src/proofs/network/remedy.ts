import type { Party } from './parties.ts'
import type { World } from './world.ts'
import type { ReachVerdict } from './verdict.ts'

/** What to change in the platform file when the answer is not what is wanted; nothing for a plan without one. */
export function remedyFor({ subject }: World, from: Party, to: Party, verdict: ReachVerdict): string | undefined {
  const { declared } = subject
  if (declared === undefined) return undefined
  const service = declared.services.find(({ name }) => name === from.declared)
  const callee = declared.services.find(({ name }) => name === to.declared)
  if (verdict === 'blocked') {
    if (service !== undefined && to.kind === 'store') return `if it should: \`uses: [${to.name}]\` in ${service.name}`
    if (service !== undefined && callee !== undefined)
      return `if it should: \`calls: [${callee.name}]\` in ${service.name}`
    if (from.kind === 'internet' && callee !== undefined) {
      return `if it should: a route of \`edge\` to ${callee.name}, \`cdn({ routes: [{ path: '/*', to: ${callee.name} }] })\``
    }
    return undefined
  }
  if (verdict !== 'reachable') return undefined
  if (service?.uses.some((link) => link.to === to.declared))
    return `if it should not: take ${to.name} out of \`uses\` of ${service.name}`
  if (service?.calls.some((link) => link.to === to.declared))
    return `if it should not: take ${to.name} out of \`calls\` of ${service.name}`
  if (from.kind === 'internet' && declared.edge?.routes.some((route) => route.to.to === to.declared)) {
    return `if it should not: take its routes out of \`edge\``
  }
  return undefined
}
