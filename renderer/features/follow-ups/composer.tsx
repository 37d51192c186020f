import { useEffect, useRef, useState, type FormEvent } from 'react'
import { Button, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Repeat } from '#shared/contract/follow-ups.ts'
import { addDays, type Day } from '#shared/domain/calendar-date.ts'
import { client } from '#renderer/engine/client.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { Chip, Chips } from '#renderer/ui/chips.tsx'
import { CustomerPicker, type PickedCustomer } from '#renderer/ui/customer-picker.tsx'
import { DayField } from '#renderer/ui/day-field.tsx'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { newFollowUpRequest } from '#renderer/ui/new-follow-up-store.ts'
import { useQuickDays } from '#renderer/ui/quick-days.ts'
import { useAct } from '#renderer/ui/use-act.ts'
import { RepeatField } from './repeat-field.tsx'
import classes from './follow-ups.module.css'

/** Writes down a promise: what, to whom, when. Enter adds it and makes room for the next one. */
export function Composer() {
  const { t } = useTranslation()
  const { today } = useShop()
  const format = useDayFormat()
  const quickDays = useQuickDays()
  const act = useAct()
  const titleField = useRef<HTMLInputElement>(null)
  const [title, setTitle] = useState('')
  const [customer, setCustomer] = useState<PickedCustomer | null>(null)
  const [dueOn, setDueOn] = useState<Day | null>(addDays(today, 1))
  const [repeat, setRepeat] = useState<Repeat | null>(null)
  const [tried, setTried] = useState(false)

  useEffect(() => {
    if (!newFollowUpRequest.get()) return
    newFollowUpRequest.set(false)
    titleField.current?.focus()
  }, [])

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
        repeat,
        customerId: customer?.kind === 'known' ? customer.id : null,
      }),
    )
    if (!saved) return
    setTitle('')
    setCustomer(null)
    setRepeat(null)
    setTried(false)
    titleField.current?.focus()
  }

  return (
    <form className={classes['composer']} aria-label={t('followUps.compose')} onSubmit={(event) => void add(event)}>
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
        <RepeatField className={classes['repeat']} label={t('followUps.repeat')} value={repeat} onChange={setRepeat} />
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
