import { useEffect, useRef } from 'react'
import { Button, Group, Text } from '@mantine/core'
import { IconPlus, IconSun } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { todayBands } from '#shared/domain/today-ranking.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { useStore } from '#renderer/engine/store.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { announce } from '#renderer/ui/live-region.tsx'
import { newCustomerRequest } from '#renderer/ui/new-customer-store.ts'
import { DoneToday } from './done-today.tsx'
import { groupFilter } from './group-filter.ts'
import { ItemLine } from './item-line.tsx'
import { NothingDue } from './nothing-due.tsx'
import type { TodayAnswer } from './today-answer.ts'
import { TodayBandPart } from './today-band.tsx'
import { TodayFilters } from './today-filters.tsx'
import { leftOf } from './today-item.ts'
import { useFirstRowKey } from './use-first-row-key.ts'
import { WeekRail } from './week-rail.tsx'
import classes from './today.module.css'

/** What is left is said after each thing that was dealt with. */
function useAnnouncedLeft(left: number): void {
  const { t } = useTranslation()
  const before = useRef(left)
  useEffect(() => {
    if (before.current === left) return
    before.current = left
    announce(left === 0 ? t('todayPage.nothingLeft') : t('todayPage.left', { count: left }))
  }, [left, t])
}

/** The whole day as one list, the most pressing first. */
export function TodayList({ today }: { readonly today: TodayAnswer }) {
  const { t } = useTranslation()
  const { counts } = useShop()
  const filter = useStore(groupFilter)
  const list = useRef<HTMLDivElement>(null)
  const left = leftOf(today)
  useAnnouncedLeft(left)
  useFirstRowKey(list)
  const { ranking, done, next } = today
  if (counts.customers === 0 && ranking.length === 0 && done.length === 0) return <EmptyShop />
  const rows = ranking.filter(({ group }) => filter === 'all' || group === filter)
  return (
    <div className={classes['page']}>
      <div ref={list} className={classes['lists']} data-rows>
        {ranking.length > 0 && <TodayFilters today={today} filter={filter} onChange={groupFilter.set} />}
        {left === 0 && <NothingDue next={next} isAfterWork={done.length > 0} />}
        {left > 0 && rows.length === 0 && (
          <Text c="dimmed" py="md">
            {t('todayPage.noneHere')}
          </Text>
        )}
        {todayBands.map((band) => (
          <TodayBandPart
            // Of another kind, the first rows are counted anew.
            key={`${band} ${filter}`}
            band={band}
            today={today}
            rows={rows.filter((row) => row.band === band)}
            filter={filter}
            renderRow={(item, rowKey, isFirst) => (
              <ItemLine key={rowKey} today={today} item={item} rowKey={rowKey} isFirst={isFirst} />
            )}
          />
        ))}
        <DoneToday done={done} />
      </div>
      <WeekRail week={today.week} hasRows={ranking.length > 0} />
    </div>
  )
}

/** A new shop: what will be here, and how to begin. */
function EmptyShop() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
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
