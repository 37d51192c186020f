import { useState } from 'react'
import { Button, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { consentChannels, type ConsentEntry } from '#shared/contract/consents.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { useFieldNames } from '#renderer/ui/field-text.ts'
import { CardSection } from '../card/card-section.tsx'
import { ConsentButton } from './consent-button.tsx'
import classes from './consent.module.css'

export type ConsentSectionProps = {
  readonly customerId: number
  readonly readOnly: boolean
  /** Shown although nothing was said yet. */
  readonly isAsked: boolean
}

/** What the customer said about being written to and called: each channel with what stands, and the whole log. */
export function ConsentSection({ customerId, readOnly, isAsked }: ConsentSectionProps) {
  const { t } = useTranslation()
  const day = useDayFormat()
  const [showsLog, setShowsLog] = useState(false)
  const { data } = useQuery(orpc.consents.list.queryOptions({ input: { customerId } }))
  if (data === undefined || (data.log.length === 0 && !isAsked)) return null
  return (
    <CardSection title={t('privacy.consent')}>
      <ul className={classes['channels']}>
        {data.channels.map(({ channel, state, onDay }) => (
          <li
            key={channel}
            className={classes['channel']}
            data-field={channel === consentChannels[0] ? 'consent' : undefined}
          >
            <span className={classes['name']}>{t(`privacy.channels.${channel}`)}</span>
            <span className={classes['state']} data-state={state}>
              {t(`privacy.states.${state}`, { day: onDay === null ? '' : day(onDay) })}
            </span>
            {!readOnly && <ConsentButton customerId={customerId} channel={channel} />}
          </li>
        ))}
      </ul>
      {data.log.length > 0 && (
        <Button
          variant="subtle"
          size="compact-sm"
          color="gray"
          className={classes['add']}
          aria-expanded={showsLog}
          onClick={() => setShowsLog(!showsLog)}
        >
          {t(showsLog ? 'privacy.hideLog' : 'privacy.wholeLog')}
        </Button>
      )}
      {showsLog && (
        <Stack gap={8} mt={4} component="ul" className={classes['log']}>
          {data.log.map((entry) => (
            <LogLine key={entry.id} entry={entry} />
          ))}
        </Stack>
      )}
    </CardSection>
  )
}

function LogLine({ entry }: { readonly entry: ConsentEntry }) {
  const { t } = useTranslation()
  const day = useDayFormat()
  const names = useFieldNames()
  const { channel, act, onDay, how, wording, source } = entry
  return (
    <li>
      <Text size="sm">
        {t(`privacy.channels.${channel}`)}: {t(`privacy.states.${act}`, { day: day(onDay) })}
      </Text>
      <Text size="xs" c="dimmed" className={classes['words']}>
        {[names.choice(how), source, wording].filter((text) => text !== '').join(' · ')}
      </Text>
    </li>
  )
}
