import { list, optional, required, text, type FieldsOf } from '../field.ts'
import { date } from '../shapes.ts'
import type { WaiverInput } from './platform.ts'

export const waiverFields = {
  reason: required<string>(text('a sentence of at least ten characters that says why this is right here', /^.{10,}$/s)),
  environments: optional<readonly string[]>(list(text('the name of an environment'), 1)),
  until: optional<string>(date),
} as const satisfies FieldsOf<WaiverInput>
