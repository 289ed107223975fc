import { Link } from 'wouter'
import { ThemeSwitch } from './theme-switch.tsx'

export function SiteFooter() {
  return (
    <footer className="footer no-print">
      <div className="wrap footer-grid">
        <div className="stack-tight">
          <span className="wordmark">Larch</span>
          <p className="muted small">Plain, lasting things for the table, the kitchen and the room.</p>
        </div>
        <nav aria-label="Help">
          <ul>
            <li>
              <Link href="/help#delivery">Delivery</Link>
            </li>
            <li>
              <Link href="/help#returns">Returns and repairs</Link>
            </li>
            <li>
              <Link href="/help#privacy">Privacy</Link>
            </li>
            <li>
              <Link href="/help#contact">Contact</Link>
            </li>
          </ul>
        </nav>
        <nav aria-label="Your account">
          <ul>
            <li>
              <Link href="/account/orders">Your orders</Link>
            </li>
            <li>
              <Link href="/account/addresses">Address book</Link>
            </li>
            <li>
              <Link href="/cart">Cart</Link>
            </li>
          </ul>
        </nav>
        <ThemeSwitch />
      </div>
    </footer>
  )
}
