import type { ReactNode } from 'react'
import { ActionIcon, Text, Tooltip, UnstyledButton } from '@mantine/core'
import {
  IconArrowBackUp,
  IconCheck,
  IconPhoneCheck,
  IconReceipt,
  IconReceiptRefund,
  IconUserPlus,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '#shared/contract/timeline.ts'
import { paymentMethod } from '#shared/contract/values.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { formatQuantity } from '#shared/domain/quantity.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import { openPurchaseDialog } from '#renderer/ui/purchase-dialog-store.ts'
import classes from './card.module.css'

type Purchase = Extract<TimelineEntry, { kind: 'purchase' }>
const shownLines = 4

/** One thing that happened. */
export function TimelineItem({ entry }: { readonly entry: TimelineEntry }) {
  const { t } = useTranslation()
  switch (entry.kind) {
    case 'purchase':
      return <PurchaseItem entry={entry} />
    case 'follow-up':
      return (
        <Item icon={<IconCheck size={16} stroke={2} />} day={entry.day} title={entry.title} detail={entry.note}>
          {t('customers.followUpDone')}
        </Item>
      )
    case 'contacted':
      return (
        <Item
          icon={<IconPhoneCheck size={16} stroke={1.8} />}
          day={entry.day}
          title={t('customers.contacted')}
          detail={entry.note}
        />
      )
    case 'created':
      return (
        <Item
          icon={<IconUserPlus size={16} stroke={1.8} />}
          day={entry.day}
          title={
            entry.importFile === null
              ? t('customers.addedByHand')
              : t('customers.addedByImport', { file: entry.importFile })
          }
          detail=""
        />
      )
  }
}

function PurchaseItem({ entry }: { readonly entry: Purchase }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const names = entry.lines.slice(0, shownLines).map(({ name, quantity }) => {
    const what = name === '' ? t('purchase.unnamed') : name
    const many = Math.abs(quantity)
    return many === 1000 ? what : `${formatQuantity(many, language)} × ${what}`
  })
  const rest = entry.lines.length - names.length
  const title = rest > 0 ? `${names.join(', ')} +${rest}` : names.join(', ')
  const methods = entry.methods.map((method) => {
    const known = paymentMethod.options.find((option) => option === method)
    return known === undefined ? method : t(`common.methods.${known}`)
  })
  const facts = [
    t(entry.isReturn ? 'customers.returnNumber' : 'customers.purchaseNumber', { number: entry.number }),
    entry.time,
    methods.join(', '),
    entry.note,
  ].filter((fact) => fact !== null && fact !== '')
  return (
    <li className={classes['entry']}>
      <UnstyledButton
        className={classes['entryButton']}
        onClick={() => openPurchaseDialog({ mode: 'edit', purchaseId: entry.id })}
      >
        <Mark tone={entry.isReturn ? 'return' : 'purchase'}>
          {entry.isReturn ? <IconReceiptRefund size={16} stroke={1.8} /> : <IconReceipt size={16} stroke={1.8} />}
        </Mark>
        <span className={classes['entryDay']}>
          <DayInMonth day={entry.day} />
        </span>
        <span className={classes['entryText']}>
          <span className={classes['entryTitle']} title={title}>
            {title === '' ? t('purchase.unnamed') : title}
          </span>
          <span className={classes['entryFacts']}>{facts.join(' · ')}</span>
        </span>
        <MoneyText amount={entry.total} className={`rg-strong ${classes['entryAmount']}`} />
      </UnstyledButton>
      {!entry.isReturn && (
        <Tooltip label={t('purchase.takeBack')}>
          <ActionIcon
            size={32}
            className={`${classes['entryAct']} rg-no-print`}
            aria-label={t('customers.takeBackOf', { number: entry.number })}
            onClick={() => openPurchaseDialog({ mode: 'return', purchaseId: entry.id })}
          >
            <IconArrowBackUp size={17} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  )
}

type ItemProps = {
  readonly icon: ReactNode
  readonly day: string
  readonly title: string
  readonly detail: string
  readonly children?: ReactNode
}

function Item({ icon, day, title, detail, children }: ItemProps) {
  return (
    <li className={classes['entry']}>
      <div className={classes['entryButton']} data-quiet>
        <Mark tone="quiet">{icon}</Mark>
        <span className={classes['entryDay']}>
          <DayInMonth day={day} />
        </span>
        <span className={classes['entryText']}>
          <span className={classes['entryTitle']}>{title}</span>
          {(detail !== '' || children !== undefined) && (
            <span className={classes['entryFacts']}>
              {children}
              {detail !== '' && children !== undefined && ' · '}
              {detail}
            </span>
          )}
        </span>
      </div>
    </li>
  )
}

/** Month and year stand above the entries. */
function DayInMonth({ day }: { readonly day: Day }) {
  const format = useDayFormat()
  return (
    <time dateTime={day} title={format(day, 'long')}>
      {format(day, 'in-month')}
    </time>
  )
}

function Mark({ tone, children }: { readonly tone: 'purchase' | 'return' | 'quiet'; readonly children: ReactNode }) {
  return (
    <Text component="span" className={classes['mark']} data-tone={tone} aria-hidden>
      {children}
    </Text>
  )
}
