import { Slug, type EditedProduct } from '@shop/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { api, bodyOf } from '../api/client.ts'
import { queries } from '../api/queries.ts'
import { Check, Field, SelectField, TextField } from '../forms/field.tsx'
import { useForm } from '../forms/use-form.ts'
import { announce } from '../shell/announce.ts'
import { ConflictNotice } from './conflict-notice.tsx'
import { officeQueries, versionTag } from './office-queries.ts'

const schema = z.object({
  name: z.string().trim().min(1).max(120),
  summary: z.string().trim().max(240),
  description: z.string().trim().max(8_000),
  category: Slug,
  tags: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((tag) => tag !== ''))
    .pipe(z.array(Slug).max(20)),
  published: z.boolean(),
})

interface Props {
  readonly product: EditedProduct
  readonly editable: boolean
  readonly onReload: () => void
}

export function ProductForm({ product, editable, onReload }: Props) {
  const client = useQueryClient()
  const { data } = useQuery(queries.categories())
  const form = useForm({
    schema,
    submit: async (body) => {
      const next = await bodyOf(
        api.changeProduct({ params: { slug: product.slug }, body, ifMatch: versionTag(product) }),
      )
      client.setQueryData(officeQueries.product(product.slug).queryKey, next)
      void client.invalidateQueries({ queryKey: ['product', product.slug] })
      announce(`${next.name} is saved`)
    },
  })
  return (
    <form className="card stack" onSubmit={form.onSubmit} noValidate aria-label="Product">
      <fieldset className="stack" disabled={!editable}>
        <Field name="name" label="Name" defaultValue={product.name} errors={form.errors} />
        <Field name="summary" label="In one sentence" defaultValue={product.summary} errors={form.errors} />
        <TextField
          name="description"
          label="Description"
          hint="Paragraphs, separated by an empty line."
          rows={8}
          defaultValue={product.description}
          errors={form.errors}
        />
        <div className="form-grid">
          <SelectField
            name="category"
            label="Category"
            defaultValue={product.category}
            errors={form.errors}
            width="half"
          >
            {(data?.categories ?? [{ slug: product.category, name: product.category }]).map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </SelectField>
          <Field
            name="tags"
            label="Tags"
            hint="Separated by commas."
            defaultValue={product.tags.join(', ')}
            errors={form.errors}
            width="half"
          />
        </div>
        <Check name="published" defaultChecked={product.published}>
          Shown in the shop
        </Check>
        {form.failure !== undefined && <ConflictNotice error={form.failure} onReload={onReload} />}
        {editable && (
          <div>
            <button type="submit" className="button button-primary" aria-disabled={form.busy}>
              {form.busy ? 'One moment …' : 'Save'}
            </button>
          </div>
        )}
      </fieldset>
    </form>
  )
}
