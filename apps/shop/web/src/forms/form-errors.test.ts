import { ProblemError } from '@plinth/kit/contract'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { errorsFrom, errorsOf } from './form-errors.ts'

const schema = z.object({
  email: z.email(),
  name: z.string().min(1),
  password: z.string().min(10),
  address: z.object({ postalCode: z.string().regex(/^\d{5}$/, 'must be a ZIP code such as 94110') }),
  region: z.enum(['CA', 'OR']),
})

describe('what is wrong with a form', () => {
  it('says it in words, once for each field', () => {
    const read = schema.safeParse({
      email: 'ada',
      name: '',
      password: 'short',
      address: { postalCode: 'x' },
      region: '',
    })
    expect(errorsFrom(read.error?.issues ?? [])).toEqual({
      email: 'This does not look like an e-mail address.',
      name: 'Please fill this in.',
      password: 'At least 10 characters.',
      'address.postalCode': 'This must be a ZIP code such as 94110.',
      region: 'Please fill this in.',
    })
  })

  it('finds the fields that the server refused', () => {
    const document = { type: 'urn:x', title: 'No', status: 400, code: 'validation', correlationId: 'c' }
    const errors = [{ path: 'body.address.city', message: 'is not a city' }]
    expect(errorsOf(new ProblemError({ ...document, errors }))).toEqual({ 'address.city': 'is not a city' })
  })
})
