import { Button } from '@mantine/core'
import { IconPhoneOutgoing, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'

export type TodayHeaderProps = {
  /** How much is left and how much is done; null while it isn't known. */
  readonly detail: string | null
  readonly canPrint: boolean
}

/** "Sunday 22 November", and with a comma where the language has one. */
export function TodayHeader({ detail, canPrint }: TodayHeaderProps) {
  const { t } = useTranslation()
  const { today } = useShop()
  const language = useLanguage()
  const day = useDayFormat()(today, 'weekday')
  const title = day.charAt(0).toLocaleUpperCase(language) + day.slice(1)
  return (
    <PageHeader title={title} detail={detail ?? undefined}>
      <Button
        component={Link}
        href="/today/calls"
        variant="subtle"
        color="gray"
        leftSection={<IconPhoneOutgoing size={18} stroke={1.6} />}
      >
        {t('recall.open')}
      </Button>
      {canPrint && (
        <Button
          component={Link}
          href="/today/print"
          variant="subtle"
          color="gray"
          leftSection={<IconPrinter size={18} stroke={1.6} />}
        >
          {t('today.printList')}
        </Button>
      )}
    </PageHeader>
  )
}
