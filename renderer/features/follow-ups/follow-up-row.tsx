import { ActionIcon, Tooltip } from '@mantine/core'
import { IconClockExclamation, IconPencil, IconRepeat, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { FollowUp } from '#shared/contract/follow-ups.ts'
import { daysBetween } from '#shared/domain/calendar-date.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { DayText } from '#renderer/ui/day-text.tsx'
import { DoNotContactBadge } from '#renderer/ui/do-not-contact-badge.tsx'
import { TaskRow, useTaskRow } from '#renderer/ui/task-row.tsx'
import { FollowUpEditor } from './follow-up-editor.tsx'
import { useRepeatWords } from './repeat-words.ts'
import { useFollowUpActs } from './use-follow-up-acts.ts'
import classes from './follow-ups.module.css'

/** One open promise, dealt with and changed in its place. */
export function FollowUpRow({ row, isFirst }: { readonly row: FollowUp; readonly isFirst: boolean }) {
  const { t } = useTranslation()
  const { today } = useShop()
  const repeatWords = useRepeatWords()
  const acts = useFollowUpActs(row)
  const late = daysBetween(row.dueOn, today)
  const { title, customerId, customer, photoId } = row
  return (
    <TaskRow
      rowKey={String(row.id)}
      isFirst={isFirst}
      name={title}
      customer={customerId === null || customer === null ? null : { id: customerId, name: customer, photoId }}
      asksNext={row.repeat === null}
      onDone={acts.complete}
      onPostpone={acts.postpone}
      onDelete={acts.trash}
      editor={<FollowUpEditor row={row} />}
      before={
        <span className={classes['when']} data-late={late > 0 || undefined}>
          {late > 0 && <IconClockExclamation size={14} stroke={2} />}
          {late > 0 ? t('today.late', { count: late }) : <DayText day={row.dueOn} near />}
        </span>
      }
      after={<RowButtons title={title} onDelete={acts.trash} />}
    >
      <div className={classes['what']}>{title}</div>
      <div className={classes['about']}>
        {customerId !== null && customer !== null && (
          <Link href={`/customers/${customerId}`} className={classes['who']}>
            {customer}
          </Link>
        )}
        {row.doNotContact && <DoNotContactBadge size="sm" />}
        {row.repeat !== null && (
          <span className={classes['repeats']}>
            <IconRepeat size={14} stroke={1.8} />
            {repeatWords(row.repeat)}
          </span>
        )}
        {row.note !== '' && (
          <span className={classes['noteText']} title={row.note}>
            {row.note}
          </span>
        )}
      </div>
    </TaskRow>
  )
}

type RowButtonsProps = { readonly title: string; readonly onDelete: () => Promise<boolean> }

function RowButtons({ title, onDelete }: RowButtonsProps) {
  const { t } = useTranslation()
  const { edit, leave } = useTaskRow()
  return (
    <>
      <Tooltip label={t('common.edit')}>
        <ActionIcon aria-label={t('followUps.editFor', { title })} onClick={edit}>
          <IconPencil size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('common.delete')}>
        <ActionIcon aria-label={t('followUps.deleteFor', { title })} onClick={() => leave(onDelete)}>
          <IconTrash size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </>
  )
}
