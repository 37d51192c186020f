import { useState } from 'react'
import { Autocomplete } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { familyRelations } from '#shared/domain/customer-profile.ts'
import { fold } from '#shared/domain/name-folding.ts'
import { wordRelation } from '#shared/i18n/profile-words.ts'
import classes from './fields.module.css'

export type RelationFieldProps = {
  readonly label: string
  /** One of `familyRelations` or as written. */
  readonly value: string
  readonly onSave: (relation: string) => void
}

/** Who of the family it is: the usual ones are offered, any other may be written. */
export function RelationField({ label, value, onSave }: RelationFieldProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<string | null>(null)
  const words = familyRelations.map((code) => ({ code, word: wordRelation(t, code) }))
  function save(text: string): void {
    setDraft(null)
    const known = words.find(({ word }) => fold(word) === fold(text))
    const relation = known?.code ?? text.trim()
    if (relation !== value) onSave(relation)
  }
  return (
    <Autocomplete
      size="xs"
      variant="unstyled"
      aria-label={label}
      placeholder={t('profile.relation')}
      classNames={{ input: classes['labelInput'] }}
      value={draft ?? wordRelation(t, value)}
      maxLength={60}
      data={words.map(({ word }) => word)}
      comboboxProps={{ withinPortal: true, width: 170, position: 'bottom-start' }}
      filter={({ options, search }) =>
        draft === null
          ? options
          : options.filter((option) => 'label' in option && fold(option.label).includes(fold(search)))
      }
      onChange={setDraft}
      onOptionSubmit={save}
      onBlur={() => draft !== null && save(draft)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || draft === null) return
        event.stopPropagation()
        setDraft(null)
      }}
    />
  )
}
