import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'

/** "Sunday 22 November", and with a comma where the language has one. */
export function TodayHeader() {
  const { t } = useTranslation()
  const { today } = useShop()
  const language = useLanguage()
  const day = useDayFormat()(today, 'weekday')
  const title = day.charAt(0).toLocaleUpperCase(language) + day.slice(1)
  return (
    <PageHeader title={title}>
      <Button
        className="rg-no-print"
        variant="subtle"
        color="gray"
        leftSection={<IconPrinter size={18} stroke={1.6} />}
        onClick={() => window.print()}
      >
        {t('today.printList')}
      </Button>
    </PageHeader>
  )
}
