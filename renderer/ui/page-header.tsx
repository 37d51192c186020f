import type { ReactNode } from 'react'
import { Button, Group, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { IconArrowLeft } from '@tabler/icons-react'
import { Link } from 'wouter'
import { useShop } from '#renderer/engine/shop.ts'

export type PageHeaderProps = {
  readonly title: string
  /** The page that this one belongs to: a way back above the title. */
  readonly back?: { readonly href: string; readonly label: string }
  /** A short line beside the title: how many, which period. */
  readonly detail?: ReactNode
  /** The pages of a section. They follow the title, so that they stay where they are from page to page. */
  readonly tabs?: ReactNode
  /** Buttons, the main one last. */
  readonly children?: ReactNode
}

/** The one h1 of a page, with its buttons to the right; also names the window. */
export function PageHeader({ title, back, detail, tabs, children }: PageHeaderProps) {
  const { settings } = useShop()
  useDocumentTitle(settings.name === '' ? title : `${title} · ${settings.name}`)
  return (
    <>
      {back !== undefined && (
        <div className="rg-no-print">
          <Button
            component={Link}
            href={back.href}
            variant="subtle"
            color="gray"
            size="compact-sm"
            ml={-8}
            leftSection={<IconArrowLeft size={16} stroke={1.8} />}
          >
            {back.label}
          </Button>
        </div>
      )}
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
    </>
  )
}
