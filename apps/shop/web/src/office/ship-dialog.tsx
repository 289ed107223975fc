import { z } from 'zod'
import { Dialog } from '../design/dialog.tsx'
import { Field } from '../forms/field.tsx'
import { Submit } from '../forms/submit.tsx'
import { useForm } from '../forms/use-form.ts'

const schema = z.object({ carrier: z.string().trim().min(1).max(60), code: z.string().trim().min(1).max(60) })

interface Props {
  readonly onShip: (parcel: z.output<typeof schema>) => Promise<unknown>
  readonly onClose: () => void
}

export function ShipDialog({ onShip, onClose }: Props) {
  const form = useForm({ schema, submit: onShip })
  return (
    <Dialog title="Hand to the carrier" onClose={onClose}>
      <form className="stack" onSubmit={form.onSubmit} noValidate>
        <Field name="carrier" label="Carrier" errors={form.errors} defaultValue="Parcel Post" />
        <Field name="code" label="Tracking number" errors={form.errors} autoComplete="off" />
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <Submit form={form}>It is on its way</Submit>
        </div>
      </form>
    </Dialog>
  )
}
