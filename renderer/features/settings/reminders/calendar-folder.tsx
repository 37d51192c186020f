import { useState } from 'react'
import { Button, Group } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/engine/client.ts'
import { desktop } from '#renderer/engine/desktop.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { announce } from '#renderer/ui/live-region.tsx'
import { chooseFolder } from '../choose-folder.ts'
import { FolderField } from '../folder-field.tsx'

/** Where the calendar file is kept: chosen by a dialog, in browser mode typed; beside the shop until then. */
export function CalendarFolder() {
  const { t } = useTranslation()
  const { calendarFolder } = useShop().settings
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
    else void attempt(() => chooseFolder(bridge, 'calendar'))
  }
  const besideAgain = () =>
    void attempt(async () => {
      await client.shop.updateSettings({ calendarFolder: null })
      return true
    })

  if (isTyped)
    return (
      <FolderField
        onSave={(folder) => client.shop.updateSettings({ calendarFolder: folder })}
        onDone={() => setIsTyped(false)}
      />
    )
  return (
    <Group gap="xs">
      <Button variant="default" size="compact-sm" leftSection={<IconFolder size={16} stroke={1.7} />} onClick={choose}>
        {t(calendarFolder === null ? 'settings.chooseFolder' : 'settings.chooseOtherFolder')}
      </Button>
      {calendarFolder !== null && (
        <Button variant="subtle" size="compact-sm" onClick={besideAgain}>
          {t('reminders.feedBeside')}
        </Button>
      )}
    </Group>
  )
}
