import { useTranslation } from 'react-i18next'
import type { CardDay, CardDayKind } from '#shared/domain/customer-profile.ts'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import { FieldRow } from './field-row.tsx'
import { NewYearlyDay } from './new-yearly-day.tsx'
import { RemoveButton } from './remove-button.tsx'
import { useSavedList, type SaveList } from './use-saved-list.ts'
import { YearlyDateText } from './yearly-date-text.tsx'

export type YearlyDaysProps = {
  readonly items: readonly CardDay[]
  /** The kind of a day that was just asked for. */
  readonly asked: CardDayKind | null
  readonly onAsked: () => void
  readonly onSave: SaveList<CardDay>
}

/** Name days, slava and what else comes back every year. */
export function YearlyDays({ items, asked, onAsked, onSave }: YearlyDaysProps) {
  const { t } = useTranslation()
  const kindText = (kind: CardDayKind) => t(`profile.dayKinds.${kind}`)
  const { change, add, remove } = useSavedList(items, onSave, ({ kind, label }) => label || kindText(kind))
  return (
    <>
      {items.map((item, index) => {
        const name = item.label || kindText(item.kind)
        return (
          <div key={index} role="group" aria-label={name}>
            <FieldRow label={kindText(item.kind)}>
              <div>
                <EditableText
                  hideLabel
                  label={t(`profile.dayLabel.${item.kind}`)}
                  value={item.label}
                  maxLength={100}
                  onSave={(label) => change(index, { label })}
                />
                <YearlyDateText
                  label={t('profile.dayDate', { name })}
                  value={item.date}
                  tells="day"
                  onSave={(date) => (date === null ? remove(index) : change(index, { date }))}
                />
              </div>
              <RemoveButton value={name} onRemove={() => void remove(index)} />
            </FieldRow>
          </div>
        )
      })}
      {asked !== null && (
        <NewYearlyDay
          key={asked}
          kind={asked}
          onClose={onAsked}
          onAdd={async (day) => {
            await add(day)
            onAsked()
          }}
        />
      )}
    </>
  )
}
