import type { ReactNode } from 'react'
import { Group, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useShop } from '#renderer/engine/shop.ts'

export type PageHeaderProps = {
  readonly title: string
  /** A short line beside the title: how many, which period. */
  readonly detail?: ReactNode
  /** The pages of a section. They follow the title, so that they stay where they are from page to page. */
  readonly tabs?: ReactNode
  /** Buttons, the main one last. */
  readonly children?: ReactNode
}

/** The one h1 of a page, with its buttons to the right; also names the window. */
export function PageHeader({ title, detail, tabs, children }: PageHeaderProps) {
  const { settings } = useShop()
  useDocumentTitle(settings.name === '' ? title : `${title} · ${settings.name}`)
  return (
    <Group justify="space-between" align="center" mih={40} mb="md" gap="md">
      <Group gap={tabs === undefined ? 'sm' : 'md'} align={tabs === undefined ? 'baseline' : 'center'}>
        <Title order={1} tabIndex={-1} data-page-title>
          {title}
        </Title>
        {tabs}
        {detail !== undefined && (
          <Text component="div" c="dimmed" size="sm" className="rg-number">
            {detail}
          </Text>
        )}
      </Group>
      {children !== undefined && <Group gap="xs">{children}</Group>}
    </Group>
  )
}
