import { useState } from 'react'
import { Button, Group, List, Modal, Stack, Stepper, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFileDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CustomerCard } from '#shared/contract/customers.ts'
import { client } from '#renderer/engine/client.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useErrorText } from '#renderer/ui/error-text.ts'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { WarningNotice } from '#renderer/ui/warning-notice.tsx'
import { useExportPerson } from './use-export-person.ts'

export type EraseWizardProps = {
  readonly card: CustomerCard
  readonly opened: boolean
  readonly onClose: () => void
  readonly onErased: () => void
}

const heldKinds = [
  'parts',
  'photos',
  'activities',
  'followUps',
  'attachments',
  'consents',
  'relations',
  'merged',
  'changes',
] as const

/** Three calm steps to what nothing can undo: what is held, what stays, the name written as a yes. */
export function EraseWizard({ card, opened, onClose, onErased }: EraseWizardProps) {
  const { t } = useTranslation()
  return (
    <Modal opened={opened} onClose={onClose} size="lg" title={t('privacy.eraseTitle', { name: card.displayName })}>
      <Steps card={card} onClose={onClose} onErased={onErased} />
    </Modal>
  )
}

function Steps({ card, onClose, onErased }: Omit<EraseWizardProps, 'opened'>) {
  const { t } = useTranslation()
  const [step, setStep] = useState(0)
  const preview = useQuery(orpc.privacy.erasePreview.queryOptions({ input: { id: card.id }, staleTime: 0 }))
  const held = preview.data?.held
  if (preview.error !== null) return <LoadFailed error={preview.error} onRetry={() => void preview.refetch()} />
  if (held === undefined) return <LoadingLines lines={5} />
  return (
    <Stack gap="lg">
      <Stepper active={step} size="xs" allowNextStepsSelect={false} onStepClick={setStep}>
        <Stepper.Step label={t('privacy.steps.held')} />
        <Stepper.Step label={t('privacy.steps.stays')} />
        <Stepper.Step label={t('privacy.steps.confirm')} />
      </Stepper>
      {step === 0 && <Held held={held} customerId={card.id} />}
      {step === 1 && <Stays held={held} />}
      {step === 2 ? (
        <Confirm card={card} onBack={() => setStep(1)} onErased={onErased} />
      ) : (
        <Group justify="space-between">
          <Button variant="default" onClick={step === 0 ? onClose : () => setStep(step - 1)}>
            {t(step === 0 ? 'common.cancel' : 'privacy.previous')}
          </Button>
          <Button data-autofocus onClick={() => setStep(step + 1)}>
            {t('privacy.next')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

type HeldCounts = Awaited<ReturnType<typeof client.privacy.erasePreview>>['held']

function Held({ held, customerId }: { readonly held: HeldCounts; readonly customerId: number }) {
  const { t } = useTranslation()
  const exportPerson = useExportPerson()
  return (
    <Stack gap="sm">
      <Text>{t('privacy.goes')}</Text>
      <List size="sm" spacing={4}>
        <List.Item>{t('privacy.held.card')}</List.Item>
        {heldKinds.map(
          (kind) => held[kind] > 0 && <List.Item key={kind}>{t(`privacy.held.${kind}`, { n: held[kind] })}</List.Item>,
        )}
      </List>
      <Text size="sm" c="dimmed">
        {t('privacy.offerFile')}
      </Text>
      <Group>
        <Button
          variant="default"
          leftSection={<IconFileDownload size={18} stroke={1.7} />}
          onClick={() => void exportPerson(customerId)}
        >
          {t('privacy.exportBoth')}
        </Button>
      </Group>
    </Stack>
  )
}

function Stays({ held }: { readonly held: HeldCounts }) {
  const { t } = useTranslation()
  return (
    <List size="sm" spacing={8}>
      {held.purchases > 0 && (
        <>
          <List.Item>{t('privacy.staysPurchases', { n: held.purchases })}</List.Item>
          <List.Item>{t('privacy.staysNotes')}</List.Item>
        </>
      )}
      <List.Item>{t('privacy.staysOthers')}</List.Item>
      {held.backups > 0 && <List.Item>{t('privacy.staysBackups', { n: held.backups })}</List.Item>}
    </List>
  )
}

type ConfirmProps = { readonly card: CustomerCard; readonly onBack: () => void; readonly onErased: () => void }

function Confirm({ card, onBack, onErased }: ConfirmProps) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)

  async function erase(): Promise<void> {
    setIsBusy(true)
    try {
      await client.privacy.erase({ id: card.id, confirm: name })
      notifications.show({ message: t('privacy.erased'), autoClose: 6_000 })
      onErased()
    } catch (error) {
      setProblem(errorText(error))
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void erase()
      }}
    >
      <Stack gap="md">
        <WarningNotice>{t('privacy.cantUndo')}</WarningNotice>
        <TextInput
          label={t('privacy.typeName', { name: card.displayName })}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value)
            setProblem(null)
          }}
          error={problem}
          autoComplete="off"
          autoFocus
        />
        <Group justify="space-between">
          <Button variant="default" onClick={onBack} disabled={isBusy}>
            {t('privacy.previous')}
          </Button>
          <Button type="submit" color="red.9" loading={isBusy} disabled={name.trim() === ''}>
            {t('privacy.eraseNow')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
