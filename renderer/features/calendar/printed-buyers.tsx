import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Feast, PastBuyer } from '#shared/contract/calendar.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import { useFeastName } from '#renderer/ui/next-feast/feast-name.ts'
import { PhoneText } from '#renderer/ui/phone-text.tsx'
import { PrintView } from '#renderer/ui/print-view.tsx'
import { PrintedTable, type PrintedColumn } from '#renderer/ui/printed-table.tsx'
import { readBuyers } from './read-buyers.ts'

/** More rows than anybody calls. */
const mostRows = 1000

export type PrintedBuyersProps = { readonly feast: Feast; readonly onClose: () => void }

/** The call list on paper. */
export function PrintedBuyers({ feast, onClose }: PrintedBuyersProps) {
  const { t } = useTranslation()
  const { settings } = useShop()
  const name = useFeastName()
  const day = useDayFormat()
  const found = useQuery({
    queryKey: [...orpc.calendar.boughtBefore.key(), 'print', feast.code, feast.year],
    queryFn: () => readBuyers(feast, mostRows),
  })
  const columns: readonly PrintedColumn<PastBuyer>[] = [
    { key: 'customer', header: t('calendar.columns.customer'), text: (row) => row.customer },
    {
      key: 'phone',
      header: t('calendar.columns.phone'),
      text: (row) => row.phone !== null && <PhoneText phone={row.phone} />,
    },
    { key: 'items', header: t('calendar.columns.items'), text: (row) => row.items.join(', ') },
    {
      key: 'sum',
      header: t('calendar.columns.sum'),
      align: 'end',
      text: (row) => <MoneyText amount={row.sum} />,
    },
    {
      key: 'again',
      header: t('calendar.columns.again'),
      text: (row) => (row.boughtAgain ? t('calendar.again') : ''),
    },
  ]
  const { data } = found
  return (
    <PrintView title={t('calendar.print')} margin="12mm" isReady={data !== undefined} onClose={onClose}>
      {found.error !== null && <LoadFailed error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingLines lines={10} />}
      {data !== undefined && (
        <>
          {data.total > data.rows.length && (
            <Text size="sm" mb="sm">
              {t('customerList.print.firstOnly', { count: data.rows.length })}
            </Text>
          )}
          <PrintedTable
            heading={[settings.name, name(feast.code), day(feast.on, 'long')].filter((part) => part !== '').join(' · ')}
            detail={t('customers.total', { count: data.total })}
            columns={columns}
            rows={data.rows}
            rowId={(row) => row.customerId}
          />
        </>
      )}
    </PrintView>
  )
}
