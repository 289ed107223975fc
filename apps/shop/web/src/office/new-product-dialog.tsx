import { Sku, Slug } from '@shop/contract'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useLocation } from 'wouter'
import { z } from 'zod'
import { api, bodyOf, newIdempotencyKey } from '../api/client.ts'
import { queries } from '../api/queries.ts'
import { Dialog } from '../design/dialog.tsx'
import { Field, SelectField, TextField } from '../forms/field.tsx'
import { Submit } from '../forms/submit.tsx'
import { useForm } from '../forms/use-form.ts'
import { announce } from '../shell/announce.ts'
import { Dollars } from './dollars.ts'

const schema = z.object({
  name: z.string().trim().min(1).max(120),
  slug: Slug,
  category: Slug,
  summary: z.string().trim().max(240),
  description: z.string().trim().max(8_000),
  sku: Sku,
  price: Dollars,
  received: z.number().int().min(0).max(1_000_000),
})

/** A product with one variant; hidden until its author shows it. */
export function NewProductDialog({ onClose }: { readonly onClose: () => void }) {
  const [, go] = useLocation()
  const key = useRef(newIdempotencyKey())
  const { data } = useQuery(queries.categories())
  const form = useForm({
    schema,
    submit: async ({ sku, price, received, ...product }) => {
      const variants = [{ sku, name: product.name, price, received }]
      const body = { ...product, tags: [], published: false, variants }
      const made = await bodyOf(api.createProduct({ body, idempotencyKey: key.current }))
      announce(`${made.name} is made, and hidden`)
      go(`/back-office/products/${made.slug}`)
    },
  })
  return (
    <Dialog title="New product" onClose={onClose}>
      <form className="stack" onSubmit={form.onSubmit} noValidate>
        <Field name="name" label="Name" errors={form.errors} />
        <Field
          name="slug"
          label="Slug"
          hint="Lower-case words with hyphens; the address of its page."
          errors={form.errors}
        />
        <SelectField name="category" label="Category" errors={form.errors} defaultValue="">
          <option value="">Choose …</option>
          {(data?.categories ?? []).map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </SelectField>
        <Field name="summary" label="In one sentence" errors={form.errors} />
        <TextField name="description" label="Description" errors={form.errors} />
        <div className="form-grid">
          <Field name="sku" label="Stock number" hint="Such as MUG-SAGE" errors={form.errors} width="third" />
          <Field name="price" label="Price in dollars" inputMode="decimal" errors={form.errors} width="third" />
          <Field
            name="received"
            label="Received"
            type="number"
            min={0}
            defaultValue={0}
            errors={form.errors}
            width="third"
          />
        </div>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <Submit form={form}>Make it</Submit>
        </div>
      </form>
    </Dialog>
  )
}
