import { useState, type FormEvent } from 'react'
import { Button, Radio, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { addDays, type Day } from '#shared/domain/calendar-date.ts'
import { RECALL_RESULTS, type RecallResult } from '#shared/domain/recall/recall-cycle.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { DayField } from '#renderer/ui/day-field.tsx'
import classes from './recall.module.css'

export type ReachedFormProps = {
  readonly onSave: (result: RecallResult, note: string, followUpOn: Day | null) => void
  readonly onCancel: () => void
}

/** Asked in the row after a call that reached somebody. Enter saves, Esc goes back. */
export function ReachedForm({ onSave, onCancel }: ReachedFormProps) {
  const { t } = useTranslation()
  const { today } = useShop()
  const [result, setResult] = useState<RecallResult>('will-come')
  const [note, setNote] = useState('')
  const [again, setAgain] = useState<Day | null>(null)

  function submit(event: FormEvent): void {
    event.preventDefault()
    onSave(result, note.trim(), again)
  }

  return (
    <form className={classes['form']} onSubmit={submit}>
      <Radio.Group
        className={classes['wide']}
        label={t('recall.what')}
        value={result}
        onChange={(value) => setResult(RECALL_RESULTS.find((each) => each === value) ?? 'other')}
      >
        <div className={classes['results']}>
          {RECALL_RESULTS.map((each) => (
            <Radio key={each} value={each} label={t(`recall.results.${each}`)} autoFocus={each === result} />
          ))}
        </div>
      </Radio.Group>
      <TextInput
        className={classes['note']}
        label={t('recall.note')}
        placeholder={t('common.optional')}
        value={note}
        maxLength={2000}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <DayField
        className={classes['day']}
        label={t('recall.followUp')}
        placeholder={t('common.optional')}
        value={again}
        minDate={addDays(today, 1)}
        clearable
        onChange={setAgain}
      />
      <Button type="submit">{t('common.save')}</Button>
      <Button variant="subtle" color="gray" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
    </form>
  )
}
