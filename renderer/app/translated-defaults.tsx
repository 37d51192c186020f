import { useMemo, type ReactNode } from 'react'
import { MantineThemeProvider, mergeThemeOverrides, Modal, Notification } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { theme } from './theme.ts'

/** Names for buttons that Mantine makes itself, in the language shown. */
export function TranslatedDefaults({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const close = t('common.close')
  const words = useMemo(() => {
    const closeButtonProps = { 'aria-label': close }
    return mergeThemeOverrides(theme, {
      components: {
        Modal: Modal.extend({ defaultProps: { ...theme.components?.['Modal']?.defaultProps, closeButtonProps } }),
        Notification: Notification.extend({ defaultProps: { closeButtonProps } }),
      },
    })
  }, [close])
  return <MantineThemeProvider theme={words}>{children}</MantineThemeProvider>
}
