import { Route, Switch } from 'wouter'
import { NotFoundPage } from '../storefront/not-found-page.tsx'
import { AuditPage } from './audit-page.tsx'
import { CouponsPage } from './coupons-page.tsx'
import { DashboardPage } from './dashboard-page.tsx'
import { DeskOrderPage } from './desk-order-page.tsx'
import { FilesPage } from './files-page.tsx'
import { MailsPage } from './mails-page.tsx'
import { OrdersDeskPage } from './orders-desk-page.tsx'
import { PeoplePage } from './people-page.tsx'
import { ProductEditPage } from './product-edit-page.tsx'
import { ProductsPage } from './products-page.tsx'
import { ReturnsPage } from './returns-page.tsx'
import { StockPage } from './stock-page.tsx'

/** The back office: one file of its own, which customers never load. */
export function Office() {
  return (
    <Switch>
      <Route path="/back-office" component={DashboardPage} />
      <Route path="/back-office/orders" component={OrdersDeskPage} />
      <Route path="/back-office/orders/:number">{({ number }) => <DeskOrderPage key={number} number={number} />}</Route>
      <Route path="/back-office/returns" component={ReturnsPage} />
      <Route path="/back-office/products" component={ProductsPage} />
      <Route path="/back-office/products/:slug">{({ slug }) => <ProductEditPage key={slug} slug={slug} />}</Route>
      <Route path="/back-office/stock" component={StockPage} />
      <Route path="/back-office/coupons" component={CouponsPage} />
      <Route path="/back-office/files" component={FilesPage} />
      <Route path="/back-office/people" component={PeoplePage} />
      <Route path="/back-office/mails" component={MailsPage} />
      <Route path="/back-office/audit" component={AuditPage} />
      <Route component={NotFoundPage} />
    </Switch>
  )
}
