/** A form as data. Dots in names nest: `address.city` becomes `{ address: { city } }`. */
export interface FormValues {
  readonly [name: string]: FormValue
}
export type FormValue = string | number | boolean | FormValues | undefined

interface Entry {
  readonly name: string
  readonly value: FormValue
}

export function nested(entries: readonly Entry[]): FormValues {
  const values: Record<string, FormValue> = {}
  for (const { name, value } of entries) {
    const [first = '', ...rest] = name.split('.')
    if (rest.length === 0) values[first] = value
    else values[first] = { ...asValues(values[first]), ...deeper(asValues(values[first]), rest.join('.'), value) }
  }
  return values
}

function deeper(within: FormValues, name: string, value: FormValue): FormValues {
  const [first = '', ...rest] = name.split('.')
  return rest.length === 0
    ? { [first]: value }
    : { [first]: { ...asValues(within[first]), ...deeper(asValues(within[first]), rest.join('.'), value) } }
}

function asValues(value: FormValue): FormValues {
  return typeof value === 'object' ? value : {}
}

/** Check boxes are yes or no, number fields are numbers, everything else is text. */
export function readForm(form: HTMLFormElement): FormValues {
  const entries = [...form.elements].flatMap((element): readonly Entry[] => {
    if (element instanceof HTMLInputElement) return readInput(element)
    if (element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement) {
      return element.name === '' ? [] : [{ name: element.name, value: element.value }]
    }
    return []
  })
  return nested(entries)
}

function readInput(input: HTMLInputElement): readonly Entry[] {
  if (input.name === '') return []
  if (input.type === 'checkbox') return [{ name: input.name, value: input.checked }]
  if (input.type === 'radio') return input.checked ? [{ name: input.name, value: input.value }] : []
  if (input.type === 'number')
    return [{ name: input.name, value: input.value === '' ? undefined : input.valueAsNumber }]
  return [{ name: input.name, value: input.value }]
}
