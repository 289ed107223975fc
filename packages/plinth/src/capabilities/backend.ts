import type { Layer } from '#graph/resource.ts'
import { decided, setting, type Setting } from '#graph/value.ts'
import type { Environment } from '#language/environment.ts'
import { bucketName, fullName } from './naming.ts'

/** Where the Terraform state of an environment is kept, and how two applies at once are kept apart. */
export interface StateBackend {
  readonly bucket: Setting<string>
  /** Key of a layer's state in the bucket. */
  readonly key: (layer: Layer) => string
  readonly region: Setting<string>
  readonly encrypt: Setting<boolean>
  /** Locks with an object beside the state. */
  readonly useLockfile: Setting<boolean>
  /** Locks with a table; present when the platform file asks for one. */
  readonly dynamodbTable?: Setting<string>
}

/** The backend of every layer of an environment. */
export function stateOf(environment: Environment): StateBackend {
  const { terraform, region } = environment
  const { lock } = terraform
  return {
    bucket: terraform.bucket ?? bucketName(environment, 'terraform-state'),
    key: (layer) => stateKey(environment, layer),
    region,
    encrypt: decided(true, 'state tells how everything is built'),
    useLockfile: setting(lock.value !== 'dynamodb', lock.origin),
    ...(lock.value !== 's3' && {
      dynamodbTable:
        terraform.table ??
        decided(fullName(environment, 'terraform-locks'), 'table names are unique in an account and region'),
    }),
  }
}

/** The environment stands in the key too: two environments that share a bucket by mistake never share a state. */
function stateKey({ name }: Pick<Environment, 'name'>, layer: Layer): string {
  return `${name}/${layer}.tfstate`
}
