import { ActionIcon, Button, Group, Tooltip } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconPrinter } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { addDays, isDay, type Day } from '#shared/domain/calendar-date.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { DayField } from '#renderer/ui/day-field.tsx'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { SalesTabs } from '#renderer/ui/sales-tabs.tsx'
import { CashMovements } from './cash-movements.tsx'
import { ClosedNotice } from './closed-notice.tsx'
import { CloseForm } from './close-form.tsx'
import { DayFigures } from './day-figures.tsx'
import { DayPurchases } from './day-purchases.tsx'
import { MethodTable } from './method-table.tsx'
import { PastClosings } from './past-closings.tsx'
import classes from './days.module.css'

/** A day at the till: what came in by which way, and what was counted in the evening. */
export function DayPage({ on }: { readonly on?: string | undefined }) {
  const { t } = useTranslation()
  const { today } = useShop()
  const [, navigate] = useLocation()
  const format = useDayFormat()
  const day: Day = on !== undefined && isDay(on) ? on : today
  const view = useQuery({ ...orpc.days.get.queryOptions({ input: { on: day } }), placeholderData: keepPreviousData })
  const go = (to: Day) => navigate(to === today ? '/sales/day' : `/sales/day/${to}`)
  return (
    <section className={classes['page']} aria-label={t('days.title')}>
      <PageHeader title={t('days.title')} detail={format(day, 'long')}>
        <SalesTabs value="day" />
        <Button
          variant="default"
          className="rg-no-print"
          leftSection={<IconPrinter size={18} stroke={1.7} />}
          onClick={() => window.print()}
        >
          {t('days.print')}
        </Button>
      </PageHeader>
      <Group gap={6} mb="md" className="rg-no-print">
        <Tooltip label={t('days.previousDay')}>
          <ActionIcon
            variant="default"
            size={36}
            aria-label={t('days.previousDay')}
            onClick={() => go(addDays(day, -1))}
          >
            <IconChevronLeft size={18} stroke={1.8} />
          </ActionIcon>
        </Tooltip>
        <DayField
          w={160}
          aria-label={t('days.chooseDay')}
          value={day}
          maxDate={today}
          onChange={(next) => next !== null && go(next)}
        />
        <Tooltip label={t('days.nextDay')}>
          <ActionIcon
            variant="default"
            size={36}
            aria-label={t('days.nextDay')}
            disabled={day >= today}
            onClick={() => go(addDays(day, 1))}
          >
            <IconChevronRight size={18} stroke={1.8} />
          </ActionIcon>
        </Tooltip>
        {day !== today && (
          <Button variant="subtle" onClick={() => go(today)}>
            {t('days.today')}
          </Button>
        )}
      </Group>
      {view.error !== null ? (
        <LoadFailed error={view.error} onRetry={() => void view.refetch()} />
      ) : view.data === undefined ? (
        <LoadingLines lines={8} />
      ) : (
        <div className={classes['columns']}>
          <div className={classes['main']}>
            <DayFigures view={view.data} />
            <MethodTable view={view.data} />
            <DayPurchases on={day} />
          </div>
          <aside className={classes['aside']} aria-label={t('days.close')}>
            {view.data.closing === null ? (
              <CloseForm key={day} view={view.data} />
            ) : (
              <ClosedNotice key={day} view={view.data} closing={view.data.closing} />
            )}
            <CashMovements view={view.data} isToday={day === today} />
            <PastClosings before={day} onGo={go} />
          </aside>
        </div>
      )}
    </section>
  )
}
