import type { ContactDraft } from './contact-draft.ts'
import type { ImportAddress } from '../import-types.ts'

export type Put = (draft: ContactDraft, value: string) => void

/** Attributes in small letters → what they say of somebody: RFC 4519 and 2798, Mozilla, Active Directory, Evolution. */
export const ldifFields = new Map<string, Put>()

const define = (names: string, put: Put): void => {
  for (const name of names.split(' ')) ldifFields.set(name, put)
}
const textOf =
  (field: Parameters<ContactDraft['text']>[0]): Put =>
  (draft, value) =>
    draft.text(field, value)
const phoneOf =
  (label: string): Put =>
  (draft, value) =>
    draft.phone(label, value)
const urlOf =
  (label: string): Put =>
  (draft, value) =>
    draft.url(label, value)
const profileOf =
  (service: string): Put =>
  (draft, value) =>
    draft.profile(service, value)
const keptAs =
  (header: string): Put =>
  (draft, value) =>
    draft.keep(header, value)

define('displayname', textOf('displayName'))
define('givenname gn', textOf('givenName'))
define('sn surname', textOf('familyName'))
define('middlename mozillamiddlename', textOf('additionalName'))
define('personaltitle', textOf('namePrefix'))
define('generationqualifier', textOf('nameSuffix'))
define('mozillanickname xmozillanickname nickname', textOf('nickname'))
define('o organizationname company', textOf('company'))
define('ou organizationalunitname department departmentnumber orgunit', textOf('department'))
define('title', textOf('jobTitle'))

const email: Put = (draft, value) => draft.email('', value)
define('mail email emailaddress rfc822mailbox mozillasecondemail xmozillasecondemail secondemail', email)
define('mailalternateaddress othermailbox alternateemail', email)
define('proxyaddresses', (draft, value) => {
  if (/^smtp:/i.test(value)) draft.email('', value.slice(5))
})

define('telephonenumber companyphone businessphone', phoneOf('work'))
define('homephone hometelephonenumber otherhomephone', phoneOf('home'))
define('mobile mobiletelephonenumber cellphone othermobile', phoneOf('mobile'))
define('fax facsimiletelephonenumber otherfacsimiletelephonenumber', phoneOf('fax'))
define('homefacsimiletelephonenumber homefax', phoneOf('home fax'))
define('pager pagertelephonenumber pagerphone otherpager', phoneOf('pager'))
define('othertelephone otherphone', phoneOf('other'))
define('primaryphone', phoneOf('main'))
define('carphone', phoneOf('car'))
define('callbackphone', phoneOf('callback'))
define('assistantphone', phoneOf('assistant'))
define('radio', phoneOf('radio'))
define('tty', phoneOf('tty'))
define('ipphone', phoneOf('ip'))
define('internationalisdnnumber isdn', phoneOf('isdn'))

define('mozillaworkurl workurl', urlOf('work'))
define('mozillahomeurl homeurl', urlOf('home'))
define('url wwwhomepage', urlOf(''))
/** RFC 2079: an address, then a blank and what it is. */
define('labeleduri labeledurl', (draft, value) => {
  const [address = '', ...label] = value.trim().split(/\s+/)
  draft.url(label.join(' '), address)
})

define('nsaimid mozilla_aimscreenname mozillaaimscreenname _aimscreenname', profileOf('aim'))
define('nsicqid _icq', profileOf('icq'))
define('nsmsnid _msn', profileOf('msn'))
define('nsyahooid _yahoo', profileOf('yahoo'))
define('nsjabberid jabberid _jabberid _xmpp', profileOf('jabber'))
define('_googletalk', profileOf('google talk'))
define('_skype skypename skype skypeid', profileOf('skype'))
define('_qq', profileOf('qq'))
define('_irc', profileOf('irc'))

define('description info comment notes note', (draft, value) => draft.note(value))
define('spousename', (draft, value) => draft.relative('spouse', value))
define('dateofbirth birthdate mozillabirthdate', (draft, value) => draft.birthday('birthDate', value))
define('anniversary', (draft, value) => draft.anniversary('anniversary', value))
define('category categories', (draft, value) => {
  for (const tag of value.split(/[;,\n]/)) draft.tag(tag)
})
define('roomnumber physicaldeliveryofficename', keptAs('Office'))
define('businesscategory', keptAs('Business category'))
for (const n of [1, 2, 3, 4]) define(`mozillacustom${n} custom${n}`, keptAs(`Custom ${n}`))

/** Whose branch of the directory it is: `manager: cn=Ana,o=Shop` is a name, too. */
const nameInPath = (value: string): string => /^\s*(?:cn|uid)=([^,+]*)/i.exec(value)?.[1] ?? value
define('manager managername', (draft, value) => draft.keep('Manager', nameInPath(value)))
define('secretary assistant assistantname', (draft, value) => draft.keep('Assistant', nameInPath(value)))

type Part = Exclude<keyof ImportAddress, 'label'>
type Place = { readonly place: 'home' | 'work' | 'other'; readonly part: Part }
/** Attributes that are a part of an address; several of one part are lines. */
export const ldifAddressParts = new Map<string, Place>()
const addressPart = (place: Place['place'], part: Part, names: string): void => {
  for (const name of names.split(' ')) ldifAddressParts.set(name, { place, part })
}
addressPart('home', 'street', 'mozillahomestreet mozillahomestreet2 mozillahomepostaladdress2 homestreet')
addressPart('home', 'city', 'mozillahomelocalityname homecity')
addressPart('home', 'region', 'mozillahomestate homestate')
addressPart('home', 'postalCode', 'mozillahomepostalcode homepostalcode')
addressPart('home', 'country', 'mozillahomecountryname homecountry')
addressPart('home', 'formatted', 'homepostaladdress')
addressPart('work', 'street', 'street streetaddress mozillaworkstreet2 mozillapostaladdress2 postofficebox')
addressPart('work', 'city', 'l locality localityname')
addressPart('work', 'region', 'st stateorprovincename region')
addressPart('work', 'postalCode', 'postalcode zip')
addressPart('work', 'country', 'c countryname co friendlycountryname mozillaworkcountryname')
addressPart('work', 'formatted', 'postaladdress registeredaddress')
addressPart('other', 'formatted', 'otherpostaladdress')
