import { ActionIcon, Tooltip } from '@mantine/core'
import { IconPin, IconPinFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { factKinds, type Fact, type FactKind } from '#shared/domain/customer-profile.ts'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import { GroupLabel } from './group-label.tsx'
import { RemoveButton } from './remove-button.tsx'
import { useSavedList, type SaveList } from './use-saved-list.ts'
import classes from './fields.module.css'

export type FactFieldsProps = {
  readonly items: readonly Fact[]
  /** The kind of a fact that was just asked for. */
  readonly asked: FactKind | null
  readonly onAsked: () => void
  readonly onSave: SaveList<Fact>
}

/** Allergies, tastes, sizes and the like, by kind; pinned ones and allergies stand at the top of the card, too. */
export function FactFields({ items, asked, onAsked, onSave }: FactFieldsProps) {
  const { t } = useTranslation()
  const { change, set, add, remove } = useSavedList(items, onSave, ({ text }) => text)
  const numbered = items.map((fact, index) => ({ fact, index }))
  return factKinds.map((kind) => {
    const own = numbered.filter(({ fact }) => fact.kind === kind)
    if (own.length === 0 && asked !== kind) return null
    const name = t(`profile.factGroups.${kind}`)
    return (
      <div key={kind} role="group" aria-label={name}>
        <GroupLabel>{name}</GroupLabel>
        {own.map(({ fact, index }, at) => {
          const pinText = t(fact.pinned ? 'profile.unpin' : 'profile.pin', { value: fact.text })
          return (
            <div key={index} className={classes['fact']}>
              <EditableText
                hideLabel
                label={t('profile.factOf', { kind: t(`profile.factKinds.${kind}`), number: at + 1 })}
                value={fact.text}
                maxLength={500}
                onSave={(text) => (text === '' ? remove(index) : change(index, { text }))}
              />
              {kind !== 'allergy' && (
                <Tooltip label={pinText}>
                  <ActionIcon
                    size={26}
                    className={`${classes['remove']} rg-no-print`}
                    aria-label={pinText}
                    aria-pressed={fact.pinned}
                    onClick={() => set(index, { pinned: !fact.pinned })}
                  >
                    {fact.pinned ? <IconPinFilled size={15} /> : <IconPin size={15} stroke={1.8} />}
                  </ActionIcon>
                </Tooltip>
              )}
              <RemoveButton value={fact.text} onRemove={() => void remove(index)} />
            </div>
          )
        })}
        {asked === kind && (
          <div
            className={classes['fact']}
            data-new-entry
            onBlur={(event) =>
              event.target instanceof HTMLInputElement && event.target.value.trim() === '' && onAsked()
            }
          >
            <EditableText
              hideLabel
              autoFocus
              label={t('profile.addFact', { kind: t(`profile.factKinds.${kind}`) })}
              value=""
              maxLength={500}
              onSave={async (text) => {
                await add({ kind, text, pinned: false })
                onAsked()
              }}
            />
          </div>
        )}
      </div>
    )
  })
}
