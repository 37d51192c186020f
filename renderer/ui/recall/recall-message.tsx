import { useQuery } from '@tanstack/react-query'
import { orpc } from '#renderer/engine/queries.ts'
import { MessageForm, type MessageFormProps } from './message-form.tsx'

export type RecallMessageProps = Omit<MessageFormProps, 'message'> & {
  readonly customerId: number
  readonly productId: number | null
}

/** The text for somebody who is due. */
export function RecallMessage({ customerId, productId, ...form }: RecallMessageProps) {
  const message = useQuery(orpc.recall.message.queryOptions({ input: { customerId, productId } }))
  return <MessageForm {...form} message={message} />
}
