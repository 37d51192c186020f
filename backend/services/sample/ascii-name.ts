const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  'а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)

/** A name as people put it into an e-mail address: `Đorđe` → `djordje`, `Жукова` → `zhukova`. Only a–z and digits. */
export const asciiName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('đ', 'dj')
    .replaceAll('ß', 'ss')
    .replace(/[а-яё]/g, (letter) => CYRILLIC[letter] ?? '')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '')
