import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { statement } from '#database/statement.ts'
import type { Queryable } from '#database/types.ts'

/** A value that only the key of its person opens. */
export interface Sealed {
  readonly sealed: string
}

const makeKey = statement<never, [subject: string, key: Buffer]>(
  'kit-subject-key-make',
  'insert into kit_subject_keys (subject, key) values ($1, $2) on conflict do nothing',
)
const findKey = statement<{ key: Buffer }, [subject: string]>(
  'kit-subject-key-find',
  'select key from kit_subject_keys where subject = $1',
)
const dropKey = statement<never, [subject: string]>(
  'kit-subject-key-drop',
  'delete from kit_subject_keys where subject = $1',
)

/** The key of a person, made when it is needed first. */
export async function subjectKey(transaction: Queryable, subject: string): Promise<Buffer> {
  const known = await tryFindSubjectKey(transaction, subject)
  if (known !== undefined) return known
  await transaction.rows(makeKey, [subject, randomBytes(32)])
  const [made] = await transaction.rows(findKey, [subject])
  if (made === undefined) throw new Error('the key of a person is gone right after it was made')
  return made.key
}

/** Undefined once the person was erased: what was sealed for them is lost for good. */
export async function tryFindSubjectKey(queryable: Queryable, subject: string): Promise<Buffer | undefined> {
  return (await queryable.rows(findKey, [subject]))[0]?.key
}

export async function dropSubjectKey(transaction: Queryable, subject: string): Promise<void> {
  await transaction.rows(dropKey, [subject])
}

const ivBytes = 12
const tagBytes = 16

/** AES-256-GCM; the text holds the nonce, the tag and the ciphertext. */
export function sealValue(key: Buffer, value: unknown): Sealed {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const body = Buffer.concat([cipher.update(JSON.stringify(value ?? null), 'utf8'), cipher.final()])
  return { sealed: Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64') }
}

export function openValue(key: Buffer, { sealed }: Sealed): unknown {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes))
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
  const text = Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8')
  return JSON.parse(text)
}

export function isSealed(value: unknown): value is Sealed {
  return typeof value === 'object' && value !== null && 'sealed' in value && typeof value.sealed === 'string'
}
