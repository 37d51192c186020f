import { useState } from 'react'
import { Button, Group, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ALARM_SIGNALS, type AlarmSignalKind } from '#shared/domain/alarm-signals.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { Chip, Chips } from '#renderer/ui/chips.tsx'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { VirtualTable } from '#renderer/ui/virtual-table.tsx'
import { ShowInList } from './show-in-list.tsx'
import { useStateColumns } from './state-columns.tsx'
import classes from './slipping.module.css'

const pageSize = 100

/** Customers who still come, but differently than before. */
export function SignalList() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const columns = useStateColumns()
  const [kind, setKind] = useState<AlarmSignalKind | null>(null)
  const found = useInfiniteQuery(
    orpc.states.signals.infiniteOptions({
      input: (from: number) => ({ kinds: kind === null ? [] : [kind], from, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: ({ next }) => next,
    }),
  )
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section className={classes['list']} aria-label={t('slipping.signalsTitle')}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('slipping.signalsIntro')}
      </Text>
      <Group gap="xs" justify="space-between">
        <Chips label={t('slipping.signalsTitle')}>
          <Chip isOn={kind === null} onClick={() => setKind(null)}>
            {t('slipping.anySignal')}
          </Chip>
          {ALARM_SIGNALS.map((each) => (
            <Chip key={each} isOn={kind === each} onClick={() => setKind(each)}>
              {t(`slipping.signalNames.${each}`)}
            </Chip>
          ))}
        </Chips>
        <ShowInList narrowing={{ signals: kind === null ? [...ALARM_SIGNALS] : [kind] }} />
      </Group>
      {found.error !== null ? (
        <LoadFailed error={found.error} />
      ) : found.isPending ? (
        <LoadingLines lines={6} />
      ) : (
        <div className={classes['table']}>
          <VirtualTable
            label={t('slipping.signalsTitle')}
            columns={columns}
            rowCount={rows.length}
            getRow={(index) => rows[index]}
            rowId={(row) => row.customerId}
            rowName={(row) => row.customer}
            onOpen={(row) => navigate(`/customers/${row.customerId}`)}
            rowHeight={60}
            scrollKey={`signals ${kind}`}
            empty={
              <Text c="dimmed" size="sm" py="md">
                {t('slipping.noSignals')}
              </Text>
            }
          />
        </div>
      )}
      {found.hasNextPage && (
        <Button
          variant="default"
          mt="xs"
          className={classes['further']}
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('slipping.lookFurther')}
        </Button>
      )}
    </section>
  )
}
