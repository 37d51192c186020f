import { useRef, useState, type ReactNode } from 'react'
import { Menu, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { RowMenu } from '#renderer/ui/row-menu.tsx'
import classes from '../settings.module.css'
import { NameForm } from '../name-form.tsx'

export type NamedRowProps = {
  readonly name: string
  /** What is said of it at the end of the line. */
  readonly detail?: string | undefined
  /** Field of the name while it is changed. */
  readonly nameLabel: string
  readonly menuLabel: string
  /** Resolves when saved; throws what is said at the field. */
  readonly onRename: (name: string) => Promise<unknown>
  /** Further entries of the menu. */
  readonly children: ReactNode
}

/** Something of the shop with a name: renamed on its line, the rest is in its menu. */
export function NamedRow({ name, detail, nameLabel, menuLabel, onRename, children }: NamedRowProps) {
  const { t } = useTranslation()
  const row = useRef<HTMLDivElement>(null)
  const [isRenaming, setRenaming] = useState(false)

  function close(): void {
    setRenaming(false)
    requestAnimationFrame(() => row.current?.querySelector<HTMLElement>('[aria-haspopup="menu"]')?.focus())
  }

  return (
    <div ref={row} className={classes['row']} role="listitem">
      {isRenaming ? (
        <NameForm label={nameLabel} initial={name} onSave={onRename} onClose={close} />
      ) : (
        <>
          <div className={classes['rowText']}>
            <Text size="sm" fw={550} truncate title={name}>
              {name}
            </Text>
          </div>
          {detail !== undefined && (
            <Text size="xs" c="dimmed">
              {detail}
            </Text>
          )}
          <RowMenu label={menuLabel}>
            <Menu.Item onClick={() => setRenaming(true)}>{t('settings.sales.rename')}</Menu.Item>
            {children}
          </RowMenu>
        </>
      )}
    </div>
  )
}
