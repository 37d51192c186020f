import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { VALUE_GROUPS } from '#shared/domain/value-groups.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { usePagedRows } from '#renderer/engine/use-paged-rows.ts'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { useMoney } from '#renderer/ui/money-text.tsx'
import { VirtualTable } from '#renderer/ui/virtual-table.tsx'
import { ShowInList } from './show-in-list.tsx'
import type { ChosenCell } from './slipping-look.ts'
import { useStateColumns } from './state-columns.tsx'
import classes from './slipping.module.css'

/** The customers of what was chosen in the grid, those worth most first. */
export function CellList({ state, value }: ChosenCell) {
  const { t } = useTranslation()
  const money = useMoney()
  const [, navigate] = useLocation()
  const columns = useStateColumns()
  const cell = { ...(state === undefined ? {} : { state }), ...(value === undefined ? {} : { value }) }
  const list = usePagedRows(
    (offset, limit) => orpc.states.cell.queryOptions({ input: { ...cell, offset, limit } }),
    (output) => output.rows,
  )
  const title = t('slipping.chosen', {
    state: state === undefined ? t('slipping.everyState') : t(`states.${state}`),
    group: value === undefined ? t('slipping.everyValue') : t(`slipping.groups.${value}`),
  })
  return (
    <section className={classes['list']} aria-label={title} data-cell-list>
      <Group gap="sm" align="baseline" mb={4}>
        <h2 className={classes['listTitle']}>{title}</h2>
        {list.first !== undefined && (
          <Text size="sm" c="dimmed" className="rg-number" role="status">
            {t('slipping.customers', { count: list.total })} ·{' '}
            {t('slipping.atStake', { amount: money(list.first.stake) })} ·{' '}
            {t('slipping.yearly', { amount: money(list.first.yearlyValue) })}
          </Text>
        )}
        <ShowInList
          narrowing={{
            states: state === undefined ? [] : [state],
            // All values: whoever bought, as the grid counts them.
            valueGroups: value === undefined ? [...VALUE_GROUPS] : [value],
          }}
        />
      </Group>
      {state === 'new' && (
        <Text size="sm" c="dimmed" mb="xs">
          {t('slipping.new')}
        </Text>
      )}
      {list.error !== null ? (
        <LoadFailed error={list.error} />
      ) : list.isPending ? (
        <LoadingLines lines={6} />
      ) : (
        <div className={classes['table']}>
          <VirtualTable
            label={title}
            columns={columns}
            rowCount={list.total}
            getRow={list.getRow}
            rowId={(row) => row.customerId}
            rowName={(row) => row.customer}
            onRangeChange={list.onRangeChange}
            onOpen={(row) => navigate(`/customers/${row.customerId}`)}
            rowHeight={66}
            scrollKey={`slipping ${state} ${value}`}
            empty={
              <Text c="dimmed" size="sm" py="md">
                {t('slipping.empty')}
              </Text>
            }
          />
        </div>
      )}
    </section>
  )
}
