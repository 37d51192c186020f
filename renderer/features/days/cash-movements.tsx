import { useState } from 'react'
import { ActionIcon, Button, Group, Stack, TextInput, Tooltip } from '@mantine/core'
import { IconMinus, IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DayView } from '#shared/contract/days.ts'
import type { Minor } from '#shared/domain/money.ts'
import { client } from '#renderer/engine/client.ts'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import { useAct } from '#renderer/ui/use-act.ts'
import classes from './days.module.css'

export type CashMovementsProps = { readonly view: DayView; readonly isToday: boolean }

/** Cash that came into the drawer or left it without a sale. */
export function CashMovements({ view, isToday }: CashMovementsProps) {
  const { t } = useTranslation()
  const act = useAct()
  const [asks, setAsks] = useState<'in' | 'out' | null>(null)
  const isClosed = view.closing !== null
  if (isClosed && view.movements.length === 0) return null
  return (
    <section aria-label={t('days.moves')}>
      <h2 className={classes['heading']}>{t('days.moves')}</h2>
      <ul className={classes['moves']}>
        {view.movements.map((move) => (
          <li key={move.id}>
            <span className={classes['moveNote']}>
              {move.note}
              {move.time !== null && <span className="rg-quiet rg-number"> {move.time}</span>}
            </span>
            <MoneyText amount={move.amount} className="rg-strong" />
            {!isClosed && (
              <Tooltip label={t('days.removeMove')}>
                <ActionIcon
                  size={28}
                  className="rg-no-print"
                  aria-label={t('days.removeMove')}
                  onClick={() => void act(t('days.removedToast'), () => client.days.removeMovement({ id: move.id }))}
                >
                  <IconX size={15} stroke={1.7} />
                </ActionIcon>
              </Tooltip>
            )}
          </li>
        ))}
      </ul>
      {!isClosed && asks !== null && (
        <MoveForm
          sign={asks === 'in' ? 1 : -1}
          day={isToday ? null : view.on}
          words={t(asks === 'in' ? 'days.moveIn' : 'days.moveOut')}
          onClose={() => setAsks(null)}
        />
      )}
      {!isClosed && asks === null && (
        <Group gap={8} mt={4} className="rg-no-print">
          <Button variant="default" leftSection={<IconPlus size={16} stroke={2} />} onClick={() => setAsks('in')}>
            {t('days.moveIn')}
          </Button>
          <Button variant="default" leftSection={<IconMinus size={16} stroke={2} />} onClick={() => setAsks('out')}>
            {t('days.moveOut')}
          </Button>
        </Group>
      )}
    </section>
  )
}

type MoveFormProps = {
  readonly sign: 1 | -1
  /** null = today, now. */
  readonly day: string | null
  readonly words: string
  readonly onClose: () => void
}

function MoveForm({ sign, day, words, onClose }: MoveFormProps) {
  const { t } = useTranslation()
  const act = useAct()
  const [amount, setAmount] = useState<Minor | null>(null)
  const [note, setNote] = useState('')
  const [isTried, setIsTried] = useState(false)
  const isWrong = amount === null || amount <= 0

  async function save(): Promise<void> {
    setIsTried(true)
    if (isWrong || note.trim() === '') return
    const isDone = await act(t('days.movedToast'), () =>
      client.days.moveCash({ amount: sign * amount, note: note.trim(), ...(day === null ? {} : { day }) }),
    )
    if (isDone) onClose()
  }

  return (
    <form
      noValidate
      className="rg-no-print"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <Stack gap={8} mt={4}>
        <AmountField
          autoFocus
          label={t('days.amount')}
          value={amount}
          error={isTried && isWrong ? t('days.needsAmount') : undefined}
          onChange={setAmount}
        />
        <TextInput
          label={t('days.what')}
          placeholder={t('days.whatHint')}
          value={note}
          error={isTried && note.trim() === '' ? t('days.needsWhat') : undefined}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group gap={8}>
          <Button type="submit">{words}</Button>
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
