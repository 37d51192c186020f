import {
  IconCash,
  IconCheck,
  IconCopyCheck,
  IconFileImport,
  IconFlag,
  IconMessageExclamation,
  IconMoon,
  IconPackage,
  IconPencil,
  IconPhoneCheck,
  IconShieldCheck,
  IconShieldX,
  IconUserPlus,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '#shared/contract/timeline.ts'
import { useFieldNames } from '#renderer/ui/field-text.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import { openOrderDialog } from '#renderer/ui/order-dialog-store.ts'
import { openPurchaseDialog } from '#renderer/ui/purchase-dialog-store.ts'
import { usePastRecall } from '#renderer/ui/recall/use-past-recall.ts'
import { useProgramMessage } from '#renderer/ui/use-program-message.ts'
import { ActivityItem } from './activity-item.tsx'
import { FileItem } from './file-item.tsx'
import type { ItemPlace } from './item-place.ts'
import { PlainItem } from './plain-item.tsx'
import { MailItem } from './mail-item.tsx'
import { PurchaseItem } from './purchase-item.tsx'
import { useChangeWords } from './use-change-words.ts'

export type TimelineItemProps = ItemPlace & { readonly entry: TimelineEntry; readonly canEdit: boolean }

const icon = { size: 16, stroke: 1.8 }
const channels = ['phone', 'sms', 'email', 'messenger', 'post'] as const

/** Acts on relations say in one sentence what their fields would say in three. */
const relationActs = /^(company|referrer|household)-/

const isToldWhole = ({ summary, changes }: Extract<TimelineEntry, { kind: 'change' }>): boolean =>
  changes.length === 0 || relationActs.test(summary.code)

/** One thing that happened. */
export function TimelineItem({ entry, canEdit, ...place }: TimelineItemProps) {
  const { t } = useTranslation()
  const format = useDayFormat()
  const word = useProgramMessage()
  const changeWords = useChangeWords()
  const names = useFieldNames()
  const pastWords = usePastRecall()
  const at = { ...place, day: entry.day }
  switch (entry.kind) {
    case 'purchase':
    case 'return':
      return <PurchaseItem entry={entry} {...place} />
    case 'note':
    case 'call':
    case 'message':
    case 'visit':
      return entry.mail === null ? (
        <ActivityItem entry={entry} canEdit={canEdit} {...place} />
      ) : (
        <MailItem entry={entry} mail={entry.mail} canEdit={canEdit} {...place} />
      )
    case 'payment':
      return (
        <PlainItem
          {...at}
          icon={<IconCash {...icon} />}
          title={t('timeline.payment', { number: entry.number })}
          onOpen={() => openPurchaseDialog({ mode: 'edit', purchaseId: entry.purchaseId })}
          end={<MoneyText amount={entry.amount} />}
        />
      )
    case 'order':
      return (
        <PlainItem
          {...at}
          icon={<IconPackage {...icon} />}
          title={entry.items.join(', ')}
          facts={[t(`timeline.orders.${entry.state}`, { number: entry.number })]}
          onOpen={() => openOrderDialog({ mode: 'edit', orderId: entry.id })}
          end={entry.state === 'ordered' ? <MoneyText amount={entry.total} /> : undefined}
        />
      )
    case 'credit':
      return (
        <PlainItem
          {...at}
          icon={<IconCash {...icon} />}
          title={t(`timeline.creditEntries.${entry.entry}`, { number: entry.number })}
          facts={[entry.note]}
          end={<MoneyText amount={entry.amount} />}
        />
      )
    case 'follow-up': {
      const isDone = entry.event === 'done'
      const facts = isDone ? t('timeline.done') : t('timeline.promised', { day: format(entry.dueOn) })
      return (
        <PlainItem
          {...at}
          icon={isDone ? <IconCheck size={16} stroke={2} /> : <IconFlag {...icon} />}
          title={entry.title}
          facts={[facts, entry.note]}
        />
      )
    }
    case 'contacted':
      return (
        <PlainItem {...at} icon={<IconPhoneCheck {...icon} />} title={t('customers.contacted')} facts={[entry.note]} />
      )
    case 'recall':
      return (
        <PlainItem
          {...at}
          icon={<IconPhoneCheck {...icon} />}
          title={pastWords({ ...entry, note: '' })}
          facts={[entry.time, entry.note]}
        />
      )
    case 'complaint':
      return (
        <PlainItem
          {...at}
          icon={<IconMessageExclamation {...icon} />}
          title={t(entry.event === 'opened' ? 'complaints.entryOpened' : 'complaints.entryClosed', {
            text: entry.text,
          })}
          facts={[entry.product, entry.event === 'closed' ? entry.resolution : null]}
        />
      )
    case 'loss':
      return (
        <PlainItem
          {...at}
          icon={<IconMoon {...icon} />}
          title={t('slipping.lossEntry', { reason: t(`slipping.reasons.${entry.reason}`) })}
          facts={[entry.note]}
        />
      )
    case 'attachment':
      return <FileItem entry={entry} {...place} />
    case 'consent': {
      const known = channels.find((channel) => channel === entry.channel)
      const channel = known === undefined ? entry.channel : t(`timeline.channels.${known}`)
      return (
        <PlainItem
          {...at}
          icon={entry.act === 'given' ? <IconShieldCheck {...icon} /> : <IconShieldX {...icon} />}
          title={t(`timeline.consent.${entry.act}`, { channel })}
          facts={[names.choice(entry.how)]}
        />
      )
    }
    case 'change':
      return (
        <PlainItem
          {...at}
          icon={<IconPencil {...icon} />}
          title={isToldWhole(entry) ? word(entry.summary) : entry.changes.map(changeWords).join('\n')}
          facts={[entry.time]}
        />
      )
    case 'import':
      return (
        <PlainItem
          {...at}
          icon={<IconFileImport {...icon} />}
          title={t('timeline.importOf', { file: entry.file })}
          facts={[entry.changes.map(changeWords).join('; ')]}
        />
      )
    case 'merged':
      return <PlainItem {...at} icon={<IconCopyCheck {...icon} />} title={word(entry.summary)} facts={[entry.time]} />
    case 'created':
      return (
        <PlainItem
          {...at}
          icon={<IconUserPlus {...icon} />}
          title={
            entry.importFile === null
              ? t('customers.addedByHand')
              : t('customers.addedByImport', { file: entry.importFile })
          }
        />
      )
  }
}
