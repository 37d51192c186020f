import { useState } from 'react'
import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '#shared/domain/calendar-date.ts'
import { RECALL_RESULTS, type RecallResult } from '#shared/domain/recall/recall-cycle.ts'
import { AskedForm } from '#renderer/ui/asked-form.tsx'
import { NextDayField, NoteField } from '#renderer/ui/settle-form.tsx'
import classes from './recall.module.css'

export type ReachedFormProps = {
  readonly onSave: (result: RecallResult, note: string, followUpOn: Day | null) => void
  readonly onCancel: () => void
}

/** What came of a call that reached somebody. */
export function ReachedForm({ onSave, onCancel }: ReachedFormProps) {
  const { t } = useTranslation()
  const [result, setResult] = useState<RecallResult>('will-come')
  const [note, setNote] = useState('')
  const [again, setAgain] = useState<Day | null>(null)
  return (
    <AskedForm saveLabel={t('common.save')} onSave={() => onSave(result, note.trim(), again)} onCancel={onCancel}>
      <Radio.Group
        data-wide
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
      <NoteField label={t('recall.note')} value={note} onChange={setNote} />
      <NextDayField label={t('recall.followUp')} value={again} onChange={setAgain} />
    </AskedForm>
  )
}
