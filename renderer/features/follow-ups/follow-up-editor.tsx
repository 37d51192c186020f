import { useState, type FormEvent } from 'react'
import { Button, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FollowUp } from '#shared/contract/follow-ups.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { client } from '#renderer/engine/client.ts'
import { CustomerPicker, type PickedCustomer } from '#renderer/ui/customer-picker.tsx'
import { DayField } from '#renderer/ui/day-field.tsx'
import { useTaskRow } from '#renderer/ui/task-row.tsx'
import { useAct } from '#renderer/ui/use-act.ts'
import { RepeatField } from './repeat-field.tsx'
import classes from './follow-ups.module.css'

const pickedOf = ({ customerId, customer }: FollowUp): PickedCustomer | null =>
  customerId === null ? null : { kind: 'known', id: customerId, name: customer ?? '' }

/** A promise changed in its place; only what differs is sent. */
export function FollowUpEditor({ row }: { readonly row: FollowUp }) {
  const { t } = useTranslation()
  const { close } = useTaskRow()
  const act = useAct()
  const [title, setTitle] = useState(row.title)
  const [note, setNote] = useState(row.note)
  const [customer, setCustomer] = useState(pickedOf(row))
  const [dueOn, setDueOn] = useState<Day | null>(row.dueOn)
  const [repeat, setRepeat] = useState(row.repeat)

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (title.trim() === '' || dueOn === null) return
    const customerId = customer?.kind === 'known' ? customer.id : null
    const isSameRepeat = repeat?.every === row.repeat?.every && repeat?.unit === row.repeat?.unit
    const patch = {
      ...(title.trim() === row.title ? {} : { title: title.trim() }),
      ...(note === row.note ? {} : { note }),
      ...(customerId === row.customerId ? {} : { customerId }),
      ...(dueOn === row.dueOn ? {} : { dueOn }),
      ...(isSameRepeat ? {} : { repeat }),
    }
    const saved =
      Object.keys(patch).length === 0 ||
      (await act(t('followUps.savedToast'), () => client.followUps.update({ id: row.id, version: row.version, patch })))
    if (saved) close()
  }

  return (
    <form
      className={classes['editor']}
      aria-label={t('followUps.editFor', { title: row.title })}
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        close()
      }}
    >
      <div className={classes['fields']}>
        <TextInput
          className={classes['title']}
          label={t('followUps.title')}
          value={title}
          maxLength={300}
          autoFocus
          error={title.trim() === '' ? t('followUps.needsTitle') : undefined}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <CustomerPicker
          className={classes['customer']}
          label={t('followUps.customer')}
          placeholder={t('common.optional')}
          value={customer}
          onChange={setCustomer}
        />
      </div>
      <div className={classes['fields']}>
        <DayField
          className={classes['day']}
          label={t('followUps.day')}
          value={dueOn}
          error={dueOn === null ? t('followUps.needsDay') : undefined}
          onChange={setDueOn}
        />
        <RepeatField className={classes['repeat']} label={t('followUps.repeat')} value={repeat} onChange={setRepeat} />
        <Textarea
          className={classes['title']}
          label={t('followUps.note')}
          placeholder={t('common.optional')}
          autosize
          minRows={1}
          maxRows={8}
          maxLength={20_000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
      <div className={classes['buttons']}>
        <Button type="submit">{t('common.save')}</Button>
        <Button variant="subtle" color="gray" onClick={close}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
