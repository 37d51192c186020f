import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CustomerCard } from '#shared/contract/customers.ts'
import { usuallyKeepsNameDays } from '#shared/domain/name-days/shop-calendar.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { factKinds, saysSomething, yearlyDayKinds } from '#shared/domain/customer-profile.ts'
import type { Asking } from './asking.ts'
import { FactFields } from './fact-fields.tsx'
import { FamilyFields } from './family-fields.tsx'
import { NameDayChoices } from './name-day-choices.tsx'
import type { SaveFields } from './use-save-fields.ts'
import { YearlyDateField } from './yearly-date-field.tsx'
import { YearlyDays } from './yearly-days.tsx'

export type PersonalFieldsProps = {
  readonly card: CustomerCard
  readonly save: SaveFields
  readonly asking: Asking
}

/** Days of every year, the family, and what makes a better gift or service. */
export function PersonalFields({ card, save, asking }: PersonalFieldsProps) {
  const { asked, shows, onAsked } = asking
  const { t } = useTranslation()
  const { nameDays, country } = useShop().settings
  const isTold = (nameDays ?? usuallyKeepsNameDays(country)) || asked === 'day name-day'
  const isUnwritten = card.givenName !== '' && !card.yearlyDays.some(({ kind }) => kind === 'name-day')
  return (
    <Stack gap="sm">
      <div>
        {shows('birthday') && (
          <div data-field="birthday">
            <YearlyDateField
              label={t('customers.fields.birthday')}
              value={card.birthday}
              tells="age"
              onSave={(birthday) => save({ birthday })}
            />
          </div>
        )}
        {shows('anniversary') && (
          <div data-field="anniversary">
            <YearlyDateField
              label={t('customers.fields.anniversary')}
              value={card.anniversary}
              onSave={(anniversary) => save({ anniversary })}
            />
          </div>
        )}
        <YearlyDays
          items={card.yearlyDays}
          asked={yearlyDayKinds.find((kind) => asked === `day ${kind}`) ?? null}
          onAsked={onAsked}
          onSave={(change) => save((now = card) => ({ yearlyDays: change(now.yearlyDays) }))}
        />
        {isTold && isUnwritten && (
          <NameDayChoices
            customerId={card.id}
            onAdd={(day) => save((now = card) => ({ yearlyDays: [...now.yearlyDays, day] }))}
          />
        )}
      </div>
      <FamilyFields
        items={card.family}
        isAsked={asked === 'family'}
        onAsked={onAsked}
        onSave={(change) => save((now = card) => ({ family: change(now.family).filter(saysSomething) }))}
      />
      <FactFields
        items={card.facts}
        asked={factKinds.find((kind) => asked === `fact ${kind}`) ?? null}
        onAsked={onAsked}
        onSave={(change) => save((now = card) => ({ facts: change(now.facts) }))}
      />
    </Stack>
  )
}
