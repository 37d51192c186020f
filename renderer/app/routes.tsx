import { lazy, Suspense } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { LoadingLines } from '#renderer/ui/load-states.tsx'

const TodayPage = lazy(async () => ({ default: (await import('#renderer/features/today/today-page.tsx')).TodayPage }))
const CustomersPage = lazy(async () => ({
  default: (await import('#renderer/features/customers/customers-page.tsx')).CustomersPage,
}))
const DuplicatesPage = lazy(async () => ({
  default: (await import('#renderer/features/customers/duplicates/duplicates-page.tsx')).DuplicatesPage,
}))
const MergePage = lazy(async () => ({
  default: (await import('#renderer/features/customers/merge/merge-page.tsx')).MergePage,
}))
const SlippingPage = lazy(async () => ({
  default: (await import('#renderer/features/customers/slipping/slipping-page.tsx')).SlippingPage,
}))
const SalesPage = lazy(async () => ({ default: (await import('#renderer/features/sales/sales-page.tsx')).SalesPage }))
const OrdersPage = lazy(async () => ({
  default: (await import('#renderer/features/orders/orders-page.tsx')).OrdersPage,
}))
const DayPage = lazy(async () => ({ default: (await import('#renderer/features/days/day-page.tsx')).DayPage }))
const CreditBookPage = lazy(async () => ({
  default: (await import('#renderer/features/credit/credit-book-page.tsx')).CreditBookPage,
}))
const StatementPage = lazy(async () => ({
  default: (await import('#renderer/features/credit/statement/statement-page.tsx')).StatementPage,
}))
const SlipPage = lazy(async () => ({ default: (await import('#renderer/features/sales/slip/slip-page.tsx')).SlipPage }))
const FollowUpsPage = lazy(async () => ({
  default: (await import('#renderer/features/follow-ups/follow-ups-page.tsx')).FollowUpsPage,
}))
const FeastsPage = lazy(async () => ({
  default: (await import('#renderer/features/calendar/feasts-page.tsx')).FeastsPage,
}))
const ReportsPage = lazy(async () => ({
  default: (await import('#renderer/features/reports/reports-page.tsx')).ReportsPage,
}))
const ImportExportPage = lazy(async () => ({
  default: (await import('#renderer/features/import-export/import-export-page.tsx')).ImportExportPage,
}))
const SettingsPage = lazy(async () => ({
  default: (await import('#renderer/features/settings/settings-page.tsx')).SettingsPage,
}))

/** One page a section, loaded when it is first opened. */
export function Routes() {
  return (
    <Suspense fallback={<LoadingLines />}>
      <Switch>
        <Route path="/today/:part?">{({ part }) => <TodayPage part={part} />}</Route>
        <Route path="/customers/duplicates">
          <DuplicatesPage />
        </Route>
        <Route path="/customers/merge/:keep/:lose">
          {({ keep, lose }) => <MergePage key={`${keep} ${lose}`} keepId={Number(keep)} loseId={Number(lose)} />}
        </Route>
        <Route path="/customers/slipping/:view?">{({ view }) => <SlippingPage view={view} />}</Route>
        <Route path="/customers/:id?">
          {({ id }) => <CustomersPage customerId={id !== undefined && /^\d+$/.test(id) ? Number(id) : null} />}
        </Route>
        <Route path="/sales/orders">
          <OrdersPage />
        </Route>
        <Route path="/sales/day/:on?">{({ on }) => <DayPage on={on} />}</Route>
        <Route path="/sales/credit">
          <CreditBookPage />
        </Route>
        <Route path="/sales/credit/:customerId/statement">
          {({ customerId }) => <StatementPage key={customerId} customerId={Number(customerId)} />}
        </Route>
        <Route path="/sales/slip/:id">{({ id }) => <SlipPage purchaseId={Number(id)} />}</Route>
        <Route path="/sales/:part?">{({ part }) => <SalesPage part={part} />}</Route>
        <Route path="/follow-ups/open/:id">
          {({ id }) => <FollowUpsPage focusId={/^\d+$/.test(id) ? Number(id) : null} />}
        </Route>
        <Route path="/follow-ups/:part?">{({ part }) => <FollowUpsPage part={part} />}</Route>
        <Route path="/feasts/:code?">{({ code }) => <FeastsPage code={code} />}</Route>
        <Route path="/reports/:name?/:days?">
          <ReportsPage />
        </Route>
        <Route path="/import-export">
          <ImportExportPage />
        </Route>
        <Route path="/settings/:part?">{({ part }) => <SettingsPage part={part} />}</Route>
        <Route>
          <Redirect to="/today" replace />
        </Route>
      </Switch>
    </Suspense>
  )
}
