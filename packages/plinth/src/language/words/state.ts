import { choice, defaulted, optional, text, type FieldsOf } from '../field.ts'
import { bucketName } from '../shapes.ts'

/** Where Terraform keeps its state. */
export interface StateInput {
  /** Bucket name, unique in the whole world; `<platform>-<environment>-terraform-state` unless given. */
  readonly bucket?: string
  /** How two applies at once are kept apart. DynamoDB locking is deprecated since Terraform 1.11. */
  readonly lock?: 's3' | 'dynamodb' | 'both'
  /** Name of the lock table; `<platform>-<environment>-terraform-locks` unless given. */
  readonly table?: string
}

export const stateFields = {
  bucket: optional<string>(bucketName),
  lock: defaulted<'s3' | 'dynamodb' | 'both'>(
    choice(['s3', 'dynamodb', 'both']),
    's3',
    'S3 locks by itself since Terraform 1.10, and the table is deprecated',
  ),
  table: optional<string>(text('a table name', /^[A-Za-z0-9_.-]{3,255}$/)),
} as const satisfies FieldsOf<StateInput>
