import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { Route, Switch } from 'wouter'
import { AddressesPage } from './account/addresses-page.tsx'
import { ForgotPage } from './account/forgot-page.tsx'
import { OrdersPage } from './account/orders-page.tsx'
import { PrivacyPage } from './account/privacy-page.tsx'
import { RegisterPage } from './account/register-page.tsx'
import { ResetPage } from './account/reset-page.tsx'
import { SecurityPage } from './account/security-page.tsx'
import { SignInPage } from './account/sign-in-page.tsx'
import { VerifyPage } from './account/verify-page.tsx'
import { createQueryClient } from './api/query-client.ts'
import { CartPage } from './cart/cart-page.tsx'
import { ChallengePage } from './checkout/challenge-page.tsx'
import { CheckoutPage } from './checkout/checkout-page.tsx'
import { WaitingPage } from './checkout/waiting-page.tsx'
import { Waiting } from './design/loaded.tsx'
import { InvoicePage } from './orders/invoice-page.tsx'
import { OrderPage } from './orders/order-page.tsx'
import { Breakdown } from './shell/breakdown.tsx'
import { Layout } from './shell/layout.tsx'
import { HelpPage } from './storefront/help-page.tsx'
import { HomePage } from './storefront/home-page.tsx'
import { ListingPage } from './storefront/listing-page.tsx'
import { NotFoundPage } from './storefront/not-found-page.tsx'
import { ProductPage } from './storefront/product-page.tsx'

const Office = lazy(async () => ({ default: (await import('./office/office.tsx')).Office }))

export function App() {
  const [client] = useState(createQueryClient)
  return (
    <QueryClientProvider client={client}>
      <Layout>
        <Breakdown>
          <Suspense fallback={<Waiting />}>
            <Pages />
          </Suspense>
        </Breakdown>
      </Layout>
    </QueryClientProvider>
  )
}

function Pages() {
  return (
    <Switch>
      <Route path="/" component={HomePage} />
      <Route path="/products">{() => <ListingPage />}</Route>
      <Route path="/categories/:slug">{({ slug }) => <ListingPage category={slug} />}</Route>
      <Route path="/products/:slug">{({ slug }) => <ProductPage key={slug} slug={slug} />}</Route>
      <Route path="/cart" component={CartPage} />
      <Route path="/checkout" component={CheckoutPage} />
      <Route path="/checkout/waiting" component={WaitingPage} />
      <Route path="/checkout/challenge/:id">{({ id }) => <ChallengePage id={id} />}</Route>
      <Route path="/orders/:number">{({ number }) => <OrderPage key={number} number={number} />}</Route>
      <Route path="/orders/:number/invoice">{({ number }) => <InvoicePage number={number} />}</Route>
      <Route path="/account/sign-in" component={SignInPage} />
      <Route path="/account/register" component={RegisterPage} />
      <Route path="/account/verify" component={VerifyPage} />
      <Route path="/account/forgot" component={ForgotPage} />
      <Route path="/account/reset" component={ResetPage} />
      <Route path="/account/orders" component={OrdersPage} />
      <Route path="/account/addresses" component={AddressesPage} />
      <Route path="/account/security" component={SecurityPage} />
      <Route path="/account/privacy" component={PrivacyPage} />
      <Route path="/help" component={HelpPage} />
      <Route path="/back-office" component={Office} />
      <Route path="/back-office/*" component={Office} />
      <Route component={NotFoundPage} />
    </Switch>
  )
}
