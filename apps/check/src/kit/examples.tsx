/** Every part of the kit with an example, as one page: what a screen can be made of, and what the tests look at. */
import { type ComponentChildren, render } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Language } from '../words/language.ts'
import { LanguageContext } from '../words/use-words.ts'
import { Button, LinkButton } from './button.tsx'
import { Card } from './card.tsx'
import { Checkbox } from './checkbox.tsx'
import { Details } from './details.tsx'
import { Dialog } from './dialog.tsx'
import { ErrorSummary, type FieldError } from './error-summary.tsx'
import { Select, TextArea, TextField } from './field.tsx'
import { FilePicker } from './file-picker.tsx'
import { HelpBar } from './help-bar.tsx'
import { ICON_NAMES, Icon } from './icon.tsx'
import { Notice } from './notice.tsx'
import { PrintButton } from './print-button.tsx'
import { Progress } from './progress.tsx'
import { Question, RadioGroup } from './question.tsx'
import { LeaveContext } from './quick-exit.tsx'
import { ReadAloud } from './read-aloud.tsx'
import { StepLinks } from './step-links.tsx'
import { StepNav } from './step-nav.tsx'
import { Table } from './table.tsx'

/** Words of the examples; the longest that a part has to bear stand among them. */
const WORDS = {
  en: {
    title: 'The parts',
    press: 'Press me',
    pressed: (times: number) => `Pressed ${times} times`,
    card: 'Calls from 010-5555 0101',
    cardText: '43 calls in seven days, 12 of them before eight in the morning.',
    info: 'Times are those of your phone.',
    warn: 'A part of the file could not be read.',
    danger: 'If somebody threatens you now, call 110.',
    behind: 'Were you behind with a payment on 3 March?',
    decides: 'Some rules hold only for debts that are overdue. Without an answer they are not tested.',
    yes: 'Yes',
    no: 'No',
    whose: 'Whose phone is it?',
    mine: 'Mine',
    mothers: 'My mother’s',
    mothersHint: 'What was said to her counts for itself.',
    agreed: 'I agreed to calls after nine in the evening',
    number: 'Number that called',
    numberHint: 'With the area code, if it was shown.',
    numberWrong: 'This number has letters in it. Write digits only.',
    said: 'What was said',
    place: 'Where you live',
    places: ['Guizhou', 'Shanghai'],
    check: 'Check',
    files: 'Your call log',
    filesHint: 'A backup of the phone or a bill of the carrier.',
    chosen: (names: string) => `Chosen: ${names}`,
    reading: 'Reading calls.xml',
    unknownLength: 'Looking for the calls',
    table: 'Calls by hour',
    columns: ['Hour', 'Calls', 'Organisation'],
    organisation: 'Zwischenfinanzierungsdienstleistungsgesellschaft Stillwater agency, Lantern Bank',
    more: 'What a lender might answer',
    moreText: 'That the calls were made by somebody else in its name.',
    dialog: 'Open the dialog',
    dialogHeading: 'Before you send this letter',
    dialogText: 'It admits nothing. It asks the lender to write and not to call.',
    help: 'Help',
    icons: 'Icons',
  },
  zh: {
    title: '组件',
    press: '按这里',
    pressed: (times: number) => `已按 ${times} 次`,
    card: '来自 010-5555 0101 的电话',
    cardText: '七天内 43 次，其中 12 次在早上八点以前。',
    info: '时间以您的手机为准。',
    warn: '文件中有一部分无法读取。',
    danger: '如果现在有人威胁您，请拨打 110。',
    behind: '3 月 3 日那天，您有逾期未还的款项吗？',
    decides: '有些规定只适用于已逾期的债务。不回答，就不检查这些规定。',
    yes: '有',
    no: '没有',
    whose: '这是谁的手机？',
    mine: '我的',
    mothers: '我母亲的',
    mothersHint: '对她说过的话单独计算。',
    agreed: '我同意过晚上九点以后来电',
    number: '来电号码',
    numberHint: '如有区号，请一并填写。',
    numberWrong: '号码里有字母，请只写数字。',
    said: '对方说了什么',
    place: '您住在哪里',
    places: ['贵州', '上海'],
    check: '检查',
    files: '您的通话记录',
    filesHint: '手机备份，或运营商详单。',
    chosen: (names: string) => `已选择：${names}`,
    reading: '正在读取 calls.xml',
    unknownLength: '正在查找通话',
    table: '各时段来电',
    columns: ['时段', '次数', '机构'],
    organisation: '灯笼银行委托静水商务信息咨询服务外包有限责任公司第二十三催收分公司驻外办事处',
    more: '对方可能怎么说',
    moreText: '电话是别人冒用其名义打的。',
    dialog: '打开对话框',
    dialogHeading: '发出这封信之前',
    dialogText: '信中不承认任何事情，只要求对方改用书面联系。',
    help: '求助',
    icons: '图标',
  },
}

type ExampleWords = (typeof WORDS)['en']

function Examples({ words }: { readonly words: ExampleWords }) {
  const main = useRef<HTMLElement>(null)
  return (
    <div>
      <StepNav
        steps={[
          { to: '#a', label: words.files, state: 'before' },
          { to: '#b', label: words.number, state: 'here' },
          { to: '#c', label: words.said, state: 'after' },
        ]}
      />
      <ReadAloud of={main} />
      <main ref={main}>
        <h1>{words.title}</h1>
        <Buttons words={words} />
        <Card heading={words.card}>
          <p>{words.cardText}</p>
          <Details summary={words.more}>
            <p>{words.moreText}</p>
          </Details>
        </Card>
        <Notice>{words.info}</Notice>
        <Notice kind="warn">{words.warn}</Notice>
        <Notice kind="danger">{words.danger}</Notice>
        <Form words={words} />
        <Files words={words} />
        <Progress label={words.reading} done={120} of={4000} onCancel={() => undefined} />
        <Progress label={words.unknownLength} done={0} of={0} />
        <Table
          caption={words.table}
          columns={[
            { heading: words.columns[0] ?? '', cell: ({ hour }) => `${hour}:00` },
            { heading: words.columns[1] ?? '', cell: ({ calls }) => calls, numeric: true },
            { heading: words.columns[2] ?? '', cell: () => words.organisation },
          ]}
          rows={[
            { hour: 7, calls: 12 },
            { hour: 22, calls: 3 },
          ]}
          rowKey={({ hour }) => String(hour)}
        />
        <PrintButton />
        <h2>{words.icons}</h2>
        <ul class="does">
          {ICON_NAMES.map((name) => (
            <li key={name}>
              <Icon name={name} />
              <span>{name}</span>
            </li>
          ))}
        </ul>
      </main>
      <StepLinks before={{ to: '#a', label: words.files }} after={{ to: '#c', label: words.said }} />
      <HelpBar
        heading={words.help}
        entries={[
          { number: '110', name: words.danger, when: words.info, urgent: true },
          { number: '12348', name: words.help, when: words.info },
        ]}
      />
    </div>
  )
}

function Buttons({ words }: { readonly words: ExampleWords }) {
  const [times, setTimes] = useState(0)
  const [dialog, setDialog] = useState<'open' | 'closed'>('closed')
  return (
    <>
      <p class="actions">
        <Button weight="main" onPress={() => setTimes(times + 1)}>
          {words.press}
        </Button>
        <Button icon="search" busy onPress={() => setTimes(times + 100)}>
          {words.reading}
        </Button>
        <LinkButton to="#a" icon="arrow-right">
          {words.files}
        </LinkButton>
        <Button weight="quiet" onPress={() => setDialog('open')}>
          {words.dialog}
        </Button>
      </p>
      <p role="status">{words.pressed(times)}</p>
      {dialog === 'open' && (
        <Dialog heading={words.dialogHeading} onClose={() => setDialog('closed')}>
          <p>{words.dialogText}</p>
        </Dialog>
      )}
    </>
  )
}

function Form({ words }: { readonly words: ExampleWords }) {
  const [behind, setBehind] = useState<'yes' | 'no' | 'unknown'>()
  const [whose, setWhose] = useState<'mine' | 'mothers'>()
  const [agreed, setAgreed] = useState(false)
  const [number, setNumber] = useState('')
  const [said, setSaid] = useState('')
  const [place, setPlace] = useState('0')
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const check: () => void = () => {
    setErrors(/[a-z]/i.test(number) ? [{ field: 'number', says: words.numberWrong }] : [])
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        check()
      }}
    >
      <ErrorSummary errors={errors} />
      <Question
        legend={words.behind}
        decides={words.decides}
        choices={[
          { value: 'yes', label: words.yes },
          { value: 'no', label: words.no },
        ]}
        value={behind}
        onChoose={setBehind}
        onSkip={() => setBehind(undefined)}
      />
      <RadioGroup
        legend={words.whose}
        choices={[
          { value: 'mine', label: words.mine },
          { value: 'mothers', label: words.mothers, hint: words.mothersHint },
        ]}
        value={whose}
        onChoose={setWhose}
      />
      <Checkbox checked={agreed} onChange={setAgreed}>
        {words.agreed}
      </Checkbox>
      <TextField
        id="number"
        label={words.number}
        hint={words.numberHint}
        inputMode="tel"
        error={errors[0]?.says}
        value={number}
        onInput={setNumber}
      />
      <TextArea label={words.said} optional value={said} onInput={setSaid} />
      <Select
        label={words.place}
        value={place}
        onInput={setPlace}
        choices={words.places.map((label, i) => ({ value: String(i), label }))}
      />
      <Button submits>{words.check}</Button>
    </form>
  )
}

function Files({ words }: { readonly words: ExampleWords }) {
  const [names, setNames] = useState<readonly string[]>([])
  return (
    <>
      <FilePicker
        label={words.files}
        hint={words.filesHint}
        multiple
        onFiles={(files) => setNames(files.map(({ name }) => name))}
      />
      <p role="status">{names.length > 0 && words.chosen(names.join(', '))}</p>
    </>
  )
}

function InLanguage({
  language,
  children,
}: {
  readonly language: Language
  readonly children: ComponentChildren
}) {
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>
}

const { language } = window.forbear
const root = document.getElementById('app')
if (root)
  render(
    <InLanguage language={language}>
      <LeaveContext.Provider value={() => root.replaceChildren()}>
        <Examples words={WORDS[language]} />
      </LeaveContext.Provider>
    </InLanguage>,
    root,
  )
window.forbear.started = true
