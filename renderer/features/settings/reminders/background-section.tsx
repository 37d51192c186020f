import { useEffect, useState } from 'react'
import { Stack, Switch, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { BackgroundRunning, BackgroundWish, DesktopBridge } from '#shared/contract/desktop-bridge.ts'
import { desktop } from '#renderer/engine/desktop.ts'
import { useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { announce } from '#renderer/ui/live-region.tsx'
import { Section } from '#renderer/ui/section.tsx'

/** How the program is there without its window: of this computer, not of the shop. Only the desktop can. */
export function BackgroundSection() {
  return desktop === undefined ? null : <DesktopBackground bridge={desktop} />
}

function DesktopBackground({ bridge }: { readonly bridge: DesktopBridge }) {
  const { t } = useTranslation()
  const failed = useFailedToast()
  const [running, setRunning] = useState<BackgroundRunning | null>(null)

  useEffect(() => {
    let isGone = false
    void bridge.backgroundRunning().then((found) => !isGone && setRunning(found))
    return () => void (isGone = true)
  }, [bridge])

  async function wish(change: BackgroundWish): Promise<void> {
    try {
      setRunning(await bridge.runInBackground(change))
      announce(t('common.saved'))
    } catch (error) {
      failed(error)
    }
  }
  if (running === null) return null
  return (
    <Section title={t('background.title')}>
      <Stack gap="md" align="flex-start">
        <Switch
          label={t('background.keepRunning')}
          description={t('background.keepRunningDetail')}
          checked={running.keepRunning}
          onChange={(event) => void wish({ keepRunning: event.currentTarget.checked })}
        />
        {bridge.platform === 'linux' && running.keepRunning && (
          <Text size="sm" c="dimmed" maw={620}>
            {t('background.linux')}
          </Text>
        )}
        {running.startWithSystem !== null && (
          <Switch
            label={t('background.startWithSystem')}
            description={t('background.startWithSystemDetail')}
            checked={running.startWithSystem}
            onChange={(event) => void wish({ startWithSystem: event.currentTarget.checked })}
          />
        )}
      </Stack>
    </Section>
  )
}
