import type { Picture } from '@shop/contract'

const widths = [240, 480, 800, 1200] as const

interface Props {
  readonly picture: Picture
  /** How wide it is shown, in the words of the attribute `sizes`. */
  readonly sizes: string
  /** The picture that is seen first is not put off. */
  readonly first?: boolean
  /** True where the name stands beside it already. */
  readonly decorative?: boolean
}

export function ProductPicture({ picture, sizes, first = false, decorative = false }: Props) {
  const source = (width: number): string => `/images/products/${picture.name}/${width}.svg`
  return (
    <img
      className="product-picture"
      src={source(480)}
      srcSet={widths.map((width) => `${source(width)} ${width}w`).join(', ')}
      sizes={sizes}
      width={480}
      height={600}
      alt={decorative ? '' : picture.alt}
      loading={first ? 'eager' : 'lazy'}
      fetchPriority={first ? 'high' : 'auto'}
      decoding="async"
    />
  )
}
