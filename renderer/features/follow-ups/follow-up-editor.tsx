import { useState, type FormEvent } from 'react'
import { Button, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FollowUp } from '#shared/contract/follow-ups.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { client } from '#renderer/engine/client.ts'
import { CustomerPicker, type PickedCustomer } from '#renderer/ui/customer-picker.tsx'
import { DayField } from '#renderer/ui/day-field.tsx'
import { RepeatField } from '#renderer/ui/repeat-field.tsx'
import type { Repetition } from '#renderer/ui/repeat-words.ts'
import { StaffField } from '#renderer/ui/staff-field.tsx'
import { useTaskRow } from '#renderer/ui/task-row.tsx'
import { TimeField } from '#renderer/ui/time-field.tsx'
import { useAct } from '#renderer/ui/use-act.ts'
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
  const [time, setTime] = useState(row.time ?? '')
  const [staffId, setStaffId] = useState(row.staffId)
  const [repetition, setRepetition] = useState<Repetition>({ repeat: row.repeat, repeatRule: row.repeatRule })

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (title.trim() === '' || dueOn === null) return
    const customerId = customer?.kind === 'known' ? customer.id : null
    const { repeat, repeatRule } = repetition
    const isSameRepeat =
      repeat?.every === row.repeat?.every && repeat?.unit === row.repeat?.unit && repeatRule === row.repeatRule
    const hour = time === '' ? null : time
    const patch = {
      ...(title.trim() === row.title ? {} : { title: title.trim() }),
      ...(note === row.note ? {} : { note }),
      ...(customerId === row.customerId ? {} : { customerId }),
      ...(dueOn === row.dueOn ? {} : { dueOn }),
      ...(hour === row.time ? {} : { time: hour }),
      ...(staffId === row.staffId ? {} : { staffId }),
      ...(isSameRepeat ? {} : repetition),
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
        <TimeField className={classes['day']} label={t('planning.agenda.time')} value={time} onChange={setTime} />
        <RepeatField label={t('followUps.repeat')} day={dueOn} value={repetition} onChange={setRepetition} />
        <StaffField className={classes['repeat']} value={staffId} onChange={setStaffId} />
      </div>
      <div className={classes['fields']}>
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
