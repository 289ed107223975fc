import { declare, type Declared } from '../declared.ts'
import { defaulted, flag, integer, optional, type FieldsOf } from '../field.ts'
import { bucketName } from '../shapes.ts'

/** An S3 bucket: private, encrypted, TLS only, without ACLs. */
export interface BucketInput {
  /** Name, unique in the whole world; `<platform>-<environment>-<resource>` unless given. */
  readonly name?: string
  /** Keeps old versions of objects, so that an overwritten or deleted one can be had back. */
  readonly versioning?: boolean
  /** Days that old versions are kept. */
  readonly oldVersionDays?: number
}

export type Bucket = Declared<'bucket', BucketInput>

/** Declares an S3 bucket that only linked services and the CDN can read. */
export function bucket(input: BucketInput = {}): Bucket {
  return declare('bucket', input, bucket)
}

export const bucketFields = {
  name: optional<string>(bucketName),
  versioning: defaulted<boolean>(flag, true, 'a wrong upload or a wrong delete can be undone'),
  oldVersionDays: defaulted<number>(integer(1, 3650, 'days'), 30, 'long enough to notice, short enough not to pile up'),
} as const satisfies FieldsOf<BucketInput>
