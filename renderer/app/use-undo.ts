import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/engine/client.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useErrorText } from '#renderer/ui/error-text.ts'
import { useProgramMessage } from '#renderer/ui/use-program-message.ts'

/** The last act and the last act taken back, in words, and the two commands. */
export function useUndo() {
  const { t } = useTranslation()
  const word = useProgramMessage()
  const errorText = useErrorText()
  const { data } = useQuery(orpc.undo.state.queryOptions())

  async function say(act: () => Promise<string>): Promise<void> {
    try {
      notifications.show({ message: await act(), autoClose: 4_000 })
    } catch (error) {
      notifications.show({ message: errorText(error), color: 'red' })
    }
  }

  return {
    undoSummary: data?.undo == null ? null : word(data.undo.summary),
    redoSummary: data?.redo == null ? null : word(data.redo.summary),
    undo: () =>
      say(async () => {
        const { summary, kept } = await client.undo.undo({})
        return t(kept.length === 0 ? 'shell.undone' : 'shell.undoneKept', { what: word(summary) })
      }),
    /** Everything down to an act. */
    undoTo: (actId: number) =>
      say(async () => {
        const { count, kept } = await client.undo.undoTo({ actId })
        const what = word({ code: 'acts-undone', params: { count } })
        return kept.length === 0 ? what : `${what}. ${t('shell.keptSince')}`
      }),
    redoTo: (actId: number) =>
      say(async () => word({ code: 'acts-redone', params: { count: (await client.undo.redoTo({ actId })).count } })),
    redo: () => say(async () => t('shell.redone', { what: word((await client.undo.redo()).summary) })),
  }
}
