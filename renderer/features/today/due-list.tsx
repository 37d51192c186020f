import { useState } from 'react'
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { RhythmStateName } from '#shared/contract/values.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { Chip, Chips } from '#renderer/ui/chips.tsx'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { VirtualTable } from '#renderer/ui/virtual-table.tsx'
import { useDueColumns } from './due-columns.tsx'
import { onePerCustomer } from './one-per-customer.ts'
import classes from './today.module.css'

/** Nobody calls more people than this; they are those with the most at stake. */
const mostRows = 10_000
const offered: readonly RhythmStateName[] = ['due', 'overdue', 'at-risk', 'lost', 'new']

/** Everybody who is due, as one long table. */
export function DueList({ states: first }: { readonly states: readonly RhythmStateName[] }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [states, setStates] = useState(first)
  const columns = useDueColumns()
  const { data, error, refetch } = useQuery({
    ...orpc.due.list.queryOptions({ input: { states: [...offered], limit: mostRows, hideSettled: true } }),
  })
  const all = onePerCustomer(data ?? [])
  const rows = all.filter(({ state }) => states.includes(state))
  const isCut = data?.length === mostRows
  const detail = isCut ? t('today.firstOnly', { count: rows.length }) : t('today.dueCount', { count: rows.length })

  return (
    <section className={classes['full']}>
      <PageHeader
        title={t('today.allDue')}
        back={{ href: '/today', label: t('shell.sections.today') }}
        detail={data === undefined ? undefined : detail}
      />
      <Chips label={t('today.stateFilter')}>
        {offered.map((state) => {
          const isOn = states.includes(state)
          return (
            <Chip
              key={state}
              isOn={isOn}
              onClick={() => setStates(isOn ? states.filter((each) => each !== state) : [...states, state])}
            >
              {t(`states.${state}`)}
            </Chip>
          )
        })}
      </Chips>
      {error !== null ? (
        <LoadFailed error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <LoadingLines lines={10} />
      ) : (
        <div className={classes['table']}>
          <VirtualTable
            label={t('today.allDue')}
            columns={columns}
            rowCount={rows.length}
            getRow={(index) => rows[index]}
            rowId={(row) => row.customerId}
            rowName={(row) => row.customer}
            rowHeight={60}
            onOpen={(row) => navigate(`/customers/${row.customerId}`)}
            scrollKey="due"
            empty={
              <Text c="dimmed" p="lg">
                {t('today.nobodyDue')}
              </Text>
            }
          />
        </div>
      )}
    </section>
  )
}
