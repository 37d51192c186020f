import { Stack, Tabs, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import { orpc } from '#renderer/engine/queries.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { useStore } from '#renderer/engine/store.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { PeriodPicker } from './period-picker.tsx'
import { ReportBody } from './report-body.tsx'
import { ReportButtons } from './report-buttons.tsx'
import { reportPeriod, spanOfPeriod } from './report-period.ts'
import { isReportName, reportNames } from './report-words.ts'
import classes from './reports.module.css'

/** A few fixed questions about the shop; each has an address, the period is common to all. */
export function ReportsPage() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { today, counts } = useShop()
  const params = useParams<{ name?: string }>()
  const list = useQuery(orpc.reports.list.queryOptions())
  const offered = list.data?.map(({ name }) => name).filter(isReportName) ?? reportNames
  const name = isReportName(params.name) ? params.name : (offered[0] ?? reportNames[0])
  // Without any sale there is no period to choose and nothing to print.
  const hasSales = counts.purchases > 0
  const span = spanOfPeriod(useStore(reportPeriod), today)

  return (
    <div className={classes['page']}>
      <PageHeader
        title={t('shell.sections.reports')}
        detail={span === null || !hasSales ? undefined : t('reports.span', { from: span.from, to: span.to })}
      >
        {span !== null && hasSales && <ReportButtons name={name} span={span} />}
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
            {hasSales && <PeriodPicker />}
            {span !== null && <ReportBody name={name} span={span} />}
          </Stack>
        </Tabs.Panel>
      </Tabs>
    </div>
  )
}
