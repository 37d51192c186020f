import { useState } from 'react'
import { Button, Group, Switch, Text, Tooltip } from '@mantine/core'
import { IconId } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { VcardVersion } from '#shared/domain/vcard-version.ts'
import classes from './import-export.module.css'

type CardChoice = { readonly vcardVersion: VcardVersion; readonly each?: boolean }
type CardsRowProps = { readonly isBusy: boolean; readonly onSave: (choice: CardChoice) => void }

/** Customers as contact cards: one file, or one for each, because Outlook takes only the first card of a file. */
export function CardsRow({ isBusy, onSave }: CardsRowProps) {
  const { t } = useTranslation()
  const [isNew, setIsNew] = useState(false)
  const vcardVersion = isNew ? '4.0' : '3.0'
  return (
    <div className={classes['row']} role="listitem">
      <IconId size={20} stroke={1.6} aria-hidden />
      <div className={classes['rowText']}>
        <Text size="sm" fw={550}>
          {t('contactCards.name')}
        </Text>
        <Text size="xs" c="dimmed">
          {t('contactCards.detail')}
        </Text>
        <Tooltip label={t('contactCards.newFormDetail')} multiline maw={280}>
          <Switch
            mt={6}
            size="xs"
            w="fit-content"
            checked={isNew}
            onChange={(event) => setIsNew(event.currentTarget.checked)}
            label={t('contactCards.newForm')}
          />
        </Tooltip>
      </div>
      <Group gap={4} wrap="nowrap">
        <Button
          variant="default"
          size="compact-sm"
          disabled={isBusy}
          aria-label={t('contactCards.saveOne')}
          onClick={() => onSave({ vcardVersion })}
        >
          {t('contactCards.oneFile')}
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          disabled={isBusy}
          aria-label={t('contactCards.saveEach')}
          onClick={() => onSave({ vcardVersion, each: true })}
        >
          {t('contactCards.each')}
        </Button>
      </Group>
    </div>
  )
}
