import { Text } from '@mantine/core'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { useTranslation } from 'react-i18next'
import { ErrorBoundary } from './error-boundary.tsx'
import { Routes } from './routes.tsx'
import { Sidebar } from './sidebar.tsx'
import classes from './shell.module.css'

/** The counter of the shop: sections at the left, the tools of every day on top, the page in the middle. */
export function Shell() {
  return (
    <Router hook={useHashLocation}>
      <Frame />
    </Router>
  )
}

function Frame() {
  const { t } = useTranslation()
  const [location] = useHashLocation()
  return (
    <div className={classes['frame']}>
      <Text component="a" href="#content" className={classes['skip']}>
        {t('shell.skipToContent')}
      </Text>
      <Sidebar />
      <header className={classes['top']} />
      <main id="content" tabIndex={-1} className={classes['content']}>
        <ErrorBoundary resetKey={location}>
          <Routes />
        </ErrorBoundary>
      </main>
    </div>
  )
}
