import { useState } from 'react'
import { Button, UnstyledButton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { addMonths, type Day } from '#shared/domain/calendar-date.ts'
import { client } from '#renderer/engine/client.ts'
import { saveFile } from '#renderer/engine/download.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { DayText } from '#renderer/ui/day-text.tsx'
import { Difference } from './difference.tsx'
import classes from './days.module.css'

const shown = 7
/** What a bookkeeper asks for. */
const monthsInFile = 12

export type PastClosingsProps = { readonly before: Day; readonly onGo: (day: Day) => void }

/** The last days that were closed; all of a year as a file. */
export function PastClosings({ before, onGo }: PastClosingsProps) {
  const { t } = useTranslation()
  const failed = useFailedToast()
  const [isBusy, setIsBusy] = useState(false)
  const { data } = useQuery(orpc.days.closings.queryOptions({ input: { limit: shown + 1 } }))
  const rows = data?.rows.filter(({ day }) => day !== before).slice(0, shown) ?? []
  if (rows.length === 0) return null

  async function save(): Promise<void> {
    setIsBusy(true)
    try {
      const file = await client.reports.file({
        name: 'day-closings',
        from: addMonths(before, -monthsInFile),
        to: before,
        format: 'xlsx',
      })
      const outcome = await saveFile(file.fileId, file.name)
      if (outcome.saved)
        notifications.show({ message: t('days.written', { file: outcome.fileName }), autoClose: 6_000 })
    } catch (error) {
      failed(error)
    }
    setIsBusy(false)
  }

  return (
    <section aria-label={t('days.closings')} className="rg-no-print">
      <h2 className={classes['heading']}>{t('days.closings')}</h2>
      <ul className={classes['past']}>
        {rows.map(({ day, difference }) => (
          <li key={day}>
            <UnstyledButton className={classes['pastDay']} onClick={() => onGo(day)}>
              <DayText day={day} />
              <Difference amount={difference} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <Button
        variant="subtle"
        size="compact-sm"
        loading={isBusy}
        leftSection={<IconFileSpreadsheet size={16} stroke={1.7} />}
        onClick={() => void save()}
      >
        {t('days.allInExcel')}
      </Button>
    </section>
  )
}
