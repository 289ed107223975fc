import { setting, type Setting } from '#graph/value.ts'
import type { Environment } from '../environment.ts'
import { at, override, type Located } from '../located.ts'
import { read } from '../read.ts'
import { budgetFields } from '../words/budget.ts'
import { usageFields, type UsageInput } from '../words/usage.ts'
import type { Report } from './report.ts'

/** What an environment may cost, and what it expects to be asked. */
export function readCosts(root: Located, own: Located, report: Report): Pick<Environment, 'budget' | 'usage'> {
  const budget = override(at(root, 'budget'), at(own, 'budget'))
  return {
    budget: budget && read(budgetFields, budget, 'budget', report),
    usage: together(readUsage(root, report), readUsage(own, report)),
  }
}

function readUsage(group: Located, report: Report): Setting<UsageInput> {
  const usage = at(group, 'usage')
  const written = usage === undefined ? {} : { usage: usage.value }
  return read(usageFields, { value: written, path: group.path }, 'platform', report).usage
}

/** By name; the range of one usage is one thing, and replaced as a whole. */
function together(all: Setting<UsageInput>, own: Setting<UsageInput>): Setting<UsageInput> {
  return setting({ ...all.value, ...own.value }, own.origin.from === 'declared' ? own.origin : all.origin)
}
