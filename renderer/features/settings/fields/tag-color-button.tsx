import { ActionIcon, Popover, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Tag } from '#shared/contract/tags.ts'
import { tagColors, type TagColor } from '#shared/domain/tag-colors.ts'
import { client } from '#renderer/engine/client.ts'
import { useAct } from '#renderer/ui/use-act.ts'
import classes from './fields.module.css'

/** The colour of a tag; pressed, the colours of the theme to choose from, each with its name. */
export function TagColorButton({ tag }: { readonly tag: Tag }) {
  const { t } = useTranslation()
  const act = useAct()
  const [isOpen, { toggle, close }] = useDisclosure(false)
  const present = tagColors.find((color) => color === tag.color)
  const word = present === undefined ? '' : t(`tags.colors.${present}`)

  async function choose(color: TagColor): Promise<void> {
    close()
    if (color !== tag.color)
      await act(t('tags.recolored', { name: tag.name }), () => client.tags.recolor({ id: tag.id, color }))
  }

  return (
    <Popover opened={isOpen} onDismiss={close} position="bottom-start" shadow="md" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon size={30} aria-label={t('tags.colorOf', { name: tag.name, color: word })} onClick={toggle}>
          <span className={classes['dot']} style={{ background: `var(--mantine-color-${tag.color}-6)` }} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('tags.color')}>
        <div className={classes['colors']} role="group" aria-label={t('tags.color')}>
          {tagColors.map((color) => (
            <UnstyledButton
              key={color}
              className={classes['color']}
              aria-label={t(`tags.colors.${color}`)}
              title={t(`tags.colors.${color}`)}
              aria-pressed={color === tag.color}
              onClick={() => void choose(color)}
            >
              <span className={classes['swatch']} style={{ background: `var(--mantine-color-${color}-6)` }}>
                {color === tag.color && <IconCheck size={15} stroke={2.4} color="var(--mantine-color-white)" />}
              </span>
            </UnstyledButton>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
