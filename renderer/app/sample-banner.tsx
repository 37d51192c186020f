import { Button, Text } from '@mantine/core'
import { IconFlask2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/engine/client.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { useFailedToast } from '#renderer/ui/acted-toast.tsx'
import classes from './shell.module.css'

/** Says that nothing here is real, and leads to the real shop: back to it, or to the first questions. */
export function SampleBanner() {
  const { t } = useTranslation()
  const failed = useFailedToast()
  const { isSample } = useShop()
  if (!isSample) return null

  async function startForReal(): Promise<void> {
    try {
      await client.shop.close()
      const { defaultExists } = await client.shop.status()
      if (defaultExists) await client.shop.open({})
    } catch (error) {
      failed(error)
    }
  }

  return (
    <div className={classes['banner']}>
      <IconFlask2 size={18} stroke={1.7} aria-hidden />
      <Text size="sm">{t('shell.sampleBanner')}</Text>
      <Button size="compact-sm" variant="subtle" onClick={() => void startForReal()}>
        {t('shell.startForReal')}
      </Button>
    </div>
  )
}
