import { Fragment } from 'react'
import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

export type AddGroup<Key extends string> = {
  readonly label: string
  readonly items: readonly { readonly key: Key; readonly label: string }[]
}

export type AddMenuProps<Key extends string> = {
  readonly groups: readonly AddGroup<Key>[]
  readonly onPick: (key: Key) => void
}

/** Where the focus goes when what was added, or the button for it, is gone. */
export const focusAddMenu = (): void =>
  void requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-add-to-card]')?.focus())

/** One quiet button for everything that the card doesn't show because nothing is known of it. */
export function AddMenu<Key extends string>({ groups, onPick }: AddMenuProps<Key>) {
  const { t } = useTranslation()
  return (
    <Menu position="bottom-end" withinPortal width={250} returnFocus={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          className="rg-no-print"
          data-add-to-card
          leftSection={<IconPlus size={15} stroke={2} />}
        >
          {t('profile.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className="rg-scroll" mah={420} style={{ overflowY: 'auto' }}>
        {groups
          .filter(({ items }) => items.length > 0)
          .map(({ label, items }) => (
            <Fragment key={label}>
              <Menu.Label>{label}</Menu.Label>
              {items.map((item) => (
                <Menu.Item key={item.key} onClick={() => onPick(item.key)}>
                  {item.label}
                </Menu.Item>
              ))}
            </Fragment>
          ))}
      </Menu.Dropdown>
    </Menu>
  )
}
