import { useState } from 'react'
import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import { usePhoneText } from '#renderer/ui/phone-text.tsx'
import { labelsOf, type PointKind } from '../point-labels.ts'
import { AddButton } from './add-button.tsx'
import { GroupLabel } from './group-label.tsx'
import { LabelSelect } from './label-select.tsx'
import { PointLink } from './point-link.tsx'
import { useSavedList, type SaveList } from './use-saved-list.ts'
import classes from './fields.module.css'

type ListedKind = Exclude<PointKind, 'addresses'>

export type ContactPoint = { readonly label: string; readonly value: string }

export type ContactPointsProps = {
  readonly kind: ListedKind
  readonly items: readonly ContactPoint[]
  /** One more was asked for behind "Add …". */
  readonly isAsked: boolean
  readonly onAsked: () => void
  readonly onSave: SaveList<ContactPoint>
}

const inputModes = { phones: 'tel', emails: 'email', urls: 'url', profiles: 'text' } as const

/** Labelled numbers, addresses of mail and the like: each edited in its place, added and removed. */
export function ContactPoints({ kind, items, isAsked, onAsked, onSave }: ContactPointsProps) {
  const { t } = useTranslation()
  const { change, set, add, remove } = useSavedList(items, onSave, ({ value }) => value)
  const phoneText = usePhoneText()
  const empty = { label: labelsOf(kind)[0] ?? '', value: '' }
  const [begun, setAdded] = useState<ContactPoint | null>(null)
  const added = begun ?? (isAsked ? empty : null)
  function close(): void {
    setAdded(null)
    onAsked()
  }
  const name = t(`customers.points.${kind}`)
  const isOfEverybody = kind === 'phones' || kind === 'emails'
  const isLong = kind === 'emails' || kind === 'urls'

  return (
    <div role="group" aria-label={name}>
      {(items.length > 0 || added !== null) && (
        <GroupLabel
          action={
            added === null && <AddButton label={t(`customers.addPoint.${kind}`)} onClick={() => setAdded(empty)} />
          }
        >
          {name}
        </GroupLabel>
      )}
      {items.map((item, index) => (
        <div key={index} className={classes['point']} data-stacked={isLong || undefined}>
          <LabelSelect kind={kind} of={item.value} value={item.label} onChange={(label) => set(index, { label })} />
          <EditableText
            hideLabel
            label={t('customers.pointOf', { name, number: index + 1 })}
            value={item.value}
            shown={kind === 'phones' ? phoneText(item.value) : item.value}
            inputMode={inputModes[kind]}
            maxLength={kind === 'urls' ? 2000 : 300}
            onSave={(value) => (value === '' ? remove(index) : change(index, { value }))}
          />
          <span className={`${classes['pointActs']} rg-no-print`}>
            <PointLink kind={kind} label={item.label} value={item.value} />
            <ActionIcon
              size={26}
              className={classes['remove']}
              aria-label={t('customers.remove', { value: item.value })}
              onClick={() => void remove(index)}
            >
              <IconX size={15} stroke={1.8} />
            </ActionIcon>
          </span>
        </div>
      ))}
      {added === null && items.length === 0 && isOfEverybody && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={`${classes['add']} rg-no-print`}
          leftSection={<IconPlus size={15} stroke={2} />}
          onClick={() => setAdded(empty)}
        >
          {t(`customers.addPoint.${kind}`)}
        </Button>
      )}
      {added !== null && (
        <div
          className={classes['point']}
          data-stacked={isLong || undefined}
          onBlur={(event) => {
            const leaves = !event.currentTarget.contains(event.relatedTarget)
            const input = event.currentTarget.querySelector<HTMLInputElement>('[data-value] input')
            if (leaves && (input?.value ?? '').trim() === '') close()
          }}
        >
          <LabelSelect kind={kind} of={name} value={added.label} onChange={(label) => setAdded({ ...added, label })} />
          <div data-value>
            <EditableText
              hideLabel
              autoFocus
              label={t(`customers.addPoint.${kind}`)}
              value=""
              inputMode={inputModes[kind]}
              maxLength={kind === 'urls' ? 2000 : 300}
              onSave={async (value) => {
                await add({ ...added, value })
                close()
              }}
            />
          </div>
        </div>
      )}
    </div>
  )
}
