/** What happens to a field when its person is erased, or its time is over. */
export type Erasure =
  | 'clear'
  /** A value that says nothing, for columns that must hold one: `'erased'`, or an expression over the row. */
  | { readonly set: string }
  /** Stays, because a law wants it; the reason is part of every report. */
  | { readonly keep: string }

export interface PersonalField {
  /** Why we have it, in the words of the privacy notice. */
  readonly purpose: string
  readonly erase: Erasure
  /** Days after the moment in `since` (a column of the same table); without it the field lives as long as the account. */
  readonly retention?: { readonly days: number; readonly since: string }
}

export interface PersonalTable {
  readonly table: string
  /** Which rows belong to a person, as SQL with `$1` for their id: `customer_id = $1`. */
  readonly rowsOf: string
  /** Every column that says something about the person. */
  readonly fields: Readonly<Record<string, PersonalField>>
  /** Every other column: a new one that stands nowhere is found by `undeclaredColumns`. */
  readonly impersonal: readonly string[]
  /** True removes the whole rows when the person is erased. Default false: fields are erased one by one. */
  readonly deleteRows?: boolean
}

/** In the order in which rows may be removed: those that refer to others first. */
export type PersonalData = readonly PersonalTable[]

/** Refuses what cannot be meant; the names go into statements, so only plain ones are taken. */
export function personalData(...tables: readonly PersonalTable[]): PersonalData {
  for (const { table, fields, impersonal, deleteRows } of tables) {
    const names = [table, ...Object.keys(fields), ...impersonal]
    const odd = names.find((name) => !/^[a-z_][a-z0-9_]*$/.test(name))
    if (odd !== undefined) throw new Error(`personal data: ${odd} is no plain name of a table or column`)
    const keeps = Object.entries(fields).find(([, { erase }]) => typeof erase === 'object' && 'keep' in erase)
    if (deleteRows === true && keeps !== undefined) {
      throw new Error(`personal data: ${table} cannot lose its rows and keep ${keeps[0]}`)
    }
  }
  return tables
}
