import { useState } from 'react'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CounterHit } from '#shared/contract/counter.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { phoneDigits } from '#shared/domain/phone.ts'
import { KeyButton } from './key-button.tsx'
import classes from './counter.module.css'

type Person = { readonly name: string; readonly phone: string }
export type NewCustomerProps = {
  /** What was typed already. */
  readonly start: Person
  readonly onDone: (person: Person) => void
  /** Somebody with this phone is there already. */
  readonly onKnown: (hit: CounterHit) => void
  readonly onCancel: () => void
}

/** Fewer digits are not a whole number. */
const wholePhone = 6

/** Name and phone; both are saved together with the purchase. */
export function NewCustomer({ start, onDone, onKnown, onCancel }: NewCustomerProps) {
  const { t } = useTranslation()
  const [name, setName] = useState(start.name)
  const [phone, setPhone] = useState(start.phone)
  const [isMissing, setIsMissing] = useState(false)
  const [asked] = useDebouncedValue(phone.trim(), 150)
  const isWhole = phoneDigits(asked).length >= wholePhone
  const found = useQuery({ ...orpc.counter.find.queryOptions({ input: { text: asked, limit: 1 } }), enabled: isWhole })
  const known = isWhole ? found.data?.customers[0] : undefined

  function submit(): void {
    if (name.trim() === '') setIsMissing(true)
    else onDone({ name: name.trim(), phone: phone.trim() })
  }

  return (
    <form
      className={classes['ask']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <h2 className={classes['formTitle']}>{t('counter.newCustomer')}</h2>
      <label className={classes['fieldLabel']} htmlFor="counter-name">
        {t('counter.name')}
      </label>
      <input
        id="counter-name"
        className={classes['field']}
        autoComplete="off"
        maxLength={300}
        // The first thing that is asked; the keyboard goes on from there.
        autoFocus={start.name === '' || start.phone !== ''}
        aria-invalid={isMissing && name.trim() === ''}
        aria-describedby="counter-name-problem"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <p id="counter-name-problem" role="alert" className={classes['problem']}>
        {isMissing && name.trim() === '' && t('counter.nameMissing')}
      </p>
      <label className={classes['fieldLabel']} htmlFor="counter-phone">
        {t('counter.phone')}
      </label>
      <input
        id="counter-phone"
        className={classes['field']}
        type="tel"
        autoComplete="off"
        maxLength={300}
        autoFocus={start.name !== '' && start.phone === ''}
        value={phone}
        onChange={(event) => setPhone(event.currentTarget.value)}
      />
      {known !== undefined && (
        <button type="button" className={classes['found']} onClick={() => onKnown(known)}>
          <span className={classes['foundName']}>
            <b>{known.name}</b>
            <span>{t('counter.phoneKnown')}</span>
          </span>
        </button>
      )}
      <p className={classes['hint']}>{t('counter.newCustomerHint')}</p>
      <div className={classes['startKeys']}>
        <KeyButton keys="Enter" isMain>
          {t('counter.goOn')}
        </KeyButton>
        <KeyButton keys="Esc" onPress={onCancel}>
          {t('common.cancel')}
        </KeyButton>
      </div>
    </form>
  )
}
