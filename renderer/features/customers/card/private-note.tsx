import { useRef } from 'react'
import { Button, Group, Text } from '@mantine/core'
import { IconEyeOff, IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/engine/client.ts'
import { useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import type { SaveFields } from './use-save-fields.ts'
import { useUnveiled } from './use-unveiled.ts'
import classes from './fields.module.css'

export type PrivateNoteProps = {
  readonly customerId: number
  /** Without one it is shown only to write a first one. */
  readonly hasNote: boolean
  readonly save: SaveFields
}

/** A note for nobody else's eyes: read when asked for, veiled again after a minute, never printed. */
export function PrivateNote({ customerId, hasNote, save }: PrivateNoteProps) {
  const { t } = useTranslation()
  const failed = useFailedToast()
  const field = useRef<HTMLDivElement>(null)
  const saving = useRef<Promise<unknown>>(Promise.resolve())
  const note = useUnveiled(() => void veil(), hasNote ? null : '')

  /** What is being typed is saved by leaving the field; what could not be saved stays to be seen. */
  async function veil(): Promise<void> {
    const focused = document.activeElement
    if (focused instanceof HTMLElement && field.current?.contains(focused) === true) focused.blur()
    await saving.current.then(note.hide, note.onUse)
  }

  async function show(): Promise<void> {
    try {
      note.show((await client.customers.privateNote({ id: customerId })).text)
    } catch (error) {
      failed(error)
    }
  }

  if (note.text === null)
    return (
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        className={`${classes['privateNote']} rg-no-print`}
        leftSection={<IconLock size={16} stroke={1.8} />}
        onClick={() => void show()}
      >
        {hasNote ? `${t('activities.privateNote')} · ${t('activities.show')}` : t('activities.addPrivateNote')}
      </Button>
    )
  return (
    <div ref={field} className="rg-no-print" onKeyDown={note.onUse} onPointerMove={note.onUse}>
      <Group justify="space-between" wrap="nowrap">
        <Text className={classes['quietLabel']} aria-hidden>
          {t('activities.privateNote')}
        </Text>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconEyeOff size={16} stroke={1.8} />}
          onClick={() => void veil()}
        >
          {t('activities.hide')}
        </Button>
      </Group>
      <EditableText
        hideLabel
        autoFocus
        multiline
        label={t('activities.privateNote')}
        value={note.text}
        maxLength={20_000}
        onSave={async (privateNote) => {
          const saved = save({ privateNote })
          saving.current = saved
          await saved
          note.show(privateNote)
        }}
      />
    </div>
  )
}
