import type { Facets } from '@shop/contract'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { Check } from '../forms/field.tsx'
import { formatMoney } from '../words/money.ts'
import { searchOf, toggled, type Filters } from './filters.ts'

interface Props {
  readonly facets: Facets
  readonly filters: Filters
  readonly category: string | undefined
  readonly onChange: (filters: Filters) => void
}

function useWide(): boolean {
  const query = '(min-width: 60rem)'
  const [wide, setWide] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const media = matchMedia(query)
    const note = (): void => setWide(media.matches)
    media.addEventListener('change', note)
    return () => media.removeEventListener('change', note)
  }, [])
  return wide
}

/** Beside the products where there is room; on a phone behind one button, so that products come first. */
export function FacetPanel(props: Props) {
  const wide = useWide()
  if (wide) {
    return (
      <section className="facets" aria-label="Narrow down" tabIndex={0}>
        <Groups {...props} />
      </section>
    )
  }
  return (
    <details className="facets facets-folded">
      <summary>Filters</summary>
      <Groups {...props} />
    </details>
  )
}

function Groups({ facets, filters, category, onChange }: Props) {
  return (
    <>
      <details open>
        <summary>Category</summary>
        <ul className="facet-list" role="list">
          <li>
            <Link href={`/products${searchOf(filters)}`} aria-current={category === undefined ? 'page' : undefined}>
              Everything
            </Link>
          </li>
          {facets.categories.map(({ slug, name, count }) => (
            <li key={slug}>
              <Link
                href={`/categories/${slug}${searchOf(filters)}`}
                aria-current={slug === category ? 'page' : undefined}
              >
                {name} <span className="muted numbers">{count}</span>
              </Link>
            </li>
          ))}
        </ul>
      </details>
      <PriceBands facets={facets} filters={filters} onChange={onChange} />
      {facets.options.map(({ name, label, values }, index) => (
        <details key={name} open={index === 0 || filters.options.some((choice) => choice.startsWith(`${name}:`))}>
          <summary>{label}</summary>
          <fieldset className="facet-values">
            <legend className="visually-hidden">{label}</legend>
            {values.map(({ value, label: text, count }) => (
              <Check
                key={value}
                checked={filters.options.includes(`${name}:${value}`)}
                onChange={() => onChange(toggled(filters, `${name}:${value}`))}
              >
                {text} <span className="muted numbers small">({count})</span>
              </Check>
            ))}
          </fieldset>
        </details>
      ))}
      <div className="facet-last">
        <Check checked={filters.inStock} onChange={() => onChange({ ...filters, inStock: !filters.inStock })}>
          Can be sent now <span className="muted numbers small">({facets.inStock})</span>
        </Check>
      </div>
    </>
  )
}

function PriceBands({ facets, filters, onChange }: Omit<Props, 'category'>) {
  if (facets.priceBands.length === 0) return null
  const isChosen = (from: number, to: number | undefined): boolean =>
    filters.minPrice === from && filters.maxPrice === to
  const none = filters.minPrice === undefined && filters.maxPrice === undefined
  return (
    <details open={!none}>
      <summary>Price</summary>
      <fieldset className="facet-values">
        <legend className="visually-hidden">Price</legend>
        <label className="check">
          <input
            type="radio"
            name="price"
            checked={none}
            onChange={() => onChange({ ...filters, minPrice: undefined, maxPrice: undefined })}
          />
          <span>Any price</span>
        </label>
        {facets.priceBands.map(({ from, to, count }) => (
          <label key={from} className="check">
            <input
              type="radio"
              name="price"
              checked={isChosen(from, to ?? undefined)}
              onChange={() => onChange({ ...filters, minPrice: from, maxPrice: to ?? undefined })}
            />
            <span>
              {to === null ? `${formatMoney(from)} and more` : `${formatMoney(from)} to ${formatMoney(to)}`}{' '}
              <span className="muted numbers small">({count})</span>
            </span>
          </label>
        ))}
      </fieldset>
    </details>
  )
}
