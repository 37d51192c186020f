import { useState } from 'react'
import { Button, Group } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { desktop } from '#renderer/engine/desktop.ts'
import { useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { announce } from '#renderer/ui/live-region.tsx'
import { chooseFolder } from './choose-folder.ts'
import { FolderField } from './folder-field.tsx'

export type FolderChoiceProps = {
  readonly purpose: Parameters<typeof chooseFolder>[1]
  readonly isChosen: boolean
  /** What it means to have none: beside the shop, or nowhere. */
  readonly noneWords: string
  readonly onSave: (folder: string | null) => Promise<unknown>
}

/** A folder of the computer: chosen by a dialog, in browser mode typed; taken back by the button beside it. */
export function FolderChoice({ purpose, isChosen, noneWords, onSave }: FolderChoiceProps) {
  const { t } = useTranslation()
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
    else void attempt(() => chooseFolder(bridge, purpose))
  }
  const takeAway = () =>
    void attempt(async () => {
      await onSave(null)
      return true
    })

  if (isTyped) return <FolderField onSave={onSave} onDone={() => setIsTyped(false)} />
  return (
    <Group gap="xs">
      <Button variant="default" size="compact-sm" leftSection={<IconFolder size={16} stroke={1.7} />} onClick={choose}>
        {t(isChosen ? 'settings.chooseOtherFolder' : 'settings.chooseFolder')}
      </Button>
      {isChosen && (
        <Button variant="subtle" size="compact-sm" onClick={takeAway}>
          {noneWords}
        </Button>
      )}
    </Group>
  )
}
