import { IconMessageExclamation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TodayComplaint } from '#shared/contract/today.ts'
import { client } from '#renderer/engine/client.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import type { RowPlace } from '#renderer/ui/task-row.tsx'
import { useAct } from '#renderer/ui/use-act.ts'
import { useProgramMessage } from '#renderer/ui/use-program-message.ts'
import { TodayRow } from './today-row.tsx'
import classes from './today.module.css'

/** Somebody who complained and waits for an answer: closed with what was done about it, or promised for another day. */
export function ComplaintLine({ row, ...place }: { readonly row: TodayComplaint } & RowPlace) {
  const { t } = useTranslation()
  const word = useProgramMessage()
  const format = useDayFormat()
  const act = useAct()
  const { id, version, customerId, customer, photoId, product, text } = row
  return (
    <TodayRow
      {...place}
      customer={{ id: customerId, name: customer, photoId }}
      title={customer}
      mark={
        <span className={classes['mark']} data-late={row.daysLate > 0 || undefined}>
          <IconMessageExclamation size={14} stroke={2} aria-hidden />
          {/* Without a promise the reason says itself that it is a complaint. */}
          {row.promisedOn !== null && `${t('todayPage.complaint')} · `}
          {word(row.reason)}
        </span>
      }
      reason={[
        product,
        row.purchaseNumber === null ? null : t('complaints.purchase', { number: row.purchaseNumber }),
        text,
      ]
        .filter((part) => part !== null)
        .join(' · ')}
      phone={row.phone}
      asksNext={false}
      href={`/customers/${customerId}`}
      onDone={(resolution) =>
        act(word({ code: 'complaint-closed', params: { name: customer } }), () =>
          client.complaints.close({ id, resolution }),
        )
      }
      onPostpone={(promisedOn) =>
        act(t('today.postponedToast', { name: customer, day: format(promisedOn) }), () =>
          client.complaints.update({ id, version, patch: { promisedOn } }),
        )
      }
    />
  )
}
