import { useEffect } from 'react'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { followChanges } from '#renderer/engine/changes.ts'
import { queryClient } from '#renderer/engine/queries.ts'
import { LiveRegion } from '#renderer/ui/live-region.tsx'
import { Door } from './door.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { LanguageProvider } from './language-provider.tsx'
import { theme } from './theme.ts'
import { TranslatedDefaults } from './translated-defaults.tsx'

export function App({ nonce }: { readonly nonce: string }) {
  useEffect(() => {
    const stop = new AbortController()
    void followChanges(stop.signal)
    return () => stop.abort()
  }, [])
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <QueryClientProvider client={queryClient}>
        <LanguageProvider>
          <TranslatedDefaults>
            <ErrorBoundary>
              <Door />
            </ErrorBoundary>
            <Notifications position="bottom-right" limit={3} transitionDuration={150} />
            <LiveRegion />
          </TranslatedDefaults>
        </LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>
  )
}
