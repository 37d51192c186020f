import { useState } from 'react'
import { Group, Select } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Day } from '#shared/domain/calendar-date.ts'
import { APP_LANGUAGES, isAppLanguage, type AppLanguage } from '#shared/domain/locale.ts'
import { languageNames } from '#renderer/engine/languages.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { openCreditAccount } from '#renderer/ui/credit-account-store.ts'
import { DayField } from '#renderer/ui/day-field.tsx'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { PrintView } from '#renderer/ui/print-view.tsx'
import { SpokenIn } from './spoken-in.tsx'
import { StatementPaper } from './statement-paper.tsx'
import { startOf, statementPeriods, type StatementPeriod } from './statement-period.ts'

/** A customer's account as a sheet of paper in their language; the period and the language can be chosen. */
export function StatementPage({ customerId }: { readonly customerId: number }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { today } = useShop()
  const [period, setPeriod] = useState<StatementPeriod>('quarter')
  const [custom, setCustom] = useState<{ readonly from: Day | null; readonly to: Day }>({ from: null, to: today })
  /** null = theirs. */
  const [language, setLanguage] = useState<AppLanguage | null>(null)
  const from = period === 'custom' ? custom.from : startOf(period, today)
  const to = period === 'custom' ? custom.to : today
  const isWrong = from !== null && from > to
  const found = useQuery({
    ...orpc.credit.statement.queryOptions({
      input: { customerId, ...(from === null ? {} : { from }), to, ...(language === null ? {} : { language }) },
    }),
    enabled: !isWrong,
    placeholderData: keepPreviousData,
  })
  const { data } = found

  return (
    <PrintView
      title={t('creditBook.statement.title')}
      margin="14mm 16mm"
      isReady={data !== undefined}
      closeLabel={t('creditBook.statement.back')}
      onClose={() => {
        navigate('/sales/credit')
        openCreditAccount({ customerId })
      }}
      options={
        <Group gap="md" align="end" mt="sm">
          <Select
            label={t('sales.period')}
            w={190}
            allowDeselect={false}
            value={period}
            data={statementPeriods.map((each) => ({ value: each, label: t(`creditBook.statement.periods.${each}`) }))}
            onChange={(next) => {
              const chosen = statementPeriods.find((each) => each === next) ?? 'quarter'
              if (chosen === 'custom') setCustom({ from, to })
              setPeriod(chosen)
            }}
          />
          {period === 'custom' && (
            <>
              <DayField
                label={t('sales.from')}
                w={150}
                clearable
                value={custom.from}
                error={isWrong ? t('reports.wrongOrder') : undefined}
                onChange={(day) => setCustom({ ...custom, from: day })}
              />
              <DayField
                label={t('sales.to')}
                w={150}
                value={custom.to}
                onChange={(day) => setCustom({ ...custom, to: day ?? today })}
              />
            </>
          )}
          <Select
            label={t('creditBook.language')}
            w={170}
            allowDeselect={false}
            value={language ?? data?.language ?? null}
            data={APP_LANGUAGES.map((each) => ({ value: each, label: languageNames[each] }))}
            onChange={(next) => next !== null && isAppLanguage(next) && setLanguage(next)}
          />
        </Group>
      }
    >
      {data !== undefined ? (
        <SpokenIn language={data.language}>
          <StatementPaper statement={data} />
        </SpokenIn>
      ) : found.error === null ? (
        <LoadingLines lines={10} />
      ) : (
        <LoadFailed error={found.error} onRetry={() => void found.refetch()} />
      )}
    </PrintView>
  )
}
