import pg from 'pg'
import { expect, test, vi } from 'vitest'
import { serverOfParent } from './server-of-parent.ts'
import { usePostgres } from './use-postgres.ts'

const postgres = usePostgres({ prepare: (url) => query(url, 'create table fruit (name text)').then(() => undefined) })

async function query(url: string, statement: string): Promise<readonly unknown[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows
  } finally {
    await client.end()
  }
}

test('every database is a private copy of the prepared one', async () => {
  const [left, right] = [await postgres().newDatabase(), await postgres().newDatabase()]
  await query(left, `insert into fruit values ('pear')`)
  expect(await query(left, 'select name from fruit')).toEqual([{ name: 'pear' }])
  expect(await query(right, 'select name from fruit')).toEqual([])
})

test('what was acknowledged survives a kill', async () => {
  const url = await postgres().newDatabase()
  await query(url, `insert into fruit values ('quince')`)
  await postgres().kill()
  await expect(query(url, 'select 1')).rejects.toThrow()
  await postgres().restart()
  expect(await query(url, 'select name from fruit')).toEqual([{ name: 'quince' }])
})

test('no server outlives a parent that is killed', async () => {
  const { parent, isAlive } = await serverOfParent('postgres.ts', 'startTestPostgres')
  expect(isAlive()).toBe(true)
  parent.kill('SIGKILL')
  await vi.waitFor(() => expect(isAlive()).toBe(false), { timeout: 20_000, interval: 50 })
})
