import { useState } from 'react'
import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconFolder } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/engine/client.ts'
import { desktop } from '#renderer/engine/desktop.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { useInstantText } from '#renderer/ui/instant-text.ts'
import { announce } from '#renderer/ui/live-region.tsx'
import { useProgramMessage } from '#renderer/ui/use-program-message.ts'
import { WarningNotice } from '#renderer/ui/warning-notice.tsx'
import { chooseFolder } from './choose-folder.ts'
import { FolderField } from './folder-field.tsx'
import classes from './settings.module.css'

export type SecondPlaceProps = { readonly isBusy: boolean; readonly onTryAgain: () => void }

/** The USB stick or other folder that every backup goes to as well: chosen by a dialog, in browser mode typed. */
export function SecondPlace({ isBusy, onTryAgain }: SecondPlaceProps) {
  const { t } = useTranslation()
  const { secondBackup } = useShop()
  const word = useProgramMessage()
  const instant = useInstantText()
  const failed = useFailedToast()
  const [isTyped, setIsTyped] = useState(false)

  async function attempt(act: () => Promise<boolean>): Promise<void> {
    try {
      if (await act()) announce(t('common.saved'))
    } catch (error) {
      failed(error)
    }
  }
  function choose(): void {
    const bridge = desktop
    if (bridge === undefined) setIsTyped(true)
    else void attempt(() => chooseFolder(bridge, 'backup'))
  }
  const takeAway = () =>
    void attempt(async () => {
      await client.shop.updateSettings({ backupFolder: null })
      return true
    })
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
      {isTyped ? (
        <FolderField
          onSave={(backupFolder) => client.shop.updateSettings({ backupFolder })}
          onDone={() => setIsTyped(false)}
        />
      ) : (
        <Group gap="xs">
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconFolder size={16} stroke={1.7} />}
            onClick={choose}
          >
            {secondBackup === null ? t('settings.chooseFolder') : t('settings.chooseOtherFolder')}
          </Button>
          {secondBackup !== null && (
            <Button variant="subtle" size="compact-sm" onClick={takeAway}>
              {t('settings.noSecondPlace')}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  )
}
