import { useState } from 'react'
import { Menu, UnstyledButton } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ProductCategory } from '#shared/contract/products.ts'
import { RowMenu } from '#renderer/ui/row-menu.tsx'
import { CategoryDialog } from './category-dialog.tsx'
import classes from './products.module.css'

export type CategoryTreeProps = {
  readonly categories: readonly ProductCategory[]
  /** undefined = all, '' = those without one. */
  readonly value: string | undefined
  readonly onChange: (category: string | undefined) => void
}

/** The tree of categories beside the list: one click narrows the list to a branch. */
export function CategoryTree({ categories, value, onChange }: CategoryTreeProps) {
  const { t } = useTranslation()
  const [renamed, setRenamed] = useState<string | null>(null)
  return (
    <nav className={classes['tree']} aria-label={t('catalogue.categories')}>
      <UnstyledButton
        className={classes['branch']}
        aria-current={value === undefined || undefined}
        onClick={() => onChange(undefined)}
      >
        {t('catalogue.all')}
      </UnstyledButton>
      {categories.map(({ path, name, depth, products }) => (
        <span key={path} className={classes['branchRow']}>
          <UnstyledButton
            className={classes['branch']}
            style={{ paddingInlineStart: 10 + (depth - 1) * 14 }}
            title={path}
            aria-current={value === path || undefined}
            onClick={() => onChange(path)}
          >
            <span className="rg-truncate">{name}</span>
            <span className={classes['branchCount']}>{t('importExport.plainCount', { count: products })}</span>
          </UnstyledButton>
          {value === path && (
            <RowMenu label={t('catalogue.actionsFor', { name: path })}>
              <Menu.Item leftSection={<IconPencil size={16} stroke={1.6} />} onClick={() => setRenamed(path)}>
                {t('catalogue.rename')}
              </Menu.Item>
            </RowMenu>
          )}
        </span>
      ))}
      <UnstyledButton
        className={classes['branch']}
        aria-current={value === '' || undefined}
        onClick={() => onChange('')}
      >
        {t('catalogue.none')}
      </UnstyledButton>
      <CategoryDialog
        from={renamed}
        onClose={() => setRenamed(null)}
        onRenamed={(to) => onChange(to === '' ? undefined : to)}
      />
    </nav>
  )
}
