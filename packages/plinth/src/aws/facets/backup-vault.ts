import { facets } from './facet.ts'
import { holding, isOn } from './holds.ts'

export const backupVault = facets('aws_backup_vault', {
  holds: (vault) =>
    holding(
      'backups',
      'every recovery point in it',
      !isOn(vault, 'force_destroy') && 'AWS Backup refuses to delete a vault with recovery points',
    ),
})
