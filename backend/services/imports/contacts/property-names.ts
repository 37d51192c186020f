/** Names of RFC 2426, 6350, 6474, 6715, 8605 and of vCard 2.1, without those that begin with X-. */
const names = new Set(
  (
    'ADR AGENT ALTID ANNIVERSARY BDAY BEGIN BIRTHPLACE CALADRURI CALURI CATEGORIES CLASS CLIENTPIDMAP CONTACT-URI ' +
    'DEATHDATE DEATHPLACE EMAIL END EXPERTISE FBURL FN GENDER GEO HOBBY IMPP INTEREST KEY KIND LABEL LANG LOGO MAILER ' +
    'MEMBER N NAME NICKNAME NOTE ORG ORG-DIRECTORY PHOTO PRODID PROFILE RELATED REV ROLE SORT-STRING SOUND SOURCE TEL ' +
    'TITLE TZ UID URL VERSION XML SOCIALPROFILE PRONOUNS GRAMGENDER CREATED LANGUAGE'
  ).split(' '),
)
export const isPropertyName = (name: string): boolean => {
  const upper = name.toUpperCase()
  return upper.startsWith('X-') || names.has(upper)
}

const pictures = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY', 'X-MS-CARDPICTURE', 'X-EVOLUTION-X509'])
/** Properties whose value may be base64 although nothing says so. */
export const isPictureName = (name: string): boolean => pictures.has(name)

/** Properties of text that may be base64 where the file says so. */
export const holdsText = (name: string): boolean => names.has(name) && !pictures.has(name)
