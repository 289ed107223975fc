import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react'
import type { FormErrors } from './form-errors.ts'

interface Common {
  readonly name: string
  readonly label: string
  readonly hint?: ReactNode
  readonly errors?: FormErrors
  readonly width?: 'half' | 'third'
}

interface Wiring {
  readonly id: string
  readonly name: string
  readonly className: string
  readonly 'aria-invalid': boolean
  readonly 'aria-describedby': string | undefined
}

function Frame({
  name,
  label,
  hint,
  errors,
  width,
  children,
}: Common & { readonly children: (wiring: Wiring) => ReactNode }) {
  const id = useId()
  const error = errors?.[name]
  const described = [hint === undefined ? [] : [`${id}-hint`], error === undefined ? [] : [`${id}-error`]].flat()
  return (
    <div className={width === undefined ? 'field' : `field ${width}`}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        name,
        className: 'input',
        'aria-invalid': error !== undefined,
        'aria-describedby': described.length === 0 ? undefined : described.join(' '),
      })}
      {hint !== undefined && (
        <span id={`${id}-hint`} className="field-hint">
          {hint}
        </span>
      )}
      {error !== undefined && (
        <span id={`${id}-error`} className="field-error">
          {error}
        </span>
      )}
    </div>
  )
}

type Rest<Attributes> = Omit<Attributes, keyof Wiring | 'width'>

export function Field({
  name,
  label,
  hint,
  errors,
  width,
  ...input
}: Common & Rest<InputHTMLAttributes<HTMLInputElement>>) {
  return <Frame {...given({ name, label, hint, errors, width })}>{(wiring) => <input {...input} {...wiring} />}</Frame>
}

export function SelectField({
  name,
  label,
  hint,
  errors,
  width,
  children,
  ...select
}: Common & Rest<SelectHTMLAttributes<HTMLSelectElement>>) {
  return (
    <Frame {...given({ name, label, hint, errors, width })}>
      {(wiring) => (
        <select {...select} {...wiring}>
          {children}
        </select>
      )}
    </Frame>
  )
}

export function TextField({
  name,
  label,
  hint,
  errors,
  width,
  ...area
}: Common & Rest<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  return (
    <Frame {...given({ name, label, hint, errors, width })}>{(wiring) => <textarea {...area} {...wiring} />}</Frame>
  )
}

/** Leaves out what was not said, which is not the same as undefined. */
function given(common: { readonly [Key in keyof Common]: Common[Key] | undefined }): Common {
  return Object.fromEntries(Object.entries(common).filter(([, value]) => value !== undefined)) as unknown as Common
}

interface CheckProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> {
  readonly children: ReactNode
}

export function Check({ children, ...input }: CheckProps) {
  return (
    <label className="check">
      <input type="checkbox" {...input} />
      <span>{children}</span>
    </label>
  )
}
