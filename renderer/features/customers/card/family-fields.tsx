import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FamilyMember } from '#shared/domain/customer-profile.ts'
import { wordMember } from '#shared/i18n/profile-words.ts'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import { RelationField } from './relation-field.tsx'
import { GroupLabel } from './group-label.tsx'
import { RemoveButton } from './remove-button.tsx'
import { useSavedList, type SaveList } from './use-saved-list.ts'
import { YearlyDateField } from './yearly-date-field.tsx'
import { FieldRow } from './field-row.tsx'
import classes from './fields.module.css'

export type FamilyFieldsProps = {
  readonly items: readonly FamilyMember[]
  /** A relative was just asked for. */
  readonly isAsked: boolean
  readonly onAsked: () => void
  readonly onSave: SaveList<FamilyMember>
}

const nobody: FamilyMember = { relation: '', name: '', birthday: null, nameDay: null, note: '' }

/** Who belongs to the customer, with their own days. What is empty shows while one is in the entry. */
export function FamilyFields({ items, isAsked, onAsked, onSave }: FamilyFieldsProps) {
  const { t } = useTranslation()
  const textOf = ({ relation, name }: FamilyMember) => wordMember(t, { relation, label: name })
  const isAdding = useIsAdding(items.length, isAsked, onAsked)
  const shown = isAdding ? [...items, nobody] : items
  const { change, set, remove } = useSavedList(shown, onSave, textOf)
  if (shown.length === 0) return null
  return (
    <div role="group" aria-label={t('profile.family')}>
      <GroupLabel>{t('profile.family')}</GroupLabel>
      {shown.map((member, index) => {
        const name = textOf(member)
        const isNew = index >= items.length
        const of = (field: string) => t('profile.ofMember', { name, field })
        return (
          <div
            key={index}
            className={classes['member']}
            role="group"
            aria-label={name}
            data-new-entry={isNew || undefined}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && isNew) onAsked()
            }}
          >
            <div className={classes['point']}>
              <RelationField
                label={of(t('profile.relation'))}
                value={member.relation}
                onSave={(relation) => set(index, { relation })}
              />
              <EditableText
                hideLabel
                label={of(t('profile.memberName'))}
                placeholder={t('profile.memberName')}
                value={member.name}
                maxLength={300}
                onSave={(text) => change(index, { name: text })}
              />
              <RemoveButton value={name} onRemove={() => (isNew ? onAsked() : void remove(index))} />
            </div>
            <div data-empty={(member.birthday === null && !isNew) || undefined}>
              <YearlyDateField
                label={t('customers.fields.birthday')}
                value={member.birthday}
                tells="age"
                onSave={(birthday) => change(index, { birthday })}
              />
            </div>
            <div data-empty={(member.nameDay === null && !isNew) || undefined}>
              <YearlyDateField
                label={t('profile.dayKinds.name-day')}
                value={member.nameDay}
                tells="day"
                onSave={(nameDay) => change(index, { nameDay })}
              />
            </div>
            <div data-empty={(member.note === '' && !isNew) || undefined}>
              <FieldRow label={t('profile.memberNote')}>
                <EditableText
                  hideLabel
                  label={of(t('profile.memberNote'))}
                  value={member.note}
                  maxLength={1000}
                  onSave={(note) => change(index, { note })}
                />
              </FieldRow>
            </div>
          </div>
        )
      })}
    </div>
  )
}

/** Whether a new entry is being written: until the list has grown by it, so that the cursor stays in it meanwhile. */
function useIsAdding(count: number, isAsked: boolean, onAsked: () => void): boolean {
  const [before, setBefore] = useState<number | null>(null)
  if (isAsked && before === null) setBefore(count)
  if (!isAsked && before !== null) setBefore(null)
  const hasGrown = isAsked && before !== null && count > before
  const finish = useEffectEvent(onAsked)
  useEffect(() => {
    if (hasGrown) finish()
  }, [hasGrown])
  return isAsked && !hasGrown
}
