/** A document on the screen, alone on paper, and what can be done with it. */
import { useState } from 'preact/hooks'
import { translationNotice } from '../../guidance/place.ts'
import { Button } from '../../kit/button.tsx'
import { usePrintedAlone } from '../../kit/printed-alone.ts'
import { saveBytes } from '../../kit/save-file.ts'
import { RadioGroup } from '../../kit/question.tsx'
import { HTML_LANG, LANGUAGES, type Language } from '../../words/language.ts'
import { useLanguage, useWords } from '../../words/use-words.ts'
import { copyText } from './copy-text.ts'
import { fileName, isLong, type Sheet, type SheetLine, sheetHtml, sheetText } from './sheet.ts'
import { type Now, useTodoChange } from './use-todo.ts'

/** The document and its buttons. While it stands there, printing prints nothing else. */
export function SheetView({
  sheet,
  today,
  label,
}: {
  readonly sheet: Sheet
  readonly today: string
  readonly label: string
}) {
  const words = useWords().todo.sheet
  usePrintedAlone()
  return (
    <>
      <article
        class={isLong(sheet) ? 'sheet long' : 'sheet'}
        lang={HTML_LANG[sheet.language]}
        aria-label={label}
      >
        {sheet.title !== undefined && <p class="sheet-title">{sheet.title}</p>}
        {sheet.date !== undefined && <p>{sheet.date}</p>}
        {sheet.note !== undefined && <p class="sheet-note">{sheet.note}</p>}
        {sheet.parts.map(({ heading, lines }, i) => (
          <div class="part" key={heading ?? i}>
            {heading !== undefined && <p class="part-heading">{heading}</p>}
            <div>
              {lines.map((line, at) => (
                <Line key={at} line={line} />
              ))}
            </div>
          </div>
        ))}
      </article>
      <SheetTools sheet={sheet} today={today} />
      <p class="hint">{words.open}</p>
    </>
  )
}

function Line({ line }: { readonly line: SheetLine }) {
  const words = useWords().todo.sheet
  if (line.kind === 'text') return <p class="line">{line.text}</p>
  return (
    <p class="line blank">
      <span class="aside">{words.blank}</span>
    </p>
  )
}

function SheetTools({ sheet, today }: { readonly sheet: Sheet; readonly today: string }) {
  const {
    shell: { print },
    todo: { sheet: words },
  } = useWords()
  const [said, setSaid] = useState('')
  const save = (kind: 'txt' | 'html') => {
    const name = fileName(today, kind)
    const text = kind === 'txt' ? sheetText(sheet) : sheetHtml(sheet)
    // marked as UTF-8, because old editors take anything else for the country's own encoding
    const bytes = new TextEncoder().encode(`\ufeff${text}`)
    saveBytes(name, bytes, `${kind === 'txt' ? 'text/plain' : 'text/html'};charset=utf-8`)
    setSaid(words.saved(name))
  }
  const copy = async () => {
    const how = await copyText(sheetText(sheet))
    setSaid(how === 'copied' ? words.copied : words.notCopied)
  }
  return (
    <>
      <p class="actions">
        <Button icon="printer" weight="main" onPress={() => window.print()}>
          {print}
        </Button>
        <Button icon="copy" onPress={() => void copy()}>
          {words.copy}
        </Button>
        <Button icon="download" onPress={() => save('txt')}>
          {words.saveText}
        </Button>
        <Button icon="download" onPress={() => save('html')}>
          {words.savePage}
        </Button>
      </p>
      <p role="status" class="said">
        {said}
      </p>
    </>
  )
}

const NAMES: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' }

/** In which language a document is: the person's choice, else that of the place. */
export function documentLanguage({ todo, situation }: Now, page: Language): Language {
  if (todo.documentLanguage !== undefined) return todo.documentLanguage
  if (/^CN\b/.test(situation.place)) return 'zh'
  return /^US\b/.test(situation.place) ? 'en' : page
}

/** The choice. */
export function LanguageChoice({ now, language }: { readonly now: Now; readonly language: Language }) {
  const words = useWords().todo.sheet
  const page = useLanguage()
  const change = useTodoChange()
  const translation = translationNotice(now.situation.place, language)
  return (
    <>
      <RadioGroup
        legend={words.language}
        hint={words.languageHint}
        choices={LANGUAGES.map((value) => ({ value, label: NAMES[value] }))}
        value={language}
        onChoose={(chosen) => change((t) => ({ ...t, documentLanguage: chosen }))}
      />
      {translation && <p class="hint">{translation[page]}</p>}
    </>
  )
}
