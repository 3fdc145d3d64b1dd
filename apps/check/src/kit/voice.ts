/** Chooses who reads aloud: only voices on the device, since others send the text to a server. */
import type { Language } from '../words/language.ts'

/** What has to be known of a voice. */
type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService'>

/** The first voice on the device that speaks a language. Some systems write `zh_CN` for `zh-CN`. */
export function localVoice<V extends Voice>(voices: readonly V[], language: Language): V | undefined {
  return voices.find(
    ({ lang, localService }) => localService && lang.toLowerCase().split(/[-_]/)[0] === language,
  )
}
