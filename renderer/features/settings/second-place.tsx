import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/engine/client.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { useInstantText } from '#renderer/ui/instant-text.ts'
import { useProgramMessage } from '#renderer/ui/use-program-message.ts'
import { WarningNotice } from '#renderer/ui/warning-notice.tsx'
import { FolderChoice } from './folder-choice.tsx'
import classes from './settings.module.css'

export type SecondPlaceProps = { readonly isBusy: boolean; readonly onTryAgain: () => void }

/** The USB stick or other folder that every backup goes to as well. */
export function SecondPlace({ isBusy, onTryAgain }: SecondPlaceProps) {
  const { t } = useTranslation()
  const { secondBackup } = useShop()
  const word = useProgramMessage()
  const instant = useInstantText()
  const problem = secondBackup?.problem ?? null

  return (
    <Stack gap="xs" mt="lg" component="section" aria-labelledby="second-place">
      <div>
        <Title order={3} id="second-place" size="sm">
          {t('settings.secondPlace')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('settings.secondPlaceDetail')}
        </Text>
      </div>
      {secondBackup !== null && (
        <Group gap="sm" wrap="nowrap" align="flex-start">
          {problem === null ? (
            <IconCircleCheck size={20} stroke={1.7} color="var(--rg-positive)" aria-hidden />
          ) : (
            <IconAlertTriangle size={20} stroke={1.7} color="var(--rg-warning)" aria-hidden />
          )}
          <div className={classes['rowText']}>
            <Text size="sm" className={classes['path']}>
              {secondBackup.folder}
            </Text>
            <Text size="xs" c="dimmed">
              {secondBackup.lastAt === null
                ? t('settings.secondPlaceEmpty')
                : t('settings.secondPlaceLast', { when: instant(secondBackup.lastAt) })}
            </Text>
          </div>
        </Group>
      )}
      {problem !== null && (
        <WarningNotice role="alert">
          <Stack gap="xs" align="flex-start">
            {word(problem)}
            <Button size="compact-sm" variant="default" loading={isBusy} onClick={onTryAgain}>
              {t('common.tryAgain')}
            </Button>
          </Stack>
        </WarningNotice>
      )}
      <FolderChoice
        purpose="backup"
        isChosen={secondBackup !== null}
        noneWords={t('settings.noSecondPlace')}
        onSave={(backupFolder) => client.shop.updateSettings({ backupFolder })}
      />
    </Stack>
  )
}
