/** Phone numbers: what search, duplicates and the customer's card need of them. Nothing here throws. */
import { isSupportedCountry, parsePhoneNumberFromString, PhoneNumber } from 'libphonenumber-js/min'

/** A text longer than this, in UTF-16 units, is no phone number (libphonenumber itself gives up at 250). */
const PHONE_LENGTH = 100

/** An extension at the end: x12, #12, ext. 12, доб. 12, вн. 12, lok. 12, int. 12. */
const EXTENSION = /[\s.,;(]*(?:#|x|(?:ext|доб|вн|lok|int)\p{L}*)[\s.:=]*\d{1,7}[\s).]*$/iu

function parse(written: string, country: string | null): PhoneNumber | null {
  if (written.length > PHONE_LENGTH) return null
  const home = country?.toUpperCase()
  const options = home !== undefined && isSupportedCountry(home) ? { defaultCountry: home } : {}
  try {
    const number = parsePhoneNumberFromString(written, options)
    return number?.isValid() === true ? number : null
  } catch {
    // The library has thrown on odd input before; such a number stays as written.
    return null
  }
}

/**
 * The E.164 form (`+381641234567`) of a number as written, or null where it can't be told: too short, impossible in
 * its country, two numbers in one text, or no country code and no country.
 * @param country ISO 3166 code of the shop; used where the number has no country code.
 */
export function toE164(written: string, country: string | null): string | null {
  return parse(written, country)?.number ?? null
}

/** The digits of a number as written, without extension and without the (0) of `+381 (0)64`; '' where there are none. */
export function phoneDigits(written: string): string {
  const plain = written.slice(0, PHONE_LENGTH).normalize('NFKC')
  const whole = plain.replace(/^(\s*\+.*?)\(0\)/, '$1')
  const digits = whole.replace(EXTENSION, '').replace(/[^0-9]/g, '')
  return digits === '' ? whole.replace(/[^0-9]/g, '') : digits
}

/**
 * Every run of digits by which a number may be looked for: as written, with country code (381641234567) and as dialled
 * at home (0641234567; 89123456789 in Russia). Distinct, none empty.
 * @param e164 of the number, null where it can't be told; undefined where nobody has tried: parsing is dear
 */
export function phoneSearchForms(written: string, country: string | null, e164?: string | null): readonly string[] {
  const number = (e164 == null ? null : known(e164)) ?? (e164 === null ? null : parse(written, country))
  // The library knows the extensions of some languages only; a number is looked for without any.
  const bare = number === null ? written.replace(EXTENSION, '') : written
  const found = number ?? (bare === written ? null : parse(bare, country))
  const parsed = found === null ? [] : [phoneDigits(found.number), phoneDigits(withoutExtension(found))]
  return [...new Set([phoneDigits(written), ...parsed])].filter((digits) => digits !== '')
}

function known(e164: string): PhoneNumber | null {
  try {
    return new PhoneNumber(e164)
  } catch {
    return null
  }
}

const withoutExtension = (number: PhoneNumber): string =>
  number.formatNational({ formatExtension: (formatted) => formatted })

/** Language-free: the library would write the English "ext.". */
const extensionSign = (formatted: string, extension: string): string => `${formatted} #${extension}`

/** A number as people of the country read it: national at home, else international; as written where it is unclear. */
export function formatPhoneForCountry(e164OrWritten: string, country: string | null): string {
  const number = parse(e164OrWritten, country)
  if (number === null) return e164OrWritten.trim()
  const format = { formatExtension: extensionSign }
  return number.country === country?.toUpperCase() ? number.formatNational(format) : number.formatInternational(format)
}

/** Addresses that open a call or a chat. The messengers know full numbers only: null where E.164 can't be told. */
export type PhoneLinks = {
  readonly call: string | null
  readonly sms: string | null
  readonly whatsapp: string | null
  readonly viber: string | null
}

/** Links for one number; `call` and `sms` also for a number that is only known as written. */
export function phoneLinks(written: string, country: string | null): PhoneLinks {
  const e164 = toE164(written, country)
  if (e164 !== null) {
    return {
      call: `tel:${e164}`,
      sms: `sms:${e164}`,
      whatsapp: `https://wa.me/${e164.slice(1)}`,
      viber: `viber://chat?number=%2B${e164.slice(1)}`,
    }
  }
  const digits = written.length > PHONE_LENGTH ? '' : phoneDigits(written)
  const dialled = /^\s*\+/.test(written) ? `+${digits}` : digits
  return digits === ''
    ? { call: null, sms: null, whatsapp: null, viber: null }
    : { call: `tel:${dialled}`, sms: `sms:${dialled}`, whatsapp: null, viber: null }
}
