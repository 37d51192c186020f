import { useTranslation } from 'react-i18next'
import { wordMessage, type ProgramMessage } from '#shared/i18n/message.ts'

/** Words for a text made by the program: `const word = useProgramMessage(); word(row.reason)`. */
export function useProgramMessage(): (message: ProgramMessage) => string {
  const { t } = useTranslation()
  return (message) => wordMessage(t, message)
}
