import type { Product, Variant } from '@shop/contract'
import { useState } from 'react'
import { useAddToCart } from '../cart/use-cart-changes.ts'
import { Badge, TroubleNotice } from '../design/notice.tsx'
import { Stepper } from '../design/stepper.tsx'
import { formatMoney, formatPriceRange } from '../words/money.ts'
import { choose, isBuyable, type Choice } from './variant-choice.ts'

interface Props {
  readonly product: Product
  readonly choice: Choice
  readonly variant: Variant | undefined
  readonly onChoose: (choice: Choice) => void
}

export function BuyBox({ product, choice, variant, onChoose }: Props) {
  const [quantity, setQuantity] = useState(1)
  const add = useAddToCart()
  const most = variant?.maxQuantity ?? 0
  const soldOut = most === 0

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (variant !== undefined && !soldOut && !add.isPending) {
          add.mutate({ sku: variant.sku, quantity: Math.min(quantity, most), name: product.name })
        }
      }}
    >
      <Price product={product} variant={variant} />
      {product.options.map(({ name, label, values }) => (
        <fieldset key={name} className="stack-tight">
          <legend className="field-label">{label}</legend>
          <div className="tiles">
            {values.map(({ value, label: text }) => {
              const gone = !isBuyable(product, choice, name, value)
              return (
                <label key={value} className={gone ? 'tile tile-gone' : 'tile'}>
                  <input
                    type="radio"
                    name={name}
                    value={value}
                    checked={choice[name] === value}
                    onChange={() => onChoose(choose(product, choice, name, value))}
                  />
                  {text}
                  {gone && <span className="visually-hidden">, sold out</span>}
                </label>
              )
            })}
          </div>
        </fieldset>
      ))}
      <Stock variant={variant} />
      {add.error !== null && <TroubleNotice error={add.error} />}
      <div className="cluster">
        <Stepper
          label="Quantity"
          value={Math.min(quantity, Math.max(most, 1))}
          maximum={most}
          onChange={setQuantity}
          disabled={soldOut}
        />
        <button type="submit" className="button button-primary buy" disabled={soldOut} aria-disabled={add.isPending}>
          {soldOut ? 'Sold out' : add.isPending ? 'One moment …' : 'Put into the cart'}
        </button>
      </div>
    </form>
  )
}

function Price({ product, variant }: Pick<Props, 'product' | 'variant'>) {
  if (variant === undefined) return <p className="price-large">{formatPriceRange(product.price)}</p>
  const before = variant.compareAt
  return (
    <p className="price-large numbers" aria-live="polite">
      {formatMoney(variant.price)}{' '}
      {before !== null && before > variant.price && (
        <s className="price-before small">
          <span className="visually-hidden">before </span>
          {formatMoney(before)}
        </s>
      )}
    </p>
  )
}

function Stock({ variant }: Pick<Props, 'variant'>) {
  if (variant === undefined) return null
  if (variant.maxQuantity === 0)
    return (
      <p role="status">
        <Badge>Sold out</Badge> We are waiting for more of this one.
      </p>
    )
  if (variant.availability === 'low') {
    return (
      <p role="status">
        <Badge tone="warn">Only {variant.maxQuantity} left</Badge>
      </p>
    )
  }
  return (
    <p role="status">
      <Badge tone="good">In stock</Badge> Leaves us within two working days.
    </p>
  )
}
