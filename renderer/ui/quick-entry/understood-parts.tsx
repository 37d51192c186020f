import { Button, Stack } from '@mantine/core'
import { IconCalendar, IconClock, IconRepeat, IconUser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Understood } from '#shared/contract/follow-ups.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { Chip, Chips } from '../chips.tsx'
import { CustomerPicker } from '../customer-picker.tsx'
import { DayField } from '../day-field.tsx'
import { useDayDistance, useDayFormat } from '../day-text.tsx'
import { usePhoneText } from '../phone-text.tsx'
import { useQuickDays } from '../quick-days.ts'
import { RepeatField } from '../repeat-field.tsx'
import { useRepeatWords } from '../repeat-words.ts'
import { TimeField } from '../time-field.tsx'
import { PartButton } from './part-button.tsx'
import type { Correction, Reading } from './use-understood.ts'
import classes from './quick-entry.module.css'

export type PartName = 'day' | 'time' | 'repeat' | 'customer'

export type UnderstoodPartsProps = {
  readonly read: Understood
  readonly reading: Reading
  readonly opened: PartName | null
  readonly onOpen: (part: PartName | null) => void
  readonly onCorrect: (patch: Correction) => void
}

const iconSize = 15

/** The day in words, the time, the repetition and the customer, each to be corrected by a click. */
export function UnderstoodParts({ read, reading, opened, onOpen, onCorrect }: UnderstoodPartsProps) {
  const { t } = useTranslation()
  const { today } = useShop()
  const format = useDayFormat()
  const distance = useDayDistance()
  const repeatWords = useRepeatWords()
  const phoneText = usePhoneText()
  const quickDays = useQuickDays()
  const { dueOn, time, repetition, customer } = reading
  const placeOf = (part: PartName) => ({
    isOpen: opened === part,
    onOpenChange: (isOpen: boolean) => onOpen(isOpen ? part : null),
  })
  const correct = (patch: Correction) => {
    onCorrect(patch)
    onOpen(null)
  }
  const repeats = repetition.repeat !== null || repetition.repeatRule !== null
  const said = read.customerSpan === null ? '' : read.text.slice(read.customerSpan.from, read.customerSpan.to)
  const year = dueOn?.slice(0, 4) === today.slice(0, 4) ? '' : ` ${dueOn?.slice(0, 4) ?? ''}`

  return (
    <div className={classes['parts']} role="group" aria-label={t('planning.quick.understood')}>
      <PartButton
        {...placeOf('day')}
        icon={<IconCalendar size={iconSize} stroke={1.8} aria-hidden />}
        part={t('planning.quick.day')}
        look={dueOn === null ? 'missing' : 'understood'}
        value={
          dueOn === null ? t('planning.quick.whichDay') : `${format(dueOn, 'weekday')}${year} · ${distance(dueOn)}`
        }
      >
        <Stack gap="xs">
          <Chips label={t('planning.quick.day')}>
            {quickDays.map(({ key, label, day }) => (
              <Chip key={key} isOn={day === dueOn} onClick={() => correct({ dueOn: day })}>
                {label}
              </Chip>
            ))}
          </Chips>
          <DayField
            label={t('planning.quick.day')}
            value={dueOn}
            popoverProps={{ withinPortal: false }}
            onChange={(day) => day !== null && onCorrect({ dueOn: day })}
          />
        </Stack>
      </PartButton>
      <PartButton
        {...placeOf('time')}
        icon={<IconClock size={iconSize} stroke={1.8} aria-hidden />}
        part={t('planning.quick.time')}
        look={time === null ? 'quiet' : 'understood'}
        value={time ?? t('planning.quick.noTime')}
      >
        <Stack gap="xs">
          <TimeField
            label={t('planning.quick.time')}
            value={time ?? ''}
            onChange={(next) => onCorrect({ time: next === '' ? null : next })}
          />
          <Button variant="subtle" size="compact-sm" onClick={() => correct({ time: null })}>
            {t('planning.quick.noTime')}
          </Button>
        </Stack>
      </PartButton>
      <PartButton
        {...placeOf('repeat')}
        icon={<IconRepeat size={iconSize} stroke={1.8} aria-hidden />}
        part={t('planning.quick.repeat')}
        look={repeats ? 'understood' : 'quiet'}
        value={repeatWords(repetition)}
      >
        <RepeatField
          label={t('planning.quick.repeat')}
          day={dueOn}
          value={repetition}
          comboboxProps={{ withinPortal: false }}
          onChange={(next) => onCorrect({ repetition: next })}
        />
      </PartButton>
      <PartButton
        {...placeOf('customer')}
        icon={<IconUser size={iconSize} stroke={1.8} aria-hidden />}
        part={t('planning.quick.customer')}
        look={customer === undefined ? 'missing' : customer === null ? 'quiet' : 'understood'}
        value={
          customer === undefined
            ? t('planning.quick.which', { name: said })
            : (customer?.name ?? t('planning.quick.noCustomer'))
        }
      >
        <Stack gap="xs">
          {read.customers.map(({ customerId, name, phone, lastOn }) => (
            <Button
              key={customerId}
              variant="default"
              justify="start"
              onClick={() => correct({ customer: { id: customerId, name } })}
            >
              {name}
              {phone !== null && <span className={classes['aside']}>{phoneText(phone)}</span>}
              {phone === null && lastOn !== null && <span className={classes['aside']}>{format(lastOn, 'short')}</span>}
            </Button>
          ))}
          <CustomerPicker
            label={t('planning.quick.other')}
            value={null}
            onChange={(picked) =>
              picked?.kind === 'known' && correct({ customer: { id: picked.id, name: picked.name } })
            }
          />
          <Button variant="subtle" size="compact-sm" onClick={() => correct({ customer: null })}>
            {t('planning.quick.noCustomer')}
          </Button>
        </Stack>
      </PartButton>
    </div>
  )
}
