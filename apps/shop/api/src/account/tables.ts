import type { Region, Role } from '@shop/contract'
import type { Generated } from 'kysely'

interface Users {
  readonly id: Generated<string>
  readonly email: string | null
  readonly name: string
  readonly role: Generated<Role>
  readonly password_hash: string | null
  readonly verified_at: Date | null
  readonly erased_at: Date | null
  readonly version: Generated<number>
  readonly created_at: Generated<Date>
}

interface Addresses {
  readonly id: Generated<string>
  readonly user_id: string
  readonly name: string
  readonly street: string
  readonly unit: string
  readonly city: string
  readonly region: Region
  readonly postal_code: string
  readonly country: 'US'
  readonly phone: string
  readonly is_default: Generated<boolean>
  readonly created_at: Generated<Date>
}

interface Mails {
  readonly id: Generated<string>
  readonly message_id: number
  readonly recipient: string
  readonly subject: string
  readonly text: string
  readonly sent_at: Generated<Date>
}

export interface AccountTables {
  readonly users: Users
  readonly addresses: Addresses
  readonly mails: Mails
}
