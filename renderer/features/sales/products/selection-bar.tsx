import { useState, type FormEvent } from 'react'
import { Autocomplete, Button, Popover, Stack, Text } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconFolder, IconPercentage, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './products.module.css'

export type SelectionBarProps = {
  readonly count: number
  /** Which of the two ways there is something for. */
  readonly canArchive: boolean
  readonly canBringBack: boolean
  readonly categories: readonly string[]
  readonly onCategory: (category: string) => void
  readonly onPrices: () => void
  readonly onArchive: (active: boolean) => void
  readonly onTrash: () => void
  readonly onClear: () => void
}

/** What can be done with the products that are ticked. */
export function SelectionBar(props: SelectionBarProps) {
  const { t } = useTranslation()
  const button = { size: 'compact-sm', variant: 'default' } as const
  const icon = { size: 16, stroke: 1.7 }
  return (
    <div className={classes['bar']} role="group" aria-label={t('catalogue.bar')}>
      <Text size="sm" c="dimmed" className="rg-number">
        {t('catalogue.selected', { count: props.count })}
      </Text>
      <CategoryButton categories={props.categories} onApply={props.onCategory} />
      <Button {...button} leftSection={<IconPercentage {...icon} />} onClick={props.onPrices}>
        {t('catalogue.prices.open')}
      </Button>
      {props.canArchive && (
        <Button {...button} leftSection={<IconArchive {...icon} />} onClick={() => props.onArchive(false)}>
          {t('sales.products.archive')}
        </Button>
      )}
      {props.canBringBack && (
        <Button {...button} leftSection={<IconArchiveOff {...icon} />} onClick={() => props.onArchive(true)}>
          {t('sales.products.bringBack')}
        </Button>
      )}
      <Button {...button} leftSection={<IconTrash {...icon} />} onClick={props.onTrash}>
        {t('common.delete')}
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={props.onClear}>
        {t('common.clearSelection')}
      </Button>
    </div>
  )
}

type CategoryButtonProps = Pick<SelectionBarProps, 'categories'> & { readonly onApply: (category: string) => void }

function CategoryButton({ categories, onApply }: CategoryButtonProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState('')

  function apply(event: FormEvent): void {
    event.preventDefault()
    setOpen(false)
    onApply(text.trim())
  }

  return (
    <Popover opened={isOpen} onChange={setOpen} position="top-start" trapFocus returnFocus withinPortal shadow="md">
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconFolder size={16} stroke={1.7} />}
          onClick={() => setOpen(!isOpen)}
        >
          {t('catalogue.setCategory')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown w={320}>
        <form onSubmit={apply}>
          <Stack gap="sm">
            <Autocomplete
              label={t('sales.products.columns.category')}
              description={t('catalogue.setCategoryHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              data={[...categories]}
              limit={12}
              maxLength={300}
              value={text}
              onChange={setText}
              comboboxProps={{ withinPortal: false }}
            />
            <Button type="submit">{t('common.save')}</Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
