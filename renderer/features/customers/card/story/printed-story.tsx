import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '#shared/contract/timeline.ts'
import { DayText } from '#renderer/ui/day-text.tsx'
import { TimelineItem } from './timeline-item.tsx'
import classes from './story.module.css'

/** About two pages of paper. */
const mostPrinted = 40

export type PrintedStoryProps = { readonly entries: readonly TimelineEntry[]; readonly total: number }

const isPrivate = (entry: TimelineEntry): boolean => 'private' in entry && entry.private

/** The newest entries for paper, whatever the window shows just then; private ones are left out. */
export function PrintedStory({ entries, total }: PrintedStoryProps) {
  const { t } = useTranslation()
  const shown = entries.filter((entry) => !isPrivate(entry)).slice(0, mostPrinted)
  return (
    <>
      {shown.length < total && (
        <Text size="xs" c="dimmed">
          {t('timeline.printed', { shown: shown.length, count: total })}
        </Text>
      )}
      <ul className={classes['list']}>
        {shown.map((entry, index) => {
          const month = entry.day.slice(0, 7)
          const before = shown[index - 1]
          const isNewMonth = before?.day.slice(0, 7) !== month
          return (
            <li key={`${entry.kind} ${entry.id} ${index}`}>
              {isNewMonth && <DayText day={`${month}-01`} as="month" />}
              <TimelineItem
                entry={entry}
                repeatsDay={!isNewMonth && before?.day === entry.day}
                tabIndex={-1}
                canEdit={false}
              />
            </li>
          )
        })}
      </ul>
    </>
  )
}
