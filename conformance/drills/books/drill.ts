import { defineDrill, type AcknowledgedWrite, type Violation, type Visitor } from 'plinth'

/** What customers of the books do, and what must be true of every entry that was confirmed. */
export default defineDrill({
  rate: 40,
  visits: {
    write: { weight: 3, run: write },
    read: { weight: 1, run: async (visitor) => void (await visitor.request({ path: '/books' })) },
  },
  checks: {
    entries: async ({ acknowledged, visitor }) => {
      const found = await Promise.all(acknowledged.map(async (entry) => await countOf(visitor, entry)))
      return found.flatMap((violation) => violation ?? [])
    },
    balance: async ({ visitor }) => {
      const { body } = await visitor.request({ path: '/books', attempts: 10 })
      const { sum, total } = body as { readonly sum: string; readonly total: string }
      return sum === total ? [] : [{ kind: 'wrong', what: `the entries add up to ${sum}, the balance is ${total}` }]
    },
  },
})

async function write(visitor: Visitor): Promise<void> {
  const key = `${visitor.drill}-${visitor.number}`
  const amount = 1 + Math.floor(visitor.random() * 100)
  const answer = await visitor.request({ method: 'POST', path: '/entries', body: { key, amount }, attempts: 20 })
  if (answer.status === 201) visitor.acknowledge({ kind: 'entry', id: key })
}

async function countOf(visitor: Visitor, { id }: AcknowledgedWrite): Promise<Violation | undefined> {
  const path = `/entries?key=${id}`
  const { status, body } = await visitor.request({ path, attempts: 10 })
  if (status !== 200) throw new Error(`the books answer ${status}`)
  const { count } = body as { readonly count: number }
  if (count === 1) return undefined
  return count === 0
    ? { kind: 'lost', what: `entry ${id} was confirmed and is gone` }
    : { kind: 'duplicated', what: `entry ${id} was written ${count} times` }
}
