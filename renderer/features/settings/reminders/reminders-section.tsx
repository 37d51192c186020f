import { useState } from 'react'
import { Button, Group, Stack, Switch, Text } from '@mantine/core'
import { IconBellRinging } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ShopSettings } from '#shared/contract/shop.ts'
import { desktop } from '#renderer/engine/desktop.ts'
import { askForNotifications, notificationLeave } from '#renderer/engine/notification-leave.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { useStore } from '#renderer/engine/store.ts'
import { useInstantText } from '#renderer/ui/instant-text.ts'
import { Section } from '#renderer/ui/section.tsx'
import { TimeField } from '#renderer/ui/time-field.tsx'
import { useSaveSettings } from '../use-save-settings.ts'

type Reminders = ShopSettings['reminders']

/** What is proposed when something is switched on. */
const usualMorning = '09:00'
const usualQuiet = { from: '20:00', to: '08:00' } as const

/** When the program speaks by itself. */
export function RemindersSection() {
  const { t } = useTranslation()
  const { reminders } = useShop().settings
  const saveSettings = useSaveSettings()
  const instant = useInstantText()
  const { data: next } = useQuery(orpc.nudges.next.queryOptions())
  const save = (patch: Partial<Reminders>) => void saveSettings({ reminders: { ...reminders, ...patch } })
  const { morning, quiet } = reminders
  return (
    <Section title={t('reminders.title')} description={t('reminders.detail')}>
      <Stack gap="md" align="flex-start">
        <Group gap="md" align="center">
          <Switch
            label={t('reminders.morning')}
            checked={morning !== null}
            onChange={(event) => save({ morning: event.currentTarget.checked ? usualMorning : null })}
          />
          {morning !== null && (
            <SavedTime
              key={morning}
              label={`${t('reminders.morning')}, ${t('reminders.at')}`}
              value={morning}
              onSave={(time) => save({ morning: time })}
            />
          )}
        </Group>
        <Switch
          label={t('reminders.followUps')}
          checked={reminders.followUps}
          onChange={(event) => save({ followUps: event.currentTarget.checked })}
        />
        <Group gap="md" align="center">
          <Switch
            label={t('reminders.quiet')}
            description={t('reminders.quietDetail')}
            checked={quiet !== null}
            onChange={(event) => save({ quiet: event.currentTarget.checked ? usualQuiet : null })}
          />
          {quiet !== null && (
            <>
              <SavedTime
                key={`from ${quiet.from}`}
                label={`${t('reminders.quiet')}, ${t('reminders.from')}`}
                value={quiet.from}
                unlike={quiet.to}
                onSave={(from) => save({ quiet: { ...quiet, from } })}
              />
              <Text span c="dimmed" aria-hidden>
                –
              </Text>
              <SavedTime
                key={`to ${quiet.to}`}
                label={`${t('reminders.quiet')}, ${t('reminders.to')}`}
                value={quiet.to}
                unlike={quiet.from}
                onSave={(to) => save({ quiet: { ...quiet, to } })}
              />
            </>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {next == null ? t('reminders.nothingNext') : t('reminders.next', { when: instant(next.at) })}
        </Text>
        <WhereShown />
      </Stack>
    </Section>
  )
}

type SavedTimeProps = {
  readonly label: string
  readonly value: string
  /** A time that it can't be. */
  readonly unlike?: string
  readonly onSave: (time: string) => void
}

/** A time that is saved when the field is left. */
function SavedTime({ label, value, unlike, onSave }: SavedTimeProps) {
  const { t } = useTranslation()
  const [time, setTime] = useState(value)
  const isOdd = time === unlike
  return (
    <div
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return
        if (time !== '' && time !== value && !isOdd) onSave(time)
      }}
    >
      <TimeField label={label} isLabelHidden value={time} onChange={setTime} />
      {isOdd && (
        <Text size="xs" role="alert" c="var(--rg-critical)">
          {t('reminders.sameTimes')}
        </Text>
      )}
    </div>
  )
}

/** The browser shows notifications once it is allowed to; it is only asked by a click here. */
function WhereShown() {
  const { t } = useTranslation()
  const leave = useStore(notificationLeave)
  const words =
    desktop !== undefined ? 'desktop' : leave === 'granted' ? 'allowed' : leave === 'default' ? 'notAsked' : 'blocked'
  return (
    <div>
      <Text size="sm" fw={550}>
        {t('reminders.browser')}
      </Text>
      <Text size="sm" c="dimmed" maw={620} role="status">
        {t(`reminders.${words}`)}
      </Text>
      {desktop === undefined && (
        <Text size="sm" c="dimmed" maw={620}>
          {t('background.browser')}
        </Text>
      )}
      {words === 'notAsked' && (
        <Button
          mt="xs"
          size="compact-sm"
          variant="default"
          leftSection={<IconBellRinging size={16} stroke={1.7} />}
          onClick={() => void askForNotifications()}
        >
          {t('reminders.allow')}
        </Button>
      )}
    </div>
  )
}
