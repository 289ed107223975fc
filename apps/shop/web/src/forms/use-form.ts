import { ProblemError } from '@plinth/kit/contract'
import { useState, type SubmitEvent } from 'react'
import type { z } from 'zod'
import { errorsFrom, errorsOf, type FormErrors } from './form-errors.ts'
import { readForm } from './read-form.ts'

interface Options<Schema extends z.ZodType> {
  /** What the route takes: the browser refuses what the server would refuse. */
  readonly schema: Schema
  readonly submit: (values: z.output<Schema>, form: HTMLFormElement) => Promise<unknown> | unknown
}

export interface Form {
  readonly errors: FormErrors
  /** Why the last submit failed, beyond single fields. */
  readonly failure: unknown
  readonly busy: boolean
  readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => void
}

/** A form that checks itself with a schema, shows what the server refuses, and is not sent twice. */
export function useForm<Schema extends z.ZodType>({ schema, submit }: Options<Schema>): Form {
  const [errors, setErrors] = useState<FormErrors>({})
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)

  const refuse = (form: HTMLFormElement, found: FormErrors): void => {
    setErrors(found)
    focusFirst(form, found)
  }

  const send = async (form: HTMLFormElement): Promise<void> => {
    setFailure(undefined)
    const read = schema.safeParse(readForm(form))
    if (!read.success) return refuse(form, errorsFrom(read.error.issues))
    setErrors({})
    setBusy(true)
    try {
      await submit(read.data, form)
    } catch (error) {
      if (error instanceof ProblemError) refuse(form, errorsOf(error))
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }

  return {
    errors,
    failure,
    busy,
    onSubmit: (event) => {
      event.preventDefault()
      if (!busy) void send(event.currentTarget)
    },
  }
}

function focusFirst(form: HTMLFormElement, errors: FormErrors): void {
  const first = [...form.elements].find((element) => 'name' in element && String(element.name) in errors)
  if (first instanceof HTMLElement) first.focus()
}
