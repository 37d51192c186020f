import { useEffect, useRef, type ReactNode } from 'react'
import { Button, Group, Title } from '@mantine/core'
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { usePageBox } from './use-page-box.ts'
import classes from './print-view.module.css'

export type PrintViewProps = {
  readonly title: string
  /** Margins of the paper. */
  readonly margin: string
  /** False while there is nothing to print. */
  readonly isReady: boolean
  readonly onClose: () => void
  /** Where the button beside Print leads; else back to the list. */
  readonly closeLabel?: string
  /** Further buttons beside Print. */
  readonly buttons?: ReactNode
  readonly options?: ReactNode
  readonly children: ReactNode
}

/** What will be on paper, with the buttons above it that aren't. */
export function PrintView({ title, margin, isReady, onClose, closeLabel, ...parts }: PrintViewProps) {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  usePageBox(margin)
  return (
    <section
      className={classes['view']}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose()
      }}
    >
      <div className={`${classes['bar']} rg-no-print`}>
        <Group justify="space-between" gap="md">
          <Title order={1} ref={heading} tabIndex={-1} data-page-title>
            {title}
          </Title>
          <Group gap="xs">
            <Button variant="default" leftSection={<IconArrowLeft size={18} stroke={1.8} />} onClick={onClose}>
              {closeLabel ?? t('customerList.print.close')}
            </Button>
            {parts.buttons}
            <Button
              leftSection={<IconPrinter size={18} stroke={1.8} />}
              disabled={!isReady}
              onClick={() => window.print()}
            >
              {t('customerList.print.print')}
            </Button>
          </Group>
        </Group>
        {parts.options}
      </div>
      {/* It scrolls, so the keyboard gets to it. */}
      <div className={classes['paper']} role="group" aria-label={title} tabIndex={0}>
        {parts.children}
      </div>
    </section>
  )
}
