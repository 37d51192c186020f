import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconBell, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { Day } from '#shared/domain/calendar-date.ts'
import { CustomerAvatar } from '#renderer/ui/customer-avatar.tsx'
import { LaterMenu } from '#renderer/ui/later-menu.tsx'
import { PhoneActions } from '#renderer/ui/phone-actions.tsx'
import { focusNeighbour, stepOnKey } from '#renderer/ui/row-steps.ts'
import { DoneForm, LaterForm } from '#renderer/ui/settle-form.tsx'
import classes from './today.module.css'

export type RowPlace = {
  readonly rowKey: string
  /** The first of its group can be tabbed to; arrows lead on. */
  readonly isFirst: boolean
}

export type TodayRowProps = RowPlace & {
  /** null: a promise about nobody in particular. */
  readonly customer: { readonly id: number; readonly name: string } | null
  /** Stands for the customer's name where there is none. */
  readonly title: string
  readonly mark: ReactNode
  readonly reason: string
  readonly phone: string | null
  readonly asksNext: boolean
  /** Both answer whether it was saved. */
  readonly onDone: (note: string, next: Day | null) => Promise<boolean>
  readonly onPostpone: (until: Day) => Promise<boolean>
  /** Where Open leads. */
  readonly href: string
}

/** One thing of the day: who, why, how to reach them, and what became of it, all in place. */
export function TodayRow(props: TodayRowProps) {
  const { rowKey, isFirst, customer, title, mark, reason, phone, asksNext, onDone, onPostpone, href } = props
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const row = useRef<HTMLLIElement>(null)
  const [asks, setAsks] = useState<'done' | 'later' | null>(null)
  const [isLeaving, setIsLeaving] = useState(false)
  const name = customer?.name ?? title

  async function leave(act: () => Promise<boolean>): Promise<void> {
    setAsks(null)
    setIsLeaving(true)
    if (row.current !== null) focusNeighbour(row.current)
    if (!(await act())) setIsLeaving(false)
  }

  function cancel(): void {
    setAsks(null)
    row.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (stepOnKey(event) || event.target !== event.currentTarget) return
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.code === 'KeyD') {
      event.preventDefault()
      setAsks('done')
    } else if (event.code === 'KeyL') row.current?.querySelector<HTMLElement>('[data-later]')?.click()
    else if (event.key === 'Enter') navigate(href)
  }

  return (
    <li
      ref={row}
      className={classes['row']}
      data-row={rowKey}
      data-leaving={isLeaving || undefined}
      tabIndex={isFirst ? 0 : -1}
      aria-label={name}
      aria-keyshortcuts="D L Enter"
      onKeyDown={onKeyDown}
    >
      <div className={classes['line']}>
        <span className={classes['tick']} aria-hidden />
        <span className={classes['avatar']}>
          {customer === null ? (
            <span className={classes['bell']} aria-hidden>
              <IconBell size={18} stroke={1.6} />
            </span>
          ) : (
            <CustomerAvatar name={customer.name} id={customer.id} size={36} />
          )}
        </span>
        <div className={classes['text']}>
          <div className={classes['nameLine']}>
            <Link href={href} className={classes['name']}>
              {name}
            </Link>
            {mark}
            {phone !== null && <span className={classes['printedPhone']}>{phone}</span>}
          </div>
          <div className={classes['reason']} title={reason}>
            {reason}
          </div>
        </div>
        <div className={classes['actions']}>
          {phone !== null && <PhoneActions phone={phone} size={36} />}
          <Button
            variant="default"
            px={12}
            aria-label={t('later.doneFor', { name })}
            aria-expanded={asks === 'done'}
            onClick={() => setAsks(asks === 'done' ? null : 'done')}
          >
            {t('common.done')}
          </Button>
          <LaterMenu
            name={name}
            onPick={(day) => void leave(() => onPostpone(day))}
            onPickOther={() => setAsks('later')}
          />
          <Tooltip label={t('common.open')}>
            <ActionIcon component={Link} href={href} aria-label={t('later.openFor', { name })}>
              <IconChevronRight size={18} stroke={1.8} />
            </ActionIcon>
          </Tooltip>
        </div>
      </div>
      {asks === 'done' && (
        <div className={classes['asks']}>
          <DoneForm
            asksNext={asksNext}
            onCancel={cancel}
            onDone={(note, next) => void leave(() => onDone(note, next))}
          />
        </div>
      )}
      {asks === 'later' && (
        <div className={classes['asks']}>
          <LaterForm onCancel={cancel} onPick={(day) => void leave(() => onPostpone(day))} />
        </div>
      )}
    </li>
  )
}
