/** What the program writes to a customer on a birthday, a name day or another day of theirs. */
export const greetings = {
  write: 'Napiši čestitku',
  writeTo: 'Napiši čestitku: {{name}}',
  sentToast: '{{name}}: čestitka zabeležena',
  subjects: {
    birthday: 'Srećan rođendan!',
    anniversary: 'Srećna godišnjica!',
    'name-day': 'Srećan imendan!',
    slava: 'Srećna slava!',
    other: 'Sve najbolje!',
    'family-birthday': 'Srećan rođendan!',
    'family-name-day': 'Srećan imendan!',
  },
  /** After the salutation of `recallTexts.message`. */
  texts: {
    birthday: 'srećan rođendan! Želimo vam puno zdravlja i radosti.',
    anniversary: 'srećna godišnjica! Želimo vam još mnogo lepih godina zajedno.',
    'name-day': 'srećan imendan! Želimo vam puno zdravlja i radosti.',
    slava: 'srećna slava! Želimo vama i vašim ukućanima zdravlje, mir i radost.',
    other: 'sve najbolje povodom današnjeg dana! Želimo vam puno zdravlja i radosti.',
    'family-birthday': 'u vašoj porodici je rođendan: sve najbolje, puno zdravlja i radosti!',
    'family-birthday-named': '{{name}} slavi rođendan: sve najbolje, puno zdravlja i radosti!',
    'family-name-day': 'u vašoj porodici je imendan: sve najbolje, puno zdravlja i radosti!',
    'family-name-day-named': '{{name}} slavi imendan: sve najbolje, puno zdravlja i radosti!',
  },
} as const
