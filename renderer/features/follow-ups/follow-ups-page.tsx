import { useState } from 'react'
import { ActionIcon, SegmentedControl, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { Composer } from './composer.tsx'
import { DoneList } from './done-list.tsx'
import { OpenList } from './open-list.tsx'
import classes from './follow-ups.module.css'

const typingPauseMs = 120

/** Promises: written down on top, those that are open by day, those that are done in a list of their own. */
export function FollowUpsPage() {
  const { t } = useTranslation()
  const [shows, setShows] = useState<'open' | 'done'>('open')
  const [text, setText] = useState('')
  const [search] = useDebouncedValue(text.trim(), typingPauseMs)
  return (
    <div className={classes['page']}>
      <PageHeader title={t('shell.sections.followUps')} />
      <Composer />
      <div className={classes['tools']}>
        <SegmentedControl
          aria-label={t('shell.sections.followUps')}
          value={shows}
          onChange={(next) => setShows(next === 'done' ? 'done' : 'open')}
          data={[
            { value: 'open', label: t('followUps.open') },
            { value: 'done', label: t('followUps.doneTab') },
          ]}
        />
        <TextInput
          className={classes['search']}
          type="search"
          aria-label={t('followUps.search')}
          placeholder={t('followUps.searchHint')}
          leftSection={<IconSearch size={17} stroke={1.7} />}
          rightSection={
            text !== '' && (
              <ActionIcon size={28} aria-label={t('followUps.clearSearch')} onClick={() => setText('')}>
                <IconX size={16} />
              </ActionIcon>
            )
          }
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data-list-filter
        />
      </div>
      {shows === 'open' ? <OpenList search={search} /> : <DoneList search={search} />}
    </div>
  )
}
