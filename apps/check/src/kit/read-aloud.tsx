/**
 * Reads what stands on the screen aloud. Only voices that live on the device are used, because others send the text to
 * a server; without such a voice in the page's language the button is not shown.
 */
import { useEffect, useState } from 'preact/hooks'
import { HTML_LANG } from '../words/language.ts'
import { useLanguage, useWords } from '../words/use-words.ts'
import { Button } from './button.tsx'
import { localVoice } from './voice.ts'

/** `of` is what is read: its text as a person sees it. */
export function ReadAloud({ of }: { readonly of: { readonly current: HTMLElement | null } }) {
  const words = useWords().shell
  const language = useLanguage()
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>([])
  const [reading, setReading] = useState<'reading' | 'silent'>('silent')

  useEffect(() => {
    const speech = window.speechSynthesis as SpeechSynthesis | undefined
    if (!speech) return undefined
    const look = () => setVoices(speech.getVoices())
    look()
    speech.addEventListener?.('voiceschanged', look)
    return () => {
      speech.removeEventListener?.('voiceschanged', look)
      speech.cancel()
    }
  }, [])
  useEffect(() => {
    const speech = window.speechSynthesis as SpeechSynthesis | undefined
    return () => {
      speech?.cancel()
      setReading('silent')
    }
  }, [language])

  const voice = localVoice(voices, language)
  if (!voice) return null
  const read = () => {
    const said = new SpeechSynthesisUtterance(of.current?.innerText ?? '')
    said.voice = voice
    said.lang = HTML_LANG[language]
    said.onend = () => setReading('silent')
    said.onerror = () => setReading('silent')
    window.speechSynthesis.cancel()
    window.speechSynthesis.speak(said)
    setReading('reading')
  }
  return reading === 'reading' ? (
    <Button
      weight="quiet"
      icon="stop"
      onPress={() => {
        window.speechSynthesis.cancel()
        setReading('silent')
      }}
    >
      {words.stopReading}
    </Button>
  ) : (
    <Button weight="quiet" icon="sound" onPress={read}>
      {words.readAloud}
    </Button>
  )
}
