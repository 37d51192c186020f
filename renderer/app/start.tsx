import { setNonce } from 'get-nonce'
import { createRoot } from 'react-dom/client'
import { shownLanguage } from '#renderer/engine/shown-language.ts'
import { loadTranslator } from '#renderer/engine/words.ts'
import { App } from './app.tsx'
import { readStyleNonce } from './style-nonce.ts'

const nonce = readStyleNonce()
// The scroll lock of dialogs makes a style element of its own.
setNonce(nonce)

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
// Nothing is drawn before the words are there.
const translator = await loadTranslator(shownLanguage.get())
createRoot(root).render(<App nonce={nonce} translator={translator} />)
