import type { Reference, Template } from '#graph/value.ts'

/** Text of a manifest; a reference stands for a value that another engine makes, such as the ARN of a role. */
export type Text = string | Reference<string> | Template
