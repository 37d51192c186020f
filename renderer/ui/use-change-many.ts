import { useEffect, useRef, useState } from 'react'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import type { BulkChange, CustomerSelection } from '#shared/contract/customer-bulk.ts'
import { client } from '#renderer/engine/client.ts'
import { useActedToast, useFailedToast } from '#renderer/ui/acted-toast.tsx'

type Running = { readonly done: number; readonly total: number }

/** Changes many customers in one act, with Undo beside the news; can be stopped, then nothing is changed. */
export function useChangeMany(): {
  readonly running: Running | null
  readonly start: (target: CustomerSelection, change: BulkChange) => Promise<boolean>
  readonly stop: () => void
} {
  const { t } = useTranslation()
  const acted = useActedToast()
  const failed = useFailedToast()
  const [running, setRunning] = useState<Running | null>(null)
  const stopper = useRef<AbortController | null>(null)
  useEffect(() => () => stopper.current?.abort(), [])

  async function start(target: CustomerSelection, change: BulkChange): Promise<boolean> {
    const job = new AbortController()
    stopper.current = job
    setRunning({ done: 0, total: 0 })
    let isDone = false
    try {
      for await (const event of await client.customers.changeMany({ target, change }, { signal: job.signal })) {
        if (event.kind === 'progress') setRunning(event)
        else {
          isDone = true
          if (event.changed === 0) acted(t('customerList.bulk.unchanged'), null)
          else {
            const words = change.kind === 'trash' ? 'customers.trashed' : 'customerList.bulk.changed'
            acted(t(words, { count: event.changed }), event.actId)
          }
        }
      }
    } catch (error) {
      if (job.signal.aborted) notifications.show({ message: t('customerList.bulk.stopped'), autoClose: 6_000 })
      else failed(error)
    }
    setRunning(null)
    return isDone
  }

  return { running, start, stop: () => stopper.current?.abort() }
}
