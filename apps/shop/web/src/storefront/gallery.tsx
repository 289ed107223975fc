import type { Picture } from '@shop/contract'
import { useEffect, useState } from 'react'
import { ProductPicture } from '../design/picture.tsx'

interface Props {
  readonly pictures: readonly Picture[]
  readonly name: string
  /** The picture of the chosen variant: a new choice shows it. */
  readonly wanted: string | undefined
}

export function Gallery({ pictures, name, wanted }: Props) {
  const [at, setAt] = useState(0)
  useEffect(() => {
    setAt((before) => {
      const found = pictures.findIndex((picture) => picture.name === wanted)
      return found === -1 ? before : found
    })
  }, [pictures, wanted])
  const shown = pictures[at] ?? pictures[0]
  if (shown === undefined) return null
  return (
    <section aria-label={`Pictures of ${name}`}>
      <ProductPicture picture={shown} sizes="(min-width: 56rem) 38rem, 100vw" first />
      {pictures.length > 1 && (
        <ul className="gallery-thumbs" role="list">
          {pictures.map((picture, index) => (
            <li key={picture.name}>
              <button
                type="button"
                aria-pressed={index === at}
                aria-label={`Picture ${index + 1}: ${picture.alt}`}
                onClick={() => setAt(index)}
              >
                <img src={`/images/products/${picture.name}/240.svg`} width={72} height={90} alt="" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
