import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useShop } from '#renderer/engine/shop.ts'
import { useStore } from '#renderer/engine/store.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { usePhoneText } from '#renderer/ui/phone-text.tsx'
import { PrintView } from '#renderer/ui/print-view.tsx'
import { PrintedTable, type PrintedColumn } from '#renderer/ui/printed-table.tsx'
import { groupFilter } from './group-filter.ts'
import type { TodayAnswer } from './today-answer.ts'
import { useItemWords, type ItemWords } from './use-item-words.ts'
import classes from './today.module.css'

type PrintedCall = ItemWords & { readonly place: number }

export type PrintedCallsProps = { readonly today: TodayAnswer | undefined; readonly error: Error | null }

/** The day as a list for the desk: whom, their number, why, and room to write what came of it. */
export function PrintedCalls({ today, error }: PrintedCallsProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  return (
    <PrintView
      title={t('todayPage.callList')}
      margin="12mm"
      isReady={today !== undefined && today.ranking.length > 0}
      onClose={() => navigate('/today')}
      closeLabel={t('shell.sections.today')}
    >
      {today !== undefined ? (
        <Calls today={today} />
      ) : error !== null ? (
        <LoadFailed error={error} />
      ) : (
        <LoadingLines lines={10} />
      )}
    </PrintView>
  )
}

function Calls({ today }: { readonly today: TodayAnswer }) {
  const { t } = useTranslation()
  const { settings } = useShop()
  const filter = useStore(groupFilter)
  const day = useDayFormat()
  const phoneText = usePhoneText()
  const words = useItemWords(today)
  const rows = today.ranking
    .filter(({ group }) => filter === 'all' || group === filter)
    .flatMap((item, place): PrintedCall[] => {
      const found = words(item)
      return found === null ? [] : [{ ...found, place }]
    })
  if (rows.length === 0)
    return <Text c="dimmed">{t(filter === 'all' ? 'todayPage.nothingLeft' : 'todayPage.noneHere')}</Text>
  const columns: readonly PrintedColumn<PrintedCall>[] = [
    { key: 'box', header: '', text: () => <span className={classes['tickBox']} aria-hidden /> },
    { key: 'when', header: t('todayPage.columns.when'), text: ({ when }) => <span className="rg-number">{when}</span> },
    { key: 'name', header: t('todayPage.columns.name'), text: ({ name }) => <strong>{name}</strong> },
    {
      key: 'phone',
      header: t('todayPage.columns.phone'),
      text: ({ phone }) => <span className="rg-number">{phone === null ? '' : phoneText(phone)}</span>,
    },
    { key: 'why', header: t('todayPage.columns.why'), text: ({ why }) => why },
    {
      key: 'notes',
      header: t('todayPage.columns.notes'),
      text: () => <span className={classes['notesRoom']} aria-hidden />,
    },
  ]
  return (
    <PrintedTable
      heading={[settings.name, t('todayPage.callList'), filter === 'all' ? '' : t(`todayPage.filters.${filter}`)]
        .filter((part) => part !== '')
        .join(' · ')}
      detail={`${t('todayPage.callCount', { count: rows.length })} · ${day(today.on, 'long')}`}
      columns={columns}
      rows={rows}
      rowId={({ place }) => place}
    />
  )
}
