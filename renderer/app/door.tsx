import { useEffect } from 'react'
import { useMantineColorScheme } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { connection } from '#renderer/engine/connection.ts'
import type { client } from '#renderer/engine/client.ts'
import { ShopContext } from '#renderer/engine/shop.ts'
import { useStore } from '#renderer/engine/store.ts'
import { FirstRunPage } from '#renderer/features/first-run/first-run-page.tsx'
import { EngineBanner } from './engine-banner.tsx'
import { QuietScreen } from './quiet-screen.tsx'
import { Shell } from './shell.tsx'
import classes from './shell.module.css'

type DoorProps = {
  /** Until the engine has answered there is none. */
  readonly status: Awaited<ReturnType<typeof client.shop.status>> | undefined
}

/** Which of the three windows it is: no key, no shop, or the shop. */
export function Door({ status }: DoorProps) {
  const { t } = useTranslation()
  const line = useStore(connection)
  const { setColorScheme } = useMantineColorScheme()
  const shop = status?.shop ?? null
  const colorScheme = shop?.settings.colorScheme

  useEffect(() => {
    if (colorScheme !== undefined) setColorScheme(colorScheme)
  }, [colorScheme, setColorScheme])

  if (line === 'closed-door') {
    return <QuietScreen icon={IconKey} title={t('shell.closedDoorTitle')} text={t('shell.closedDoorText')} />
  }
  return (
    <div className={shop === null ? undefined : classes['door']}>
      <EngineBanner />
      {status !== undefined && shop === null && <FirstRunPage status={status} />}
      {shop !== null && (
        // Another shop is another set of screens: nothing of the last one may stay.
        <ShopContext value={shop} key={shop.uid}>
          <Shell />
        </ShopContext>
      )}
    </div>
  )
}
