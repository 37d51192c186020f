import { useEffect, useRef } from 'react'
import { Router, useLocation } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { useTranslation } from 'react-i18next'
import { ComplaintDialog } from '#renderer/features/customers/complaints/complaint-dialog.tsx'
import { OrderDialog } from '#renderer/features/orders/order-dialog.tsx'
import { RhythmEvidenceDrawer } from '#renderer/ui/rhythm-evidence/rhythm-evidence-drawer.tsx'
import { AccountDrawer } from '#renderer/features/credit/account/account-drawer.tsx'
import { Counter } from '#renderer/features/counter/counter.tsx'
import { PurchaseDialog } from '#renderer/features/purchase/purchase-dialog.tsx'
import { QuickEntryDialog } from '#renderer/ui/quick-entry/quick-entry-dialog.tsx'
import { StartSeriesDialog } from '#renderer/ui/start-series/start-series-dialog.tsx'
import { DropOverlay } from './drop-overlay.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { NudgeBanner } from './nudges/nudge-banner.tsx'
import { Routes } from './routes.tsx'
import { SampleBanner } from './sample-banner.tsx'
import { SearchPalette } from './search-palette.tsx'
import { Sidebar } from './sidebar.tsx'
import { TopBar } from './top-bar.tsx'
import { useCommands } from './use-commands.ts'
import classes from './shell.module.css'

/** The counter of the shop: sections at the left, the tools of every day on top, the page in the middle. */
export function Shell() {
  return (
    <Router hook={useHashLocation}>
      <Frame />
    </Router>
  )
}

function Frame() {
  const { t } = useTranslation()
  const [location] = useLocation()
  const run = useCommands()
  const content = useRef<HTMLElement>(null)
  const section = location.split('/')[1] ?? ''

  useEffect(() => {
    content.current?.scrollTo({ top: 0 })
  }, [section])

  return (
    <div className={classes['frame']}>
      <a
        href="#content"
        className={classes['skip']}
        onClick={(event) => {
          // The address behind # is the page's own.
          event.preventDefault()
          content.current?.focus()
        }}
      >
        {t('shell.skipToContent')}
      </a>
      <Sidebar />
      <header className={classes['head']}>
        <SampleBanner />
        <NudgeBanner />
        <TopBar run={run} />
      </header>
      <main id="content" ref={content} tabIndex={-1} className={classes['content']}>
        <ErrorBoundary resetKey={location}>
          <Routes />
        </ErrorBoundary>
      </main>
      <SearchPalette run={run} />
      <PurchaseDialog />
      <OrderDialog />
      <ComplaintDialog />
      <QuickEntryDialog />
      <StartSeriesDialog />
      <Counter />
      <AccountDrawer />
      <RhythmEvidenceDrawer />
      <DropOverlay />
    </div>
  )
}
