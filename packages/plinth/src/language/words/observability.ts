import { choice, defaulted, integer, type FieldsOf } from '../field.ts'

/** Logs and what keeps them. */
export interface ObservabilityInput {
  /** Where the output of pods goes: a CloudWatch log group for each service, or nowhere. */
  readonly logs?: 'cloudwatch' | 'none'
  /** Days that the output of pods is kept. */
  readonly logDays?: number
}

export const observabilityFields = {
  logs: defaulted<'cloudwatch' | 'none'>(
    choice(['cloudwatch', 'none']),
    'cloudwatch',
    'the output of a pod is gone with the pod otherwise',
  ),
  logDays: defaulted<number>(integer(1, 3653, 'days'), 14, 'a fortnight covers a release and its complaints'),
} as const satisfies FieldsOf<ObservabilityInput>
