import { Stack, Tabs, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import { orpc } from '#renderer/engine/queries.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { useStore } from '#renderer/engine/store.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { PeriodPicker } from './period-picker.tsx'
import { ReportBody } from './report-body.tsx'
import { ReportButtons } from './report-buttons.tsx'
import { ReportDayField } from './report-day-field.tsx'
import { reportDay, reportPeriod, spanOfPeriod } from './report-period.ts'
import { addressWithin, withinOf } from './report-within.ts'
import { ReportWithinField } from './report-within-field.tsx'
import { isOfOneDay, isReportName, reportNames } from './report-words.ts'
import classes from './reports.module.css'

/** A few fixed questions about the shop; each has an address, the period is common to all. */
export function ReportsPage() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { today, counts } = useShop()
  const format = useDayFormat()
  const params = useParams<{ name?: string; days?: string }>()
  const list = useQuery(orpc.reports.list.queryOptions())
  const offered = list.data?.map(({ name }) => name).filter(isReportName) ?? reportNames
  const name = isReportName(params.name) ? params.name : (offered[0] ?? reportNames[0])
  const within = withinOf(name, params.days)
  const period = useStore(reportPeriod)
  const day = useStore(reportDay) ?? today
  const span = isOfOneDay(name) ? { from: day, to: day } : spanOfPeriod(period, today)
  // Without any sale there is no period to choose and nothing to print; a debt can be older than all sales.
  const hasAnything = counts.purchases > 0 || isOfOneDay(name)

  return (
    <div className={classes['page']}>
      <PageHeader
        title={t('shell.sections.reports')}
        detail={
          span === null || !hasAnything
            ? undefined
            : isOfOneDay(name)
              ? format(day)
              : [
                  t('reports.span', { from: span.from, to: span.to }),
                  ...(within === null ? [] : [t('reports.within.days', { count: within })]),
                ].join(' · ')
        }
      >
        {span !== null && hasAnything && <ReportButtons name={name} span={span} within={within} />}
      </PageHeader>
      <Text component="h2" fw={650} size="lg" className={classes['printOnly']}>
        {t(`reports.names.${name}`)}
      </Text>
      <Tabs value={name} onChange={(next) => next !== null && navigate(`/reports/${next}`)} keepMounted={false}>
        <Tabs.List mb="md" className="rg-no-print" aria-label={t('reports.choose')}>
          {offered.map((report) => (
            <Tabs.Tab key={report} value={report}>
              {t(`reports.names.${report}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={name}>
          <Stack gap="lg">
            <Text c="dimmed" className="rg-no-print">
              {t(`reports.questions.${name}`)}
            </Text>
            {isOfOneDay(name) ? <ReportDayField /> : hasAnything && <PeriodPicker />}
            {within !== null && hasAnything && (
              <ReportWithinField
                days={within}
                onChange={(days) => navigate(addressWithin(name, days), { replace: true })}
              />
            )}
            {span !== null && <ReportBody name={name} span={span} within={within} />}
          </Stack>
        </Tabs.Panel>
      </Tabs>
    </div>
  )
}
