import { million, type Money, type MoneyRange } from '#cost/money.ts'
import type { Opening } from '#proofs/network/openings.ts'
import type { Permission } from '#proofs/identity/permissions.ts'
import type { ArgumentChange, Change, DeclaredLink, Force, Loss, ResourceChange } from './change.ts'
import { keyed, shownValue } from './comparable.ts'
import { addressIn } from './id-parts.ts'

/** Whole dollars where they say enough, cents below ten dollars. */
export function money(amount: Money): string {
  const usd = amount / million
  return Math.abs(usd) < 10 ? usd.toFixed(2) : usd.toFixed(0)
}

/** `+45 USD a month`; with its ends where usage decides. */
export function costDifference({ min, likely, max }: MoneyRange): string {
  const [least, most] = min < max ? [min, max] : [max, min]
  const range = signed(least) === signed(most) ? '' : ` (${signed(least)} to ${signed(most)})`
  return `${signed(likely)} USD a month${range}`
}

export function signed(amount: Money): string {
  const text = money(amount)
  return Number(text) === 0 ? '±0' : amount > 0 ? `+${text}` : text.replace('-', '−')
}

/** `internet → redis:6379/tcp`. */
export function opening({ from, to, traffic, through, certainty }: Opening): string {
  const way = through.length === 0 ? '' : ` through ${through.join(', ')}`
  return `${from} → ${to}:${traffic}${way}${certainty === 'unknown' ? ' (not certain)' : ''}`
}

export function permission({ principal, effect, action, resource, condition }: Permission): string {
  const may = effect === 'allow' ? 'may' : 'may never'
  return `${principal} ${may} ${action} on ${resource}${condition === '' ? '' : ` when ${condition}`}`
}

export function link({ from, word, to }: DeclaredLink): string {
  return `${from} ${word} ${to}`
}

/** What a reviewer calls a resource: its name in the platform file, when nothing else has it there. */
export function nameOf({ belongsTo, address }: Pick<ResourceChange, 'belongsTo' | 'address'>): string {
  return belongsTo ?? address
}

export const signs = { added: '+', changed: '~', replaced: '-/+', destroyed: '-', moved: '→' } as const

/** `multi_az: false → true`. */
export function argument({ argument: name, before, after, sensitive, afterApply }: ArgumentChange): string {
  if (sensitive === true) return `${name}: changes (not shown)`
  const items = itemChanges(before, after)
  if (items.length > 0) return `${name}: ${items.join(', ')}`
  if (afterApply === true && before === undefined) return `${name}: known after the apply`
  return `${name}: ${shortened(before)} → ${afterApply === true ? 'known after the apply' : shortened(after)}`
}

/** What comes into a list and what goes out of it; nothing, when its order alone changes. */
function itemChanges(before: unknown, after: unknown): readonly string[] {
  if (!Array.isArray(before) || !Array.isArray(after)) return []
  const [old, now] = [new Set(before.map(keyed)), new Set(after.map(keyed))]
  const gone = before.filter((item) => !now.has(keyed(item))).map((item) => `without ${shortened(item)}`)
  const come = after.filter((item) => !old.has(keyed(item))).map((item) => `with ${shortened(item)}`)
  return [...gone, ...come]
}

/** Long enough to see what it is. */
const longest = 120

function shortened(value: unknown): string {
  const text = shownValue(value)
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}

export function force({ argument: name, certainty, because, note }: Force): string {
  const what = {
    does: 'forces a replacement',
    may: 'may force a replacement',
    unknown: 'may force a replacement: the provider could not be asked',
    refused: 'is refused by AWS, so that the apply stops there',
  }[certainty]
  const cause = because === undefined ? '' : `, because ${addressIn(because)} is made again`
  return `${name} ${what}${cause}${note === undefined ? '' : ` (${note})`}`
}

/** What happens to data, as a sentence. */
export function loss({ kind, address, forcedBy, certainty, lost, allowed }: Loss): string {
  const by = forcedBy.length === 0 ? '' : ` because of ${forcedBy.join(', ')}`
  const happens = {
    replaced: `${address} ${certainty === 'does' ? 'is' : 'may be'} replaced${by}`,
    destroyed: `${address} is destroyed`,
    moved: `${address} has another address, so that Terraform destroys it and makes an empty one`,
  }[kind]
  return `${happens}; lost: ${lost}${allowed ? ' (allowed)' : ''}`
}

/** Where an argument comes from: a key of the platform file, or the reason of the compiler. */
export function why({ origin }: ArgumentChange): string {
  if (origin === undefined) return ''
  return origin.from === 'decision' ? origin.reason : origin.path.join('.')
}

/** How many of a kind: `2 added, 1 destroyed`. */
export function counts({ resources }: Pick<Change, 'resources'>): string {
  const made = resources.filter(({ made: isMade }) => isMade)
  return (['added', 'changed', 'replaced', 'destroyed', 'moved'] as const)
    .map((kind) => [made.filter((one) => one.kind === kind).length, kind] as const)
    .filter(([count]) => count > 0)
    .map(([count, kind]) => `${count} ${kind}`)
    .join(', ')
}
