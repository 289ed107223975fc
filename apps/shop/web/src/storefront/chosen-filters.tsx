import type { Facets } from '@shop/contract'
import { Icon } from '../design/icon.tsx'
import { formatMoney } from '../words/money.ts'
import { toggled, type Filters } from './filters.ts'

interface Props {
  readonly filters: Filters
  readonly facets: Facets
  readonly onChange: (filters: Filters) => void
}

interface Chip {
  readonly label: string
  readonly without: Filters
}

function chipsOf(filters: Filters, facets: Facets): readonly Chip[] {
  const labels: ReadonlyMap<string, string> = new Map(
    facets.options.flatMap(({ name, label, values }) =>
      values.map((one) => [`${name}:${one.value}`, `${label}: ${one.label}`] as const),
    ),
  )
  const options = filters.options.map((choice) => ({
    label: labels.get(choice) ?? choice.replace(':', ': '),
    without: toggled(filters, choice),
  }))
  return [
    ...(filters.q === '' ? [] : [{ label: `“${filters.q}”`, without: { ...filters, q: '' } }]),
    ...options,
    ...(filters.minPrice === undefined && filters.maxPrice === undefined
      ? []
      : [{ label: priceLabel(filters), without: { ...filters, minPrice: undefined, maxPrice: undefined } }]),
    ...(filters.inStock ? [{ label: 'Can be sent now', without: { ...filters, inStock: false } }] : []),
  ]
}

function priceLabel({ minPrice, maxPrice }: Filters): string {
  if (maxPrice === undefined) return `${formatMoney(minPrice ?? 0)} and more`
  return `${formatMoney(minPrice ?? 0)} to ${formatMoney(maxPrice)}`
}

export function ChosenFilters({ filters, facets, onChange }: Props) {
  const chips = chipsOf(filters, facets)
  if (chips.length === 0) return null
  return (
    <ul className="chips" role="list" aria-label="Chosen filters">
      {chips.map(({ label, without }) => (
        <li key={label}>
          <button type="button" className="chip" onClick={() => onChange(without)}>
            {label}
            <Icon name="close" />
            <span className="visually-hidden">, remove</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
