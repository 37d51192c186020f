import type { ComponentType, ReactNode } from 'react'
import { Stack, Text, Title } from '@mantine/core'

export type QuietScreenProps = {
  readonly icon: ComponentType<{ size?: number; stroke?: number }>
  readonly title: string
  readonly text: string
  readonly action?: ReactNode
}

/** A whole window with one thing to say. */
export function QuietScreen({ icon: Icon, title, text, action }: QuietScreenProps) {
  return (
    <Stack component="main" p={64} maw={680} gap="md" align="flex-start">
      <Icon size={36} stroke={1.4} />
      <Title order={1}>{title}</Title>
      <Text c="dimmed">{text}</Text>
      {action}
    </Stack>
  )
}
