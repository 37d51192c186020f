import { lazy, Suspense } from 'react'
import { Button, Stack } from '@mantine/core'
import { IconMoon, IconNotebook, IconReportAnalytics } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '#renderer/engine/queries.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { openPurchaseDialog } from '#renderer/ui/purchase-dialog-store.ts'
import { Section } from '#renderer/ui/section.tsx'
import type { Span } from './periods.ts'
import { ReportFigures } from './report-figures.tsx'
import { reportPeriod } from './report-period.ts'
import { mostRows, ReportTable } from './report-table.tsx'
import { isOfOneDay, type ReportName } from './report-words.ts'
import classes from './reports.module.css'

const ReportChart = lazy(async () => ({ default: (await import('./report-chart.tsx')).ReportChart }))

export type ReportBodyProps = { readonly name: ReportName; readonly span: Span; readonly within: number | null }

/** One number, one picture, the table beneath. */
export function ReportBody({ name, span, within }: ReportBodyProps) {
  const { t } = useTranslation()
  const { counts } = useShop()
  const input = { name, ...span, ...(within === null ? {} : { days: within }), limit: mostRows + 1 }
  const report = useQuery({ ...orpc.reports.run.queryOptions({ input }), placeholderData: keepPreviousData })
  const result = report.data
  if (report.error !== null) return <LoadFailed error={report.error} onRetry={() => void report.refetch()} />
  // The report before is no stand-in for this one, only the same report of another period is.
  if (result === undefined || result.name !== name) return <LoadingLines lines={8} />

  const total = result.totals
  const isEmpty = ['amount', 'purchases', 'lines', 'payments', 'newCustomers', 'balance', 'calls', 'notCalled'].every(
    (key) => (total[key] ?? 0) === 0,
  )
  const boughtAgain = result.rows.some((row) => Number(row['customers'] ?? 0) > 0)
  if (isEmpty && isOfOneDay(name)) return <EmptyState icon={IconNotebook}>{t('reports.nobodyOwes')}</EmptyState>
  if (name === 'loss-reasons' && !boughtAgain) return <EmptyState icon={IconMoon}>{t('reports.nobodyLost')}</EmptyState>
  if (isEmpty && !boughtAgain)
    return counts.purchases === 0 ? (
      <EmptyState
        icon={IconReportAnalytics}
        action={<Button onClick={() => openPurchaseDialog()}>{t('shell.newPurchase')}</Button>}
      >
        {t('reports.nothingYet')}
      </EmptyState>
    ) : (
      <EmptyState
        icon={IconReportAnalytics}
        action={
          <Button variant="default" onClick={() => reportPeriod.set({ name: 'last-12-months' })}>
            {t('reports.showLast12')}
          </Button>
        }
      >
        {t('reports.nothing')}
      </EmptyState>
    )

  return (
    <div className={report.isPlaceholderData ? classes['stale'] : undefined} aria-busy={report.isPlaceholderData}>
      <Stack gap="lg" mb="xl">
        <ReportFigures name={name} result={result} />
        {/* Shares of few calls are numbers to read, no bars to compare. */}
        {name !== 'recall-results' && (
          <div className={classes['chart']}>
            <Suspense fallback={<div className={classes['chartToCome']} />}>
              <ReportChart result={result} />
            </Suspense>
          </div>
        )}
      </Stack>
      <Section title={t('reports.table')}>
        <ReportTable result={result} label={t(`reports.names.${name}`)} />
      </Section>
    </div>
  )
}
