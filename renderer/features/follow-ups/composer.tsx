import { useEffect, useRef, useState, type FormEvent } from 'react'
import { Button, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { addDays, type Day } from '#shared/domain/calendar-date.ts'
import { client } from '#renderer/engine/client.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { Chip, Chips } from '#renderer/ui/chips.tsx'
import { CustomerPicker, type PickedCustomer } from '#renderer/ui/customer-picker.tsx'
import { DayField } from '#renderer/ui/day-field.tsx'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { newFollowUpRequest } from '#renderer/ui/new-follow-up-store.ts'
import { QuickEntry } from '#renderer/ui/quick-entry/quick-entry.tsx'
import { useQuickDays } from '#renderer/ui/quick-days.ts'
import { RepeatField } from '#renderer/ui/repeat-field.tsx'
import { once } from '#renderer/ui/repeat-words.ts'
import { StaffField } from '#renderer/ui/staff-field.tsx'
import { TimeField } from '#renderer/ui/time-field.tsx'
import { useAct } from '#renderer/ui/use-act.ts'

import classes from './follow-ups.module.css'

/** Where a promise is written down: in plain words, or field by field. */
export function Composer() {
  const { t } = useTranslation()
  const quick = useRef<HTMLInputElement>(null)
  const [isForm, setForm] = useState(false)

  useEffect(() => {
    if (!newFollowUpRequest.get()) return
    newFollowUpRequest.set(false)
    quick.current?.focus()
  }, [])

  const otherWay = (
    <Button variant="subtle" size="compact-sm" className={classes['otherWay']} onClick={() => setForm(!isForm)}>
      {t(isForm ? 'planning.quick.noForm' : 'planning.quick.form')}
    </Button>
  )
  return (
    <div className={classes['composer']}>
      {isForm ? <ComposerForm /> : <QuickEntry inputRef={quick} aside={otherWay} />}
      {isForm && otherWay}
    </div>
  )
}

/** What, to whom, when. Enter adds it and makes room for the next one. */
function ComposerForm() {
  const { t } = useTranslation()
  const { today } = useShop()
  const format = useDayFormat()
  const quickDays = useQuickDays()
  const act = useAct()
  const titleField = useRef<HTMLInputElement>(null)
  const [title, setTitle] = useState('')
  const [customer, setCustomer] = useState<PickedCustomer | null>(null)
  const [dueOn, setDueOn] = useState<Day | null>(addDays(today, 1))
  const [time, setTime] = useState('')
  const [staffId, setStaffId] = useState<number | null>(null)
  const [repetition, setRepetition] = useState(once)
  const [tried, setTried] = useState(false)

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault()
    setTried(true)
    if (title.trim() === '') {
      titleField.current?.focus()
      return
    }
    if (dueOn === null) return
    const saved = await act(t('followUps.addedToast', { day: format(dueOn) }), () =>
      client.followUps.create({
        title: title.trim(),
        dueOn,
        ...repetition,
        time: time === '' ? null : time,
        staffId,
        customerId: customer?.kind === 'known' ? customer.id : null,
      }),
    )
    if (!saved) return
    setTitle('')
    setCustomer(null)
    setRepetition(once)
    setTime('')
    setTried(false)
    titleField.current?.focus()
  }

  return (
    <form className={classes['form']} aria-label={t('followUps.compose')} onSubmit={(event) => void add(event)}>
      <div className={classes['fields']}>
        <TextInput
          ref={titleField}
          className={classes['title']}
          label={t('followUps.title')}
          placeholder={t('followUps.titleHint')}
          value={title}
          maxLength={300}
          error={tried && title.trim() === '' ? t('followUps.needsTitle') : undefined}
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
        <TimeField className={classes['day']} label={t('planning.agenda.time')} value={time} onChange={setTime} />
        <RepeatField label={t('followUps.repeat')} day={dueOn} value={repetition} onChange={setRepetition} />
        <StaffField className={classes['repeat']} value={staffId} onChange={setStaffId} />
      </div>
      <div className={classes['fields']}>
        <DayField
          className={classes['day']}
          aria-label={t('followUps.day')}
          value={dueOn}
          error={tried && dueOn === null ? t('followUps.needsDay') : undefined}
          onChange={setDueOn}
        />
        <div className={classes['quickDays']}>
          <Chips label={t('followUps.day')}>
            {quickDays.map(({ key, label, day }) => (
              <Chip key={key} isOn={day === dueOn} onClick={() => setDueOn(day)}>
                {label}
              </Chip>
            ))}
          </Chips>
        </div>
        <Button type="submit" className={classes['add']} leftSection={<IconPlus size={18} stroke={2} />}>
          {t('followUps.add')}
        </Button>
      </div>
    </form>
  )
}
