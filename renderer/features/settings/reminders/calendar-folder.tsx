import { useTranslation } from 'react-i18next'
import { client } from '#renderer/engine/client.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { FolderChoice } from '../folder-choice.tsx'

/** Where the calendar file is kept; beside the shop until a folder is chosen. */
export function CalendarFolder() {
  const { t } = useTranslation()
  const { calendarFolder } = useShop().settings
  return (
    <FolderChoice
      purpose="calendar"
      isChosen={calendarFolder !== null}
      noneWords={t('reminders.feedBeside')}
      onSave={(folder) => client.shop.updateSettings({ calendarFolder: folder })}
    />
  )
}
