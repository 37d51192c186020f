import { useQuery } from '@tanstack/react-query'
import type { YearlyDayRow } from '#shared/contract/today.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { MessageForm } from '#renderer/ui/recall/message-form.tsx'
import { useTaskRow } from '#renderer/ui/task-row.tsx'

export type GreetingInPlaceProps = {
  readonly row: YearlyDayRow
  readonly onClose: () => void
  /** The text, once it is said to be sent; answers whether that was saved. */
  readonly onSent: (text: string) => Promise<boolean>
}

/** The filled greeting of a birthday or another day, under its row: sent, it takes the row off the day. */
export function GreetingInPlace({ row: { customerId, kind, partId }, onClose, onSent }: GreetingInPlaceProps) {
  const { close, leave } = useTaskRow()
  const message = useQuery(orpc.greetings.message.queryOptions({ input: { customerId, kind, partId } }))
  const cancel = () => {
    onClose()
    close()
  }

  return (
    <MessageForm
      message={message}
      onCancel={cancel}
      onSent={(_, text) => {
        onClose()
        leave(() => onSent(text))
      }}
    />
  )
}
