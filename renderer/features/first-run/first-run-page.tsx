import { useState } from 'react'
import { Alert, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '#shared/contract/backups.ts'
import { isErrorCode, AppError } from '#shared/contract/errors.ts'
import type { Message } from '#shared/contract/values.ts'
import { client } from '#renderer/engine/client.ts'
import { desktop } from '#renderer/engine/desktop.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { CountryField } from '#renderer/ui/country-field.tsx'
import { CurrencyField } from '#renderer/ui/currency-field.tsx'
import { useErrorText } from '#renderer/ui/error-text.ts'
import { useShowWarnings } from '#renderer/ui/use-show-warnings.ts'
import { BackupsAtHand } from './backups-at-hand.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { openOtherShop } from './open-other-shop.ts'
import { RhythmPicture } from './rhythm-picture.tsx'
import { countryOf, currencyOf } from './shop-defaults.ts'
import { StartChoices, type Start } from './start-choices.tsx'
import classes from './first-run.module.css'

export type FirstRunPageProps = {
  readonly status: {
    readonly defaultExists: boolean
    readonly problem: Message | null
    readonly backups: readonly Backup[]
  }
}

/** Where the file itself is the trouble; one that is open elsewhere or newer is left alone. */
const helpsRestore: ReadonlySet<string> = new Set(['damaged-file', 'file-empty', 'file-missing', 'not-a-shop-file'])

const problemOf = ({ code, params }: Message) => new AppError(isErrorCode(code) ? code : 'internal', params)

/** Three questions on one page: language, shop, how to begin. */
export function FirstRunPage({ status }: FirstRunPageProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const errorText = useErrorText()
  const warn = useShowWarnings()
  const [name, setName] = useState('')
  const [chosenCountry, setCountry] = useState<string | null>(null)
  const [chosenCurrency, setCurrency] = useState<string | null>(null)
  const [busy, setBusy] = useState<Start | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  useDocumentTitle(t('firstRun.windowTitle'))
  const country = chosenCountry ?? countryOf(language, navigator.languages)
  const currency = chosenCurrency ?? currencyOf(country)

  async function attempt(start: Start, act: () => Promise<unknown>): Promise<void> {
    setBusy(start)
    setFailure(null)
    try {
      await act()
    } catch (error) {
      setFailure(errorText(error))
      setBusy(null)
    }
  }

  function begin(start: Start): void {
    window.location.hash = start === 'import' ? '/import-export' : '/today'
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    void attempt(start, () =>
      start === 'sample'
        ? client.shop.openSample({ language, currency, country })
        : client.shop.create({ name: name.trim(), currency, country, language, timeZone }),
    )
  }

  const backupsAtHand = (
    <BackupsAtHand
      backups={status.backups}
      isBusy={busy !== null}
      onRestore={(backup) =>
        void attempt('empty', async () => warn((await client.shop.restore({ backup, replace: true })).warnings))
      }
    />
  )

  return (
    <div className={classes['page']}>
      <aside className={classes['promise']}>
        <Text fw={650} size="lg">
          {t('firstRun.brand')}
        </Text>
        <RhythmPicture />
        <div>
          <Text className={classes['claim']}>{t('firstRun.claim')}</Text>
          <Text className={classes['claimDetail']}>{t('firstRun.claimDetail')}</Text>
        </div>
      </aside>
      <main className={classes['form']}>
        <Stack gap={32} maw={620}>
          <div>
            <Title order={1} className={classes['title']}>
              {t('firstRun.title')}
            </Title>
            <Text c="dimmed">{t('firstRun.subtitle')}</Text>
          </div>
          {status.problem !== null && (
            <Alert color="red" variant="light" icon={<IconAlertTriangle size={20} />} role="alert">
              <Stack gap="sm" align="flex-start">
                {errorText(problemOf(status.problem))}
                {status.defaultExists && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() => void attempt('empty', () => client.shop.open({}))}
                  >
                    {t('common.tryAgain')}
                  </Button>
                )}
                {status.backups.length > 0 && helpsRestore.has(status.problem.code) && backupsAtHand}
              </Stack>
            </Alert>
          )}
          {status.problem === null && status.backups.length > 0 && (
            <Alert color="blue" variant="light">
              {backupsAtHand}
            </Alert>
          )}
          <LanguageChoice />
          <section aria-labelledby="first-run-shop">
            <Title order={2} id="first-run-shop" mb="xs">
              {t('firstRun.yourShop')}
            </Title>
            <Stack gap="sm">
              <TextInput
                label={t('firstRun.shopName')}
                placeholder={t('firstRun.shopNameHint')}
                value={name}
                autoComplete="organization"
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <Group grow align="flex-start" gap="sm">
                <CountryField label={t('firstRun.country')} value={country} onChange={setCountry} />
                <CurrencyField label={t('firstRun.currency')} value={currency} onChange={setCurrency} />
              </Group>
            </Stack>
          </section>
          <StartChoices busy={busy} onStart={begin} />
          {failure !== null && (
            <Text c="var(--rg-critical)" role="alert">
              {failure}
            </Text>
          )}
          {desktop !== undefined && (
            <Button
              variant="subtle"
              className={classes['other']}
              onClick={() => void attempt('empty', async () => openOtherShop(desktop)).finally(() => setBusy(null))}
            >
              {t('firstRun.openOther')}
            </Button>
          )}
        </Stack>
      </main>
    </div>
  )
}
