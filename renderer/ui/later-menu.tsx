import { Button, Menu, Text } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#shared/domain/calendar-date.ts'
import { useDayFormat } from './day-text.tsx'
import { useQuickDays } from './quick-days.ts'

export type LaterMenuProps = {
  /** Whom or what it is about. */
  readonly name: string
  readonly onPick: (day: Day) => void
  /** Any other day: asked for in the row. */
  readonly onPickOther: () => void
}

/** The menu gives the focus back as it closes; what moves it further has to come after that began. */
const afterClosing = (act: () => void) => () => void setTimeout(act, 0)

/** "Later": tomorrow, in 3 days, in a week, or a day of one's own. */
export function LaterMenu({ name, onPick, onPickOther }: LaterMenuProps) {
  const { t } = useTranslation()
  const format = useDayFormat()
  const days = useQuickDays().slice(0, 3)
  return (
    <Menu position="bottom-end" shadow="md" width={250} transitionProps={{ duration: 120 }}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="sm"
          px={10}
          aria-label={t('later.laterFor', { name })}
          data-later
          rightSection={<IconChevronDown size={14} stroke={2} />}
        >
          {t('later.later')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {days.map(({ key, label, day }) => (
          <Menu.Item
            key={key}
            onClick={afterClosing(() => onPick(day))}
            rightSection={
              <Text size="xs" c="dimmed" className="rg-number">
                {format(day, 'short')}
              </Text>
            }
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={afterClosing(onPickOther)}>{t('later.pickDay')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
