import type { Place } from '#diagnostics/diagnostic.ts'
import type { Setting } from '#graph/value.ts'

/** The place of a setting, for a finding about it: where it is written, or where it could be. */
export function placeOf(setting: Setting<unknown>, label?: string): Place {
  const path = setting.origin.from === 'decision' ? [] : setting.origin.path
  return label === undefined ? { path } : { path, label }
}
