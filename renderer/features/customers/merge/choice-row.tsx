import { useId } from 'react'
import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { MergeChoice } from '#shared/domain/merge-fields.ts'
import classes from './merge.module.css'

export type ChoiceRowProps = {
  readonly name: string
  readonly keep: string
  readonly lose: string
  readonly isEmpty: { readonly keep: boolean; readonly lose: boolean }
  readonly choice: MergeChoice
  /** Texts and several choices can be put together. */
  readonly canJoin: boolean
  readonly onChoose: (choice: MergeChoice) => void
}

/** One field of which the two cards differ. */
export function ChoiceRow({ name, keep, lose, isEmpty, choice, canJoin, onChoose }: ChoiceRowProps) {
  const { t } = useTranslation()
  const group = useId()
  const radio = (own: MergeChoice, label: string, empty: boolean) => (
    <Radio
      name={group}
      value={own}
      checked={choice === own}
      onChange={() => onChoose(own)}
      label={
        <span className={classes['value']} data-empty={empty || undefined}>
          {label}
        </span>
      }
    />
  )
  return (
    <div className={classes['field']} role="radiogroup" aria-label={t('duplicates.fieldChoice', { field: name })}>
      <span className={classes['fieldName']}>{name}</span>
      {radio('keep', keep, isEmpty.keep)}
      {radio('lose', lose, isEmpty.lose)}
      {canJoin && <div className={classes['both']}>{radio('both', t('duplicates.both'), false)}</div>}
    </div>
  )
}
