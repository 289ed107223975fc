import { z } from 'zod'
import { accessTable, type Subject } from '#access/access-table.ts'
import { empty, media } from '#contract/body.ts'
import { contract } from '#contract/contract.ts'
import { route } from '#contract/route.ts'
import type { Handlers } from '#http/call.ts'

/** A small service that uses each feature of a contract once: tests of the kit read as its customers. */
export const Book = z.object({
  id: z.string(),
  title: z.string().min(1).max(100),
  pages: z.int().min(1),
  version: z.int(),
})
export type Book = z.output<typeof Book>

const NewBook = Book.pick({ title: true, pages: true })

export const bookAccess = accessTable({
  roles: ['guest', 'reader', 'editor'],
  rules: {
    'book:write': { editor: 'any' },
    'note:read': { reader: 'own', editor: 'any' },
  },
})

export const bookshop = contract({
  title: 'Bookshop',
  version: '1.2.0',
  routes: {
    listBooks: route({
      method: 'GET',
      path: '/api/books',
      summary: 'Books, longest first',
      tag: 'books',
      query: z.object({
        limit: z.int().min(1).max(50).default(20),
        minPages: z.number().optional(),
        tags: z.array(z.string()).max(5).optional(),
        inPrint: z.boolean().optional(),
      }),
      answers: { 200: z.object({ books: z.array(Book) }) },
      access: 'public',
      limit: 'browse',
    }),
    showBook: route({
      method: 'GET',
      path: '/api/books/:id',
      summary: 'One book',
      tag: 'books',
      answers: { 200: Book },
      access: 'public',
    }),
    addBook: route({
      method: 'POST',
      path: '/api/books',
      summary: 'Add a book',
      tag: 'books',
      body: NewBook,
      answers: { 201: Book },
      errors: ['books/too-many'],
      access: 'book:write',
      idempotencyKey: true,
      maxBody: 1_000,
    }),
    changeBook: route({
      method: 'PUT',
      path: '/api/books/:id',
      summary: 'Change a book that nobody else has changed',
      tag: 'books',
      body: NewBook,
      answers: { 200: Book },
      access: 'book:write',
      preconditions: 'if-match',
    }),
    removeBook: route({
      method: 'DELETE',
      path: '/api/books/:id',
      summary: 'Remove a book',
      tag: 'books',
      answers: { 204: empty },
      access: 'book:write',
    }),
    showNote: route({
      method: 'GET',
      path: '/api/notes/:owner',
      summary: 'The private note of a reader',
      answers: { 200: z.object({ owner: z.string(), text: z.string() }) },
      access: 'note:read',
    }),
    exportBooks: route({
      method: 'GET',
      path: '/api/books.csv',
      summary: 'All books as a table',
      answers: { 200: media('text/csv') },
      access: 'public',
    }),
    delivery: route({
      method: 'POST',
      path: '/api/deliveries',
      summary: 'Told by the warehouse, signed',
      body: media('application/json'),
      answers: { 202: empty },
      access: 'public',
      fromPrograms: true,
    }),
  },
  errors: {
    'books/too-many': { status: 409, title: 'The shelf is full' },
  },
})

export interface Reader extends Subject {
  readonly roles: readonly string[]
}

type Routes = (typeof bookshop)['routes']

/** Handlers over a map in memory, fresh for each call. */
export function bookHandlers(books = new Map<string, Book>()): Handlers<Routes, Reader> {
  const find = (id: string): Book => {
    const book = books.get(id)
    if (book === undefined) throw bookshop.problem('not-found', { detail: 'There is no such book.' })
    return book
  }
  const store = (book: Book): Book => {
    books.set(book.id, book)
    return book
  }
  return {
    listBooks: ({ query }) => ({ status: 200, body: { books: [...books.values()].slice(0, query.limit) } }),
    showBook: ({ params }) => {
      const book = find(params.id)
      return { status: 200, body: book, headers: { etag: `"${book.version}"` } }
    },
    addBook: async ({ body, idempotency }) => {
      if (books.size >= 3) throw bookshop.problem('books/too-many', { detail: 'Three books fit.', capacity: 3 })
      return { status: 201, body: store({ id: idempotency.key, version: 1, ...body }) }
    },
    changeBook: ({ params, body, ifMatch }) => {
      const book = find(params.id)
      if (!ifMatch.includes(String(book.version))) throw bookshop.problem('precondition-failed')
      return { status: 200, body: store({ ...book, ...body, version: book.version + 1 }) }
    },
    removeBook: ({ params }) => {
      books.delete(find(params.id).id)
      return { status: 204 }
    },
    showNote: ({ params, permit }) => {
      permit.check({ owner: params.owner })
      return { status: 200, body: { owner: params.owner, text: 'remember the milk' } }
    },
    exportBooks: () => ({ status: 200, body: ['id,title', ...[...books.values()].map((book) => book.id)].join('\n') }),
    delivery: () => ({ status: 202 }),
  }
}
