import { useState } from 'react'
import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Feast } from '#shared/contract/calendar.ts'
import { useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { useChangeMany } from '#renderer/ui/use-change-many.ts'
import { readBuyers } from './read-buyers.ts'
import classes from './calendar.module.css'

export type TagBuyersProps = {
  readonly feast: Feast
  readonly suggested: string
  readonly onClose: () => void
}

/** Puts one tag on all who bought before the feast, in one act. */
export function TagBuyers({ feast, suggested, onClose }: TagBuyersProps) {
  const { t } = useTranslation()
  const failed = useFailedToast()
  const { running, start } = useChangeMany()
  const [tag, setTag] = useState(suggested.slice(0, 60))

  async function save(): Promise<void> {
    try {
      const { rows } = await readBuyers(feast)
      const ids = rows.map(({ customerId }) => customerId)
      if (await start({ ids }, { kind: 'add-tags', tags: [tag.trim()] })) onClose()
    } catch (error) {
      failed(error)
    }
  }

  return (
    <form
      className={classes['tag']}
      onSubmit={(event) => {
        event.preventDefault()
        if (tag.trim() !== '') void save()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <TextInput
        data-autofocus
        autoFocus
        label={t('calendar.tagName')}
        maxLength={60}
        value={tag}
        onChange={(event) => setTag(event.currentTarget.value)}
      />
      <Button type="submit" disabled={tag.trim() === ''} loading={running !== null}>
        {t('calendar.tagSave')}
      </Button>
      <Button variant="subtle" onClick={onClose}>
        {t('common.cancel')}
      </Button>
    </form>
  )
}
