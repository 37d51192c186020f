import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { readError } from '#shared/contract/errors.ts'
import { wordError } from '#shared/i18n/message.ts'

/** Words for anything thrown by a call: what happened, that the data are safe, what to do. */
export function useErrorText(): (error: unknown) => string {
  const { t } = useTranslation()
  return useCallback(
    (error) => {
      const { code, details } = readError(error)
      return wordError(t, code, details)
    },
    [t],
  )
}
