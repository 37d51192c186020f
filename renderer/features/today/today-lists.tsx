import { Button, Group } from '@mantine/core'
import { IconArrowRight, IconPlus, IconSun } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { useShop } from '#renderer/engine/shop.ts'
import { newCustomerRequest } from '#renderer/ui/new-customer-store.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { YearlyDayLine } from './yearly-day-line.tsx'
import { DebtLine } from './debt-line.tsx'
import { DueRowLine } from './due-row-line.tsx'
import { FollowUpLine } from './follow-up-line.tsx'
import { MoreButton, useFirstRows } from './more-rows.tsx'
import { NothingDue } from './nothing-due.tsx'
import type { TodayAnswer } from './today-answer.ts'
import { TodayGroup } from './today-group.tsx'
import { WeekRail } from './week-rail.tsx'
import classes from './today.module.css'

/** A calm page: what a morning has room for. The rest is one click away. */
const atFirst = { followUps: 10, debts: 5, days: 3, late: 8, expected: 5 } as const

const dueKey = (row: TodayAnswer['due'][number]): string => `due ${row.customerId}`
const debtKey = (row: TodayAnswer['debts'][number]): string => `debt ${row.customerId}`
const dayKey = (row: TodayAnswer['days'][number]): string => `${row.kind} ${row.customerId} ${row.partId ?? ''}`

export function TodayLists({ today }: { readonly today: TodayAnswer }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { counts } = useShop()
  const { followUps, due, dueTotal, lateTotal, days, debts, debtsTotal } = today
  const birthdaysToday = days.filter((row) => row.on === today.on).length
  const promises = useFirstRows(followUps, atFirst.followUps)
  const yearly = useFirstRows(days, Math.max(atFirst.days, Math.min(birthdaysToday, atFirst.late)))
  if (counts.customers === 0 && followUps.length === 0) {
    return (
      <EmptyState
        icon={IconSun}
        action={
          <Group gap="sm">
            <Button onClick={() => navigate('/import-export')}>{t('today.importList')}</Button>
            <Button
              variant="default"
              leftSection={<IconPlus size={18} stroke={2} />}
              onClick={() => {
                newCustomerRequest.set({})
                navigate('/customers')
              }}
            >
              {t('today.newCustomer')}
            </Button>
          </Group>
        }
      >
        {t('today.emptyShop')}
      </EmptyState>
    )
  }
  const isQuiet = followUps.length + dueTotal + days.length + debtsTotal === 0
  const shownDebts = debts.slice(0, atFirst.debts)
  const dueGroups = [
    { name: 'late', count: lateTotal, rows: due.filter((row) => row.state !== 'due') },
    { name: 'expected', count: dueTotal - lateTotal, rows: due.filter((row) => row.state === 'due') },
  ] as const
  return (
    <div className={classes['page']}>
      <div className={classes['lists']} data-rows>
        {isQuiet ? (
          <NothingDue next={today.next} />
        ) : (
          <>
            <TodayGroup
              name="followUps"
              count={followUps.length}
              rowKeys={promises.shown.map(({ id }) => `promise ${id}`)}
              more={<MoreButton {...promises} />}
            >
              {promises.shown.map((row, index) => (
                <FollowUpLine key={row.id} row={row} rowKey={`promise ${row.id}`} isFirst={index === 0} on={today.on} />
              ))}
            </TodayGroup>
            {/* A shop that sells nothing on account hears nothing of debts. */}
            {debtsTotal > 0 && (
              <TodayGroup
                name="debts"
                count={debtsTotal}
                rowKeys={shownDebts.map(debtKey)}
                more={debtsTotal > shownDebts.length && <AllLink href="/sales/credit" count={debtsTotal} />}
              >
                {shownDebts.map((row, index) => (
                  <DebtLine key={debtKey(row)} row={row} rowKey={debtKey(row)} isFirst={index === 0} />
                ))}
              </TodayGroup>
            )}
            <TodayGroup
              name="days"
              count={days.length}
              rowKeys={yearly.shown.map(dayKey)}
              more={<MoreButton {...yearly} />}
            >
              {yearly.shown.map((row, index) => (
                <YearlyDayLine key={dayKey(row)} row={row} rowKey={dayKey(row)} isFirst={index === 0} />
              ))}
            </TodayGroup>
            {dueGroups.map(({ name, count, rows }) => {
              const shown = rows.slice(0, atFirst[name])
              return (
                <TodayGroup
                  key={name}
                  name={name}
                  count={count}
                  rowKeys={shown.map(dueKey)}
                  more={count > shown.length && <AllLink href={`/today/${name}`} count={count} />}
                >
                  {shown.map((row, index) => (
                    <DueRowLine key={dueKey(row)} row={row} rowKey={dueKey(row)} isFirst={index === 0} />
                  ))}
                </TodayGroup>
              )
            })}
          </>
        )}
      </div>
      <WeekRail week={today.week} hasRows={!isQuiet} />
    </div>
  )
}

function AllLink({ href, count }: { readonly href: string; readonly count: number }) {
  const { t } = useTranslation()
  return (
    <Button component={Link} href={href} variant="subtle" rightSection={<IconArrowRight size={16} stroke={1.8} />}>
      {t('today.showAll', { count })}
    </Button>
  )
}
