import { usePhoneText } from '#renderer/ui/phone-text.tsx'
import classes from './today.module.css'

/** The number in words of the shop's country: on paper only, where no button can be pressed. */
export function PrintedPhone({ phone }: { readonly phone: string }) {
  return <span className={classes['printedPhone']}>{usePhoneText()(phone)}</span>
}
