// @ts-check
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Folders in which a machine keeps software that does not come from its packages. */
const usual = ['/opt', '/usr/local', '/usr/local/share', '/usr/share', homedir()].map((root) =>
  join(root, 'tf-plugins'),
)

/** Where a mirror of Terraform providers keeps the one of AWS. */
export const awsProviderFolder = 'registry.terraform.io/hashicorp/aws'

/** The mirror that holds the AWS provider: the one that TF_PLUGINS_DIR names, or one in a usual place. */
export function tryFindMirror() {
  const folders = [process.env.TF_PLUGINS_DIR, ...usual, join(homedir(), '.terraform.d/plugins')]
  return folders.find((folder) => folder !== undefined && existsSync(join(folder, awsProviderFolder)))
}
