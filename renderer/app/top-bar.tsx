import { ActionIcon, Button, Kbd, Tooltip, UnstyledButton } from '@mantine/core'
import { spotlight } from '@mantine/spotlight'
import { IconArrowBackUp, IconBuildingStore, IconPlus, IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { keysOf, type Command } from '#renderer/ui/shortcut-keys.ts'
import { UndoMenu } from './undo-menu.tsx'
import { useUndo } from './use-undo.ts'
import classes from './shell.module.css'

/** Search, undo and the act of every hour. */
export function TopBar({ run }: { readonly run: (command: Command) => void }) {
  const { t } = useTranslation()
  const { undoSummary, undo } = useUndo()
  const undoLabel = undoSummary === null ? t('shell.undoNothing') : t('shell.undoThis', { what: undoSummary })
  return (
    <div className={classes['top']}>
      <UnstyledButton className={classes['search']} onClick={() => spotlight.open()}>
        <IconSearch size={17} stroke={1.7} aria-hidden />
        <span className={classes['searchText']}>{t('shell.searchHint')}</span>
        <Kbd size="xs">{keysOf('search')}</Kbd>
      </UnstyledButton>
      <div className={classes['gap']} />
      <Tooltip label={undoLabel} multiline maw={360}>
        <ActionIcon
          aria-label={undoLabel}
          aria-disabled={undoSummary === null}
          className={classes['undo']}
          onClick={() => undoSummary !== null && void undo()}
        >
          <IconArrowBackUp size={20} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
      <UndoMenu />
      <Tooltip label={`${t('counter.title')} · ${keysOf('counter')}`}>
        <Button
          variant="default"
          leftSection={<IconBuildingStore size={18} stroke={1.7} />}
          rightSection={<Kbd size="xs">{keysOf('counter')}</Kbd>}
          onClick={() => run('counter')}
        >
          {t('counter.open')}
        </Button>
      </Tooltip>
      <Tooltip label={`${t('shell.newPurchase')} · ${keysOf('new-purchase')}`}>
        <Button leftSection={<IconPlus size={18} stroke={2} />} onClick={() => run('new-purchase')} data-new-purchase>
          {t('shell.purchase')}
        </Button>
      </Tooltip>
    </div>
  )
}
