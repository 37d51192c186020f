import { useState } from 'react'
import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconCash, IconClockExclamation, IconMessage2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DebtRow } from '#shared/contract/today.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { openCreditAccount } from '#renderer/ui/credit-account-store.ts'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { useMoney } from '#renderer/ui/money-text.tsx'
import { PaymentForm } from '#renderer/ui/payment-form.tsx'
import { useTaskRow, type RowPlace } from '#renderer/ui/task-row.tsx'
import { TodayRow } from './today-row.tsx'
import { useSettle } from './use-settle.ts'
import classes from './today.module.css'

/** Somebody who is late with paying: reminded, put off, or paid for in place. */
export function DebtLine({ row, ...place }: { readonly row: DebtRow } & RowPlace) {
  const { t } = useTranslation()
  const money = useMoney()
  const [isPaying, setPaying] = useState(false)
  const { customerId, customer, photoId, balance, overdue, daysLate } = row
  const { onDone, onPostpone } = useSettle({ group: 'debts', customerId, name: customer })
  return (
    <TodayRow
      {...place}
      customer={{ id: customerId, name: customer, photoId }}
      title={customer}
      mark={
        <span className={classes['mark']} data-late>
          <IconClockExclamation size={14} stroke={2} />
          {t('today.late', { count: daysLate })}
        </span>
      }
      reason={
        overdue === balance
          ? t('creditBook.owesOverdue', { amount: money(balance) })
          : t('creditBook.owesPartOverdue', { amount: money(balance), overdue: money(overdue) })
      }
      phone={row.phone}
      asksNext={false}
      keys={{ KeyP: () => setPaying(true), KeyR: () => openCreditAccount({ customerId, act: 'remind' }) }}
      href={`/customers/${customerId}`}
      acts={
        <>
          <Tooltip label={t('creditBook.acts.remind')}>
            <ActionIcon
              aria-label={t('creditBook.remindOf', { name: customer })}
              onClick={() => openCreditAccount({ customerId, act: 'remind' })}
            >
              <IconMessage2 size={18} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
          <Button
            variant="default"
            px={12}
            className={classes['pay']}
            leftSection={<IconCash size={17} stroke={1.7} />}
            aria-label={t('creditBook.payOf', { name: customer })}
            aria-expanded={isPaying}
            onClick={() => setPaying(!isPaying)}
          >
            <span className={classes['payText']}>{t('creditBook.acts.pay')}</span>
          </Button>
        </>
      }
      below={isPaying && <PaidInPlace customerId={customerId} onClose={() => setPaying(false)} />}
      onDone={onDone}
      onPostpone={onPostpone}
    />
  )
}

function PaidInPlace({ customerId, onClose }: { readonly customerId: number; readonly onClose: () => void }) {
  const { close, leave } = useTaskRow()
  const { data, error } = useQuery(orpc.credit.account.queryOptions({ input: { customerId } }))
  if (error !== null) return <LoadFailed error={error} />
  if (data === undefined) return <LoadingLines lines={2} />
  return (
    <PaymentForm
      account={data}
      onSaved={() => {
        onClose()
        // Who has paid all is about to leave the list.
        leave(() => Promise.resolve(true))
      }}
      onClose={() => {
        onClose()
        close()
      }}
    />
  )
}
