import { useState } from 'react'
import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Minor } from '#shared/domain/money.ts'
import { client } from '#renderer/engine/client.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { LoadFailed } from '#renderer/ui/load-states.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { useAct } from '#renderer/ui/use-act.ts'
import { useSaveSettings } from '../use-save-settings.ts'
import { RuleFields } from './rule-fields.tsx'

/** The rules of the list of calls: of the shop, of categories, and the debt above which nobody is called. */
export function CallsSection() {
  const { t } = useTranslation()
  const rules = useQuery(orpc.recall.rules.queryOptions())
  return (
    <Section title={t('recall.rules.title')} description={t('recall.rules.detail')} actions={<AddRule />}>
      {rules.error !== null && <LoadFailed error={rules.error} onRetry={() => void rules.refetch()} />}
      {rules.data?.map((rule) => (
        <RuleFields key={rule.category} rule={rule} />
      ))}
      <DebtLimit />
    </Section>
  )
}

function AddRule() {
  const { t } = useTranslation()
  const act = useAct()
  const rules = useQuery(orpc.recall.rules.queryOptions())
  const categories = useQuery(orpc.products.categories.queryOptions({ input: {} }))
  const used = new Set(rules.data?.map(({ category }) => category))
  const free = (categories.data ?? []).filter(({ path }) => !used.has(path))
  if (free.length === 0) return null
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.8} />}>
          {t('recall.rules.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {free.map(({ path }) => (
          <Menu.Item
            key={path}
            onClick={() => void act(t('recall.rules.saved'), () => client.recall.setRule({ category: path }))}
          >
            {path}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Saved when the field is left; empty = debts don't matter. */
function DebtLimit() {
  const { t } = useTranslation()
  const { settings } = useShop()
  const save = useSaveSettings()
  const [limit, setLimit] = useState<Minor | null | undefined>(undefined)
  const isBelow = limit !== undefined && limit !== null && limit < 0

  async function saveLimit(): Promise<void> {
    if (limit === undefined || isBelow) return
    if (limit !== settings.recallDebtLimit) await save({ recallDebtLimit: limit })
    setLimit(undefined)
  }

  return (
    <AmountField
      mt="md"
      w={320}
      label={t('recall.rules.debt')}
      placeholder={t('recall.rules.noDebt')}
      value={limit === undefined ? settings.recallDebtLimit : limit}
      onChange={setLimit}
      onBlur={() => void saveLimit()}
      error={isBelow ? t('settings.sales.limitBelow') : undefined}
    />
  )
}
