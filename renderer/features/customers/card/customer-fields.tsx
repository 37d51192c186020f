import { useEffect, useRef, useState } from 'react'
import { Stack, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CustomerCard, CustomerPatch } from '#shared/contract/customers.ts'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import { AddMenu } from './add-menu.tsx'
import { useAddGroups } from './add-groups.ts'
import { ContactFields } from './contact-fields.tsx'
import { OwnFields } from '../own-fields/own-fields.tsx'
import { PersonalFields } from './personal-fields.tsx'
import { PrivateNote } from './private-note.tsx'
import { SavedTags } from './saved-tags.tsx'
import { TextField } from './text-field.tsx'
import { useSaveFields } from './use-save-fields.ts'
import classes from './card.module.css'

const nameFields = [
  'namePrefix',
  'givenName',
  'additionalName',
  'familyName',
  'nameSuffix',
  'nickname',
  'company',
  'department',
  'jobTitle',
] as const

/** All that is known of a customer, each field edited in its place; what is empty waits behind one quiet button. */
export function CustomerFields({ card }: { readonly card: CustomerCard }) {
  const { t } = useTranslation()
  const save = useSaveFields(card.id)
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const [asked, setAsked] = useState<string | null>(null)
  const section = useRef<HTMLElement>(null)
  const { groups, isFilled } = useAddGroups(card)
  const shows = (key: string) => isFilled(key) || opened.has(key)

  useEffect(() => {
    if (asked === null) return
    const field = section.current?.querySelector<HTMLElement>(
      `[data-field="${asked}"] :is(input, textarea), [data-new-entry] input`,
    )
    field?.focus()
  }, [asked])

  return (
    <section ref={section} className={classes['fields']} aria-label={t('customers.details')}>
      <Title order={2} className={classes['groupTitle']}>
        {t('customers.details')}
      </Title>
      <Stack gap="sm">
        <div>
          {nameFields.filter(shows).map((name) => (
            <TextField
              key={name}
              name={name}
              label={t(`customers.fields.${name}`)}
              value={card[name]}
              onSave={(value) => save({ [name]: value } as CustomerPatch)}
            />
          ))}
        </div>
        <SavedTags tags={card.tags.map((tag) => tag.name)} onSave={(tags) => save({ tags: [...tags] })} />
        <EditableText
          label={t('customers.fields.note')}
          value={card.note}
          multiline
          maxLength={20_000}
          onSave={(note) => save({ note })}
        />
        <PrivateNote key={card.id} customerId={card.id} hasNote={card.hasPrivateNote} save={save} />
        <OwnFields card={card} onSave={save} />
      </Stack>
      <FieldGroup title={t('profile.contact')}>
        <ContactFields card={card} save={save} shows={shows} />
      </FieldGroup>
      <FieldGroup title={t('profile.personal')}>
        <PersonalFields card={card} save={save} shows={shows} asked={asked} onAsked={() => setAsked(null)} />
      </FieldGroup>
      <AddMenu
        groups={groups(opened)}
        onPick={(key) => {
          setOpened(new Set([...opened, key]))
          // The same once more begins a new entry of its list.
          setAsked(null)
          requestAnimationFrame(() => setAsked(key))
        }}
      />
    </section>
  )
}

function FieldGroup({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <div className={classes['fieldGroup']}>
      <Title order={3} className={classes['fieldGroupTitle']}>
        {title}
      </Title>
      {children}
    </div>
  )
}
