import { useState } from 'react'
import { ActionIcon, Button, Group, NativeSelect, Popover, Stack, Textarea, TextInput } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { consentWays, type ConsentChannel } from '#shared/contract/consents.ts'
import { client } from '#renderer/engine/client.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { DayField } from '#renderer/ui/day-field.tsx'
import { useFieldNames } from '#renderer/ui/field-text.ts'
import { useAct } from '#renderer/ui/use-act.ts'

export type ConsentButtonProps = { readonly customerId: number; readonly channel: ConsentChannel }

/** Writes down what was said about one channel: opened and answered in two clicks, with details where there are any. */
export function ConsentButton({ customerId, channel }: ConsentButtonProps) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const name = t(`privacy.channels.${channel}`)
  return (
    <Popover opened={isOpen} onChange={setIsOpen} trapFocus returnFocus withinPortal width={300} shadow="md">
      <Popover.Target>
        <ActionIcon
          size={28}
          variant="subtle"
          color="gray"
          aria-label={`${t('privacy.consent')}: ${name}`}
          onClick={() => setIsOpen(!isOpen)}
        >
          <IconPencil size={16} stroke={1.7} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <ConsentForm customerId={customerId} channel={channel} onDone={() => setIsOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}

function ConsentForm({ customerId, channel, onDone }: ConsentButtonProps & { readonly onDone: () => void }) {
  const { t } = useTranslation()
  const act = useAct()
  const names = useFieldNames()
  const { today } = useShop()
  const [onDay, setOnDay] = useState<string | null>(today)
  const [how, setHow] = useState<(typeof consentWays)[number]>('in-person')
  const [wording, setWording] = useState('')
  const [source, setSource] = useState('')
  const channelName = t(`privacy.channels.${channel}`)

  async function record(said: 'given' | 'withdrawn'): Promise<void> {
    const input = { customerId, channel, act: said, how, wording, source, ...(onDay === null ? {} : { onDay }) }
    if (await act(t('privacy.recorded'), () => client.consents.record(input))) onDone()
  }

  return (
    <Stack gap="sm">
      <Group grow gap="xs">
        <Button
          data-autofocus

          variant="light"
          aria-label={t('privacy.giveFor', { channel: channelName })}
          onClick={() => void record('given')}
        >
          {t('privacy.give')}
        </Button>
        <Button
          variant="default"
          aria-label={t('privacy.withdrawFor', { channel: channelName })}
          onClick={() => void record('withdrawn')}
        >
          {t('privacy.withdraw')}
        </Button>
      </Group>
      <NativeSelect
        size="xs"
        label={t('privacy.how')}
        value={how}
        data={consentWays.map((way) => ({ value: way, label: names.choice(way) }))}
        onChange={(event) => setHow(event.currentTarget.value as typeof how)}
      />
      <DayField size="xs" label={t('privacy.on')} value={onDay} onChange={setOnDay} maxDate={today} />
      <TextInput
        size="xs"
        label={t('privacy.from')}
        value={source}
        maxLength={300}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      <Textarea
        size="xs"
        label={t('privacy.wording')}
        value={wording}
        maxLength={20_000}
        autosize
        maxRows={6}
        onChange={(event) => setWording(event.currentTarget.value)}
      />
    </Stack>
  )
}
