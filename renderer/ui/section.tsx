import { useId, type ReactNode } from 'react'
import { Box, Group, Text, Title } from '@mantine/core'
import classes from './section.module.css'

export type SectionProps = {
  readonly title: string
  /** How many things are inside; shown quietly beside the title. */
  readonly count?: number
  readonly description?: ReactNode
  /** Buttons at the right end of the title line. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A titled part of a page, set apart by space and a hairline, not by a box. */
export function Section({ title, count, description, actions, children }: SectionProps) {
  const titleId = useId()
  return (
    <Box component="section" aria-labelledby={titleId} className={classes['section']}>
      <Group justify="space-between" mih={32} gap="sm">
        <Group gap={8} align="baseline">
          <Title order={2} id={titleId}>
            {title}
          </Title>
          {count !== undefined && (
            <Text c="dimmed" size="sm" className="rg-number">
              {count}
            </Text>
          )}
        </Group>
        {actions}
      </Group>
      {description !== undefined && (
        <Text c="dimmed" size="sm" mt={2} maw={620}>
          {description}
        </Text>
      )}
      <Box mt="sm">{children}</Box>
    </Box>
  )
}
