import { useState } from 'react'
import { Button, Select, Text, Textarea } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { recallChannels, type FilledMessage, type RecallChannel } from '#shared/contract/recall.ts'
import { cancelOnEscape } from '#renderer/ui/asked-form.tsx'
import { announce } from '#renderer/ui/live-region.tsx'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { OutsideLink } from '#renderer/ui/outside-link.tsx'
import { withOtherText } from './other-text.ts'
import { useChannelName } from './use-channel-name.ts'
import classes from './recall.module.css'

export type MessageFormProps = {
  readonly message: UseQueryResult<FilledMessage>
  readonly onSent: (channel: RecallChannel, text: string) => void
  readonly onCancel: () => void
}

/** A text in the customer's language: changed, opened in a program or copied, and noted once it is said to be sent. */
export function MessageForm({ message: { data, error, refetch }, onSent, onCancel }: MessageFormProps) {
  const { t } = useTranslation()
  const channelName = useChannelName()
  const clipboard = useClipboard({ timeout: 3_000 })
  const [written, setWritten] = useState<string | null>(null)
  const [chosen, setChosen] = useState<RecallChannel | null>(null)
  if (error !== null) return <LoadFailed error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <LoadingLines lines={4} />
  const text = written ?? data.text
  const ways = data.ways.filter(({ channel }) => channel !== 'phone')
  const channel = chosen ?? ways[0]?.channel ?? 'other'

  function copy(): void {
    clipboard.copy(text)
    announce(t('recall.copied'))
  }

  return (
    <div className={classes['form']} onKeyDown={cancelOnEscape(onCancel)}>
      <Textarea
        className={classes['wide']}
        autosize
        autoFocus
        minRows={3}
        maxRows={12}
        maxLength={2000}
        lang={data.language}
        label={t('recall.text')}
        value={text}
        onChange={(event) => setWritten(event.currentTarget.value)}
      />
      {ways.map((way) => (
        <Button
          key={way.channel}
          variant="default"
          component={OutsideLink}
          href={withOtherText(way.href, data.text, text)}
          onClick={() => {
            // Where the program takes no text it is pasted.
            if (!way.holdsText) clipboard.copy(text)
            setChosen(way.channel)
          }}
        >
          {channelName(way.channel)}
        </Button>
      ))}
      <Button
        variant="subtle"
        leftSection={clipboard.copied ? <IconCheck size={17} stroke={2} /> : <IconCopy size={17} stroke={1.7} />}
        onClick={copy}
      >
        {t(clipboard.copied ? 'recall.copied' : 'recall.copy')}
      </Button>
      {ways.length === 0 && (
        <Text size="sm" c="dimmed" className={classes['wide']}>
          {t('recall.noWay')}
        </Text>
      )}
      {data.refused.length > 0 && (
        <Text size="sm" c="dimmed" className={classes['wide']}>
          {t('recall.refused', { channels: data.refused.map((each) => channelName(each)).join(', ') })}
        </Text>
      )}
      <Text size="sm" c="dimmed" className={classes['wide']}>
        {t('recall.notSent')}
      </Text>
      <Select
        className={classes['day']}
        label={t('recall.sentBy')}
        allowDeselect={false}
        data={recallChannels.map((each) => ({ value: each, label: channelName(each) }))}
        value={channel}
        onChange={(value) => setChosen(recallChannels.find((each) => each === value) ?? 'other')}
      />
      <Button onClick={() => onSent(channel, text.trim())}>{t('recall.markSent')}</Button>
      <Button variant="subtle" color="gray" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
    </div>
  )
}
