import { useState } from 'react'
import { Button, Menu, Text } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CreditAccount, CreditMovement } from '#shared/contract/credit.ts'
import { client } from '#renderer/engine/client.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { DayText } from '#renderer/ui/day-text.tsx'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import { usePaymentMethodName } from '#renderer/ui/payment-method.ts'
import { RowMenu } from '#renderer/ui/row-menu.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { useAct } from '#renderer/ui/use-act.ts'
import { useMovementTitle } from '../use-movement-title.ts'
import { EntryEditor } from './entry-editor.tsx'
import classes from './account.module.css'

const atFirst = 20
const mostRows = 500

/** Everything that moved the account, newest first, with what was owed after each. */
export function Movements({ account }: { readonly account: CreditAccount }) {
  const { t } = useTranslation()
  const [limit, setLimit] = useState(atFirst)
  const [editedId, setEditedId] = useState<number | null>(null)
  const { data, error, refetch } = useQuery({
    ...orpc.credit.movements.queryOptions({ input: { customerId: account.customerId, limit } }),
    placeholderData: keepPreviousData,
  })
  if (error !== null && data === undefined) return <LoadFailed error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <LoadingLines lines={4} />
  if (data.total === 0) return null
  return (
    <Section title={t('creditBook.movements')} count={data.total}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('purchase.day')}</th>
            <th scope="col">{t('creditBook.columns.what')}</th>
            <th scope="col" className="rg-end">
              {t('creditBook.amount')}
            </th>
            <th scope="col" className="rg-end">
              {t('creditBook.columns.after')}
            </th>
            <th aria-label={t('common.more')} />
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) =>
            isEntry(row) && row.id === editedId ? (
              <tr key={`${row.kind} ${row.id}`}>
                <td colSpan={5}>
                  <EntryEditor entryId={row.id} account={account} onClose={() => setEditedId(null)} />
                </td>
              </tr>
            ) : (
              <Movement
                key={`${row.kind} ${row.id} ${row.day} ${row.amount}`}
                row={row}
                onEdit={() => setEditedId(row.id)}
              />
            ),
          )}
        </tbody>
      </table>
      {data.rows.length < data.total &&
        (limit < mostRows ? (
          <Button mt="xs" variant="subtle" size="compact-sm" onClick={() => setLimit(mostRows)}>
            {t('creditBook.showEarlier')}
          </Button>
        ) : (
          <Text mt="xs" size="sm" c="dimmed">
            {t('creditBook.earlierInStatement')}
          </Text>
        ))}
    </Section>
  )
}

const entryKinds: ReadonlySet<CreditMovement['kind']> = new Set(['payment', 'write-off', 'refund', 'opening'])
/** Entries of the credit book are changed here, purchases and orders where they were made. */
const isEntry = ({ kind }: CreditMovement): boolean => entryKinds.has(kind)

function Movement({ row, onEdit }: { readonly row: CreditMovement; readonly onEdit: () => void }) {
  const { t } = useTranslation()
  const act = useAct()
  const nameOf = usePaymentMethodName()
  const title = useMovementTitle()(row)
  const detail = [row.method !== null && row.method !== 'credit' && nameOf(row.method), row.note]
    .filter((part) => part !== false && part !== '')
    .join(' · ')
  return (
    <tr>
      <td>
        <DayText day={row.day} as="short" />
      </td>
      <td className={classes['what']}>
        {title}
        {detail !== '' && (
          <span className={classes['detail']} title={detail}>
            {detail}
          </span>
        )}
      </td>
      <td className="rg-end">
        <span className={classes['moved']} data-down={row.amount < 0 || undefined}>
          <MoneyText amount={row.amount} />
        </span>
      </td>
      <td className="rg-end">
        <MoneyText amount={row.balance} className="rg-quiet" />
      </td>
      <td className="rg-end">
        {isEntry(row) && (
          <RowMenu label={t('creditBook.actionsFor', { what: title })}>
            <Menu.Item leftSection={<IconPencil size={16} stroke={1.6} />} onClick={onEdit}>
              {t('common.edit')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconTrash size={16} stroke={1.6} />}
              onClick={() =>
                void act(t('creditBook.trashed', { what: title }), () => client.credit.trash({ ids: [row.id] }))
              }
            >
              {t('common.delete')}
            </Menu.Item>
          </RowMenu>
        )}
      </td>
    </tr>
  )
}
