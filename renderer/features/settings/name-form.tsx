import { useState, type FormEvent, type KeyboardEvent } from 'react'
import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { readError } from '#shared/contract/errors.ts'
import { useErrorText } from '#renderer/ui/error-text.ts'
import classes from './fields/fields.module.css'

export type NameFormProps = {
  readonly label: string
  readonly initial: string
  readonly onSave: (name: string) => Promise<unknown>
  readonly onClose: () => void
  /** Offered where the name belongs to another tag. */
  readonly onMergeInto?: (id: number) => void
}

/** A name, on the line of its list. Enter saves, Esc leaves it as it was. */
export function NameForm({ label, initial, onSave, onClose, onMergeInto }: NameFormProps) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const [name, setName] = useState(initial)
  const [failure, setFailure] = useState<{ readonly text: string; readonly other: number | null } | null>(null)

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    const typed = name.trim()
    if (typed === '' || typed === initial) return onClose()
    try {
      await onSave(typed)
      onClose()
    } catch (error) {
      const { code, details } = readError(error)
      const other = code === 'tag-exists' && typeof details['id'] === 'number' ? details['id'] : null
      setFailure({ text: errorText(error), other })
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }

  const other = failure?.other ?? null
  return (
    <form className={classes['nameForm']} onSubmit={(event) => void save(event)} onKeyDown={onKeyDown}>
      <TextInput
        className={classes['choiceName']}
        aria-label={label}
        placeholder={label}
        value={name}
        maxLength={60}
        autoFocus
        autoComplete="off"
        error={failure?.text}
        onChange={(event) => {
          setName(event.currentTarget.value)
          setFailure(null)
        }}
      />
      {other !== null && onMergeInto !== undefined && (
        <Button variant="default" onClick={() => onMergeInto(other)}>
          {t('tags.merge')}
        </Button>
      )}
      <Button type="submit">{t('common.save')}</Button>
      <Button variant="subtle" color="gray" onClick={onClose}>
        {t('common.cancel')}
      </Button>
    </form>
  )
}
