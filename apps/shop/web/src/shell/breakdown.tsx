import { Component, type ReactNode } from 'react'
import { Empty } from '../design/empty.tsx'

interface Props {
  readonly children: ReactNode
}

/** A page that broke, or one that was replaced by a newer release while the shop was open: loading again helps with both. */
export class Breakdown extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    return (
      <div className="wrap" role="alert">
        <Empty
          title="This page broke"
          action={
            <button type="button" className="button button-primary" onClick={() => location.reload()}>
              Load it again
            </button>
          }
        >
          Nothing of yours is lost. If it stays like this, write to us.
        </Empty>
      </div>
    )
  }
}
