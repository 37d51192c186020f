import { Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { AboutPart } from './about-part.tsx'
import { DataPart } from './data-part.tsx'
import { FieldsPart } from './fields/fields-part.tsx'
import { LanguageSection } from './language-section.tsx'
import { LookSection } from './look-section.tsx'
import { RemindersPart } from './reminders/reminders-part.tsx'
import { SalesPart } from './sales/sales-part.tsx'
import { ShopSection } from './shop-section.tsx'
import classes from './settings.module.css'

const parts = ['shop', 'sales', 'reminders', 'fields', 'data', 'about'] as const

export type SettingsPageProps = {
  /** Part of the address; the first part where it names none. */
  readonly part?: string
}

export function SettingsPage({ part }: SettingsPageProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const shown = parts.find((name) => name === part) ?? 'shop'
  return (
    <>
      <PageHeader title={t('shell.sections.settings')} />
      <Tabs
        value={shown}
        onChange={(name) => navigate(name === 'shop' ? '/settings' : `/settings/${name}`)}
        keepMounted={false}
      >
        <Tabs.List mb="lg">
          {parts.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`settings.parts.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <div className={classes['column']}>
          <Tabs.Panel value="shop">
            <ShopSection />
            <LanguageSection />
            <LookSection />
          </Tabs.Panel>
          <Tabs.Panel value="sales">
            <SalesPart />
          </Tabs.Panel>
          <Tabs.Panel value="reminders">
            <RemindersPart />
          </Tabs.Panel>
          <Tabs.Panel value="fields">
            <FieldsPart />
          </Tabs.Panel>
          <Tabs.Panel value="data">
            <DataPart />
          </Tabs.Panel>
          <Tabs.Panel value="about">
            <AboutPart />
          </Tabs.Panel>
        </div>
      </Tabs>
    </>
  )
}
