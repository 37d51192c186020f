import { useEffect } from 'react'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import type { i18n as I18n } from 'i18next'
import { followChanges } from '#renderer/engine/changes.ts'
import { orpc, queryClient } from '#renderer/engine/queries.ts'
import { LiveRegion } from '#renderer/ui/live-region.tsx'
import { Door } from './door.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { LanguageProvider } from './language-provider.tsx'
import { theme } from './theme.ts'
import { TranslatedDefaults } from './translated-defaults.tsx'

export type AppProps = {
  readonly nonce: string
  /** Speaks the language that the window opens in. */
  readonly translator: I18n
}

export function App({ nonce, translator }: AppProps) {
  useEffect(() => {
    const stop = new AbortController()
    void followChanges(stop.signal)
    return () => stop.abort()
  }, [])
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <QueryClientProvider client={queryClient}>
        <Window translator={translator} />
      </QueryClientProvider>
    </MantineProvider>
  )
}

/** Words and screens are chosen by one answer, so that no screen is ever ahead of its words. */
function Window({ translator }: { readonly translator: I18n }) {
  const { data: status } = useQuery(orpc.shop.status.queryOptions())
  return (
    <LanguageProvider first={translator} shop={status?.shop ?? null}>
      <TranslatedDefaults>
        <ErrorBoundary>
          <Door status={status} />
        </ErrorBoundary>
        <Notifications position="bottom-right" limit={3} transitionDuration={150} />
        <LiveRegion />
      </TranslatedDefaults>
    </LanguageProvider>
  )
}
