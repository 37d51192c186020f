import { formatPhoneForCountry } from '#shared/domain/phone.ts'
import { useShop } from '#renderer/engine/shop.ts'

/** Digits with what people write between them. */
const looksLikePhone = /^[\d\s()+./-]{6,}$/

/** A number as people of the shop's country write it; any other text, and a number that is unclear, as it is. */
export function usePhoneText(): (text: string) => string {
  const { country } = useShop().settings
  return (text) => (looksLikePhone.test(text) ? formatPhoneForCountry(text, country) : text)
}

/** A number as people write it, to be read. */
export function PhoneText({ phone }: { readonly phone: string | null }) {
  const phoneText = usePhoneText()
  return phone === null ? null : <span className="rg-number">{phoneText(phone)}</span>
}
