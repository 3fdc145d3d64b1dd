/**
 * The letters. Each says first what it does and what it does not do. No body admits a debt: it speaks of what the other
 * side claims. Nothing here is ever sent by itself: the person copies, signs and sends.
 */
import type { Effect, Letter, Parameter } from './letter.ts'
import { clause, quoted, says, toCheck, type Source, type Words } from './sourced.ts'

const NOTICE_PRACTICE = toCheck(
  '书面通知的一般常识，请问法律援助',
  'General knowledge of written notices: ask legal aid',
)
const CN_CONTACTS = clause(
  'reported',
  'GB/T 45251-2025 第5.3条；银行业协会2026年催收指引第三章',
  'GB/T 45251-2025, 5.3; banking association guideline 2026, chapter 3',
)
const CN_HOURS = CN_CONTACTS
const CN_CARD_PLAN = clause(
  'quoted',
  '商业银行信用卡业务监督管理办法第70条',
  'Credit-card measures, article 70',
)
const CN_OBJECTION = clause(
  'quoted',
  '商业银行信用卡业务监督管理办法第69条',
  'Credit-card measures, article 69',
)
const CN_TRANSFER = clause('read', '民法典第546条', 'Civil Code, article 546')
const CN_LIMITATION = clause('read', '民法典第192条、第195条', 'Civil Code, articles 192 and 195')
const CN_COURT_ON_PLANS = toCheck(
  '最高人民法院关于诉讼时效的司法解释（请求延期、提出还款计划），请问律师',
  'Supreme People’s Court on limitation (asking for time, proposing a plan): ask a lawyer',
)
const US_THIRD_PARTIES = clause('reported', '12 CFR 1006.6(d)(1)', '12 CFR 1006.6(d)(1)')
const US_DISPUTE = clause(
  'reported',
  '12 CFR 1006.38(c)、(d)；15 USC 1692g(b)',
  '12 CFR 1006.38(c) and (d); 15 USC 1692g(b)',
)
const US_PERIOD = clause('reported', '12 CFR 1006.34(b)(5)', '12 CFR 1006.34(b)(5)')
const US_TIMES = clause('read', '12 CFR 1006.6(b)(1)', '12 CFR 1006.6(b)(1)')
const US_MEDIA = clause('quoted', '12 CFR 1006.14(h)(1)', '12 CFR 1006.14(h)(1)')
const US_LAWYER = clause('reported', '12 CFR 1006.6(b)(2)', '12 CFR 1006.6(b)(2)')
const US_CEASE = clause('reported', '12 CFR 1006.6(c)(1)', '12 CFR 1006.6(c)(1)')
const US_CEASE_LEAVES = clause('unverified', '12 CFR 1006.6(c)(2)', '12 CFR 1006.6(c)(2)')
const US_WHO = clause('reported', '15 USC 1692a(6)(A)', '15 USC 1692a(6)(A)')
const US_LIMITATION = toCheck('各州时效法，请问当地律师', 'State statutes of limitation: ask a local lawyer')
const RU_THIRD_PARTIES = clause(
  'unverified',
  '第230-FZ号法第4条第5、6款',
  'Federal Law 230-FZ, art. 4(5) and (6)',
)
const RU_FORM = quoted(
  '第230-FZ号法第8条第1至4款（fzakon.ru所载条文）',
  'Federal Law 230-FZ, art. 8(1) to (4), as fzakon.ru has it',
)
const RU_ARTICLE_8 = clause('unverified', '第230-FZ号法第8条', 'Federal Law 230-FZ, art. 8')
const RU_LIMITATION = toCheck('俄罗斯民法典第203条、第206条', 'Russian Civil Code, articles 203 and 206')

const effect = (kind: Effect['kind'], source: Source, zh: string, en: string): Effect => ({
  kind,
  ...says(source, zh, en),
})
const inPlace = (place: NonNullable<Effect['place']>, it: Effect): Effect => ({ ...it, place })

/** Holds for every letter that only asserts or asks. */
const DOES_NOT_CANCEL = effect(
  'does-not',
  NOTICE_PRACTICE,
  '它不会取消债务，也不会停止计息。',
  'It does not cancel a debt or stop interest.',
)
const KEEP_PROOF = effect(
  'does',
  NOTICE_PRACTICE,
  '留下书面凭据。请保留寄出的证明。',
  'It puts your wish on paper. Keep proof that you sent it.',
)

const RU_NEEDS_FORM = effect(
  'does-not',
  RU_FORM,
  '须用官方表格，由公证人、挂号信或当面送达。本信不能代替。',
  'It needs the official form, sent by notary, registered mail or by hand. This letter is no substitute.',
)

const COLLECTOR: Parameter = {
  name: 'collector',
  kind: 'name',
  label: { zh: '收信人（催收方）', en: 'To (collector)' },
  example: { zh: '静水公司', en: 'Stillwater agency' },
}
const LENDER: Parameter = {
  name: 'lender',
  kind: 'name',
  label: { zh: '贷款机构', en: 'Lender' },
  example: { zh: '灯笼银行', en: 'Lantern Bank' },
}
const REFERENCE: Parameter = {
  name: 'reference',
  kind: 'reference',
  label: { zh: '对方给的编号（末四位）', en: 'Their reference (last four)' },
  example: { zh: '4821', en: '4821' },
}
const SENDER: Parameter = {
  name: 'sender',
  kind: 'name',
  label: { zh: '您的姓名', en: 'Your name' },
  example: { zh: '李某', en: 'A. Reader' },
}
const DATE: Parameter = {
  name: 'date',
  kind: 'date',
  label: { zh: '写信日期', en: 'Date of the letter' },
  example: { zh: '2026-03-02', en: '2026-03-02' },
}

const TO_COLLECTOR: Words = { zh: '致{collector}：', en: 'To {collector}:' }
const TO_LENDER: Words = { zh: '致{lender}：', en: 'To {lender}:' }
const ABOUT: Words = {
  zh: '事由：贵司主张的债务（编号末四位{reference}）。',
  en: 'About: the debt that you claim (reference ending {reference}).',
}
const ADMITS_NOTHING: Words = {
  zh: '本函不表示承认任何债务，也不放弃任何权利。',
  en: 'This letter admits no debt and gives up no right.',
}
const ANSWER_IN_WRITING: Words = { zh: '请书面答复。', en: 'Please answer in writing.' }
const SIGNED: Words = { zh: '{sender}\n{date}', en: '{sender}\n{date}' }

export const letters: readonly Letter[] = [
  {
    id: 'stop-contacting-others',
    icon: 'people-stop',
    title: { zh: '别再联系我的家人和别人', en: 'Stop contacting other people' },
    to: 'both',
    effects: [
      KEEP_PROOF,
      inPlace(
        'CN',
        effect(
          'does',
          CN_CONTACTS,
          '提醒对方：能联系到您，就不应找别人。',
          'It reminds them: while they can reach you, others are left alone.',
        ),
      ),
      inPlace(
        'CN',
        effect(
          'does-not',
          CN_CONTACTS,
          '它不能代替家人自己说“别再打”。请他们也说一次。',
          'It is not their own "do not call". Ask them to say that too.',
        ),
      ),
      inPlace(
        'US',
        effect(
          'does',
          US_THIRD_PARTIES,
          '提醒催收公司：一般不得与别人谈债务。',
          'It reminds a collector: it may not discuss the debt with others.',
        ),
      ),
      inPlace(
        'RU',
        effect(
          'does',
          RU_THIRD_PARTIES,
          '收回对联系第三人的同意（如果给过）。',
          'It takes back any consent to contact third persons.',
        ),
      ),
      DOES_NOT_CANCEL,
      effect(
        'risk',
        NOTICE_PRACTICE,
        '信里写了您能被联系到。请写一个您会接的方式。',
        'It says that you can be reached. Give a way that you do answer.',
      ),
    ],
    revives: 'no',
    parameters: [
      COLLECTOR,
      REFERENCE,
      {
        name: 'reach',
        kind: 'contact',
        label: { zh: '怎么联系您', en: 'How to reach you' },
        example: { zh: '手机短信', en: 'by text to my mobile' },
      },
      SENDER,
      DATE,
    ],
    body: [
      TO_COLLECTOR,
      ABOUT,
      {
        zh: '可以通过以下方式联系本人：{reach}。',
        en: 'You can reach me in this way: {reach}.',
      },
      {
        zh: '请停止联系我的家人、朋友、同事和其他人。请不要向他们透露任何信息。',
        en: 'Stop contacting my family, friends, colleagues and anyone else. Tell them nothing.',
      },
      {
        zh: '如曾有联系他人的同意，现予撤回。',
        en: 'If any consent to contact others was given, I take it back.',
      },
      ADMITS_NOTHING,
      ANSWER_IN_WRITING,
      SIGNED,
    ],
  },
  {
    id: 'not-my-debt',
    icon: 'not-me',
    title: { zh: '这不是我的债', en: 'This is not my debt' },
    to: 'both',
    effects: [
      KEEP_PROOF,
      inPlace(
        'CN',
        effect(
          'does',
          CN_OBJECTION,
          '信用卡：银行应记下您的异议并核实。',
          'For a card, the bank must note your objection and check.',
        ),
      ),
      inPlace(
        'US',
        effect(
          'does',
          US_DISPUTE,
          '收到通知30天内寄出，对方须先核实。',
          'In writing within 30 days of the first notice, they must verify first.',
        ),
      ),
      effect(
        'does-not',
        NOTICE_PRACTICE,
        '它不会改信用报告。那要另外提异议。',
        'It does not correct a credit report. Dispute that separately.',
      ),
      effect(
        'risk',
        NOTICE_PRACTICE,
        '只有确实不是您的，才寄这封信。',
        'Send it only if the debt really is not yours.',
      ),
    ],
    revives: 'no',
    parameters: [COLLECTOR, REFERENCE, SENDER, DATE],
    body: [
      TO_COLLECTOR,
      ABOUT,
      {
        zh: '贵司主张的债务与本人无关。本人没有借过这笔钱，也没有为它担保。',
        en: 'The debt that you claim is not mine. I did not borrow it and did not guarantee it.',
      },
      {
        zh: '请停止就此联系本人，或寄来合同和放款记录。',
        en: 'Stop contacting me about it, or send the contract and proof of payout.',
      },
      {
        zh: '请说明本人的联系方式从何而来。',
        en: 'Tell me where you got my contact details.',
      },
      ADMITS_NOTHING,
      ANSWER_IN_WRITING,
      SIGNED,
    ],
  },
  {
    id: 'already-paid',
    icon: 'receipt',
    title: { zh: '已经还清了', en: 'It was already paid' },
    to: 'both',
    effects: [
      KEEP_PROOF,
      inPlace(
        'CN',
        effect(
          'does',
          CN_OBJECTION,
          '信用卡：银行应记下您的异议并核实。',
          'For a card, the bank must note your objection and check.',
        ),
      ),
      inPlace(
        'US',
        effect(
          'does',
          US_DISPUTE,
          '收到通知30天内寄出，对方须先核实。',
          'In writing within 30 days of the first notice, they must verify first.',
        ),
      ),
      effect(
        'does-not',
        NOTICE_PRACTICE,
        '没有付款凭证，它说服力不大。',
        'Without proof of payment it carries little weight.',
      ),
      effect(
        'risk',
        NOTICE_PRACTICE,
        '如果只还了一部分，别寄。它可能被当成承认剩下的。',
        'If only part was paid, do not send it. It may be read as admitting the rest.',
      ),
    ],
    revives: 'may',
    parameters: [
      COLLECTOR,
      REFERENCE,
      {
        name: 'paidOn',
        kind: 'date',
        label: { zh: '哪天付清', en: 'Date of payment' },
        example: { zh: '2025-11-20', en: '2025-11-20' },
      },
      SENDER,
      DATE,
    ],
    body: [
      TO_COLLECTOR,
      ABOUT,
      {
        zh: '所主张的款项已于{paidOn}全部付清。附付款凭证。',
        en: 'What you claim was paid in full on {paidOn}. Proof of payment is attached.',
      },
      {
        zh: '请核对，停止联系，并出具结清证明。',
        en: 'Check this, stop contacting me, and send a statement that it is settled.',
      },
      ADMITS_NOTHING,
      ANSWER_IN_WRITING,
      SIGNED,
    ],
  },
  {
    id: 'hours-and-channels',
    icon: 'clock',
    title: { zh: '只在这些时间、用这种方式联系我', en: 'Only at these hours, only in this way' },
    to: 'collector',
    effects: [
      KEEP_PROOF,
      inPlace(
        'CN',
        effect(
          'does',
          CN_HOURS,
          '晚10点到早8点本来就不应联系。',
          'From 10 at night to 8 in the morning is closed anyway.',
        ),
      ),
      inPlace(
        'CN',
        effect(
          'does-not',
          NOTICE_PRACTICE,
          '白天的时间，对方不一定要照办。',
          'For hours in the day they need not follow it.',
        ),
      ),
      inPlace(
        'CN',
        effect(
          'risk',
          CN_HOURS,
          '别写晚10点到早8点：写了就等于同意。',
          'Do not write hours from 10 at night to 8: that would be consent.',
        ),
      ),
      inPlace(
        'US',
        effect(
          'does',
          US_TIMES,
          '您说不方便的时间，催收公司不得联系。',
          'A collector may not contact you at times you call inconvenient.',
        ),
      ),
      inPlace(
        'US',
        effect(
          'does',
          US_MEDIA,
          '您说不要用的方式，催收公司不得再用。',
          'A collector may not use a medium you asked it not to use.',
        ),
      ),
      inPlace(
        'RU',
        effect(
          'does-not',
          NOTICE_PRACTICE,
          '条文有自己的时间。对方不一定要照您的。',
          'The law has its own hours. They need not follow yours.',
        ),
      ),
      inPlace(
        'US',
        effect(
          'does-not',
          US_WHO,
          '对用自己名义催收的原贷款人不适用。',
          'It does not bind a first lender who collects in its own name.',
        ),
      ),
      DOES_NOT_CANCEL,
      effect(
        'risk',
        NOTICE_PRACTICE,
        '说了能联系的时间，对方就会在那时联系。',
        'They will contact you at the hours you name.',
      ),
    ],
    revives: 'no',
    parameters: [
      COLLECTOR,
      REFERENCE,
      {
        name: 'hours',
        kind: 'hours',
        label: { zh: '可以联系的时间', en: 'Hours that suit you' },
        example: { zh: '工作日18:00–20:00', en: 'weekdays 18:00–20:00' },
      },
      {
        name: 'way',
        kind: 'contact',
        label: { zh: '可以用的方式', en: 'The way that suits you' },
        example: { zh: '手机短信', en: 'text to my mobile' },
      },
      SENDER,
      DATE,
    ],
    body: [
      TO_COLLECTOR,
      ABOUT,
      {
        zh: '如需联系，请只在以下时间：{hours}。请只用以下方式：{way}。',
        en: 'If you must contact me, do so only at these hours: {hours}. Use only this way: {way}.',
      },
      {
        zh: '其他时间和方式对本人都不方便。本函不表示同意增加联系次数。',
        en: 'All other times and ways are inconvenient. This is no consent to more contacts.',
      },
      ADMITS_NOTHING,
      SIGNED,
    ],
  },
  {
    id: 'have-a-lawyer',
    icon: 'scales',
    title: { zh: '请联系我的律师或代理人', en: 'I have a lawyer or representative' },
    to: 'both',
    effects: [
      KEEP_PROOF,
      inPlace(
        'US',
        effect(
          'does',
          US_LAWYER,
          '催收公司知道后，应改为联系律师。',
          'Once it knows, a collector must turn to the lawyer.',
        ),
      ),
      inPlace(
        'CN',
        effect(
          'does-not',
          NOTICE_PRACTICE,
          '没有读到条文要求对方从此只找律师。',
          'We read no text that makes them turn to the lawyer only.',
        ),
      ),
      inPlace(
        'RU',
        effect(
          'does',
          RU_FORM,
          '可以要求只通过代理人联系。代理人须是律师。',
          'You can ask that only a representative is contacted, who must be an advocate.',
        ),
      ),
      inPlace('RU', RU_NEEDS_FORM),
      DOES_NOT_CANCEL,
      effect(
        'risk',
        NOTICE_PRACTICE,
        '先和律师说好。写清管什么、到哪天。',
        'Agree with the lawyer first. Say for what, and until when.',
      ),
    ],
    revives: 'no',
    parameters: [
      COLLECTOR,
      REFERENCE,
      {
        name: 'representative',
        kind: 'name',
        label: { zh: '律师或代理人姓名', en: "Lawyer's or representative's name" },
        example: { zh: '王律师', en: 'B. Counsel' },
      },
      {
        name: 'representativeContact',
        kind: 'contact',
        label: { zh: '怎么联系律师或代理人', en: 'How to reach them' },
        example: { zh: '律所电话', en: 'office telephone' },
      },
      {
        name: 'scope',
        kind: 'text',
        label: { zh: '管哪些事', en: 'For what' },
        example: { zh: '与上述主张有关的一切联系', en: 'all contact about this claim' },
      },
      {
        name: 'until',
        kind: 'date',
        label: { zh: '到哪天为止', en: 'Until when' },
        example: { zh: '2026-12-31', en: '2026-12-31' },
      },
      SENDER,
      DATE,
    ],
    body: [
      TO_COLLECTOR,
      ABOUT,
      {
        zh: '本人已委托{representative}（{representativeContact}），范围：{scope}，至{until}止。',
        en: '{representative} ({representativeContact}) acts for me in this: {scope}, until {until}.',
      },
      { zh: '请只与其联系，不要再联系本人。', en: 'Contact only them, and no longer me.' },
      ADMITS_NOTHING,
      SIGNED,
    ],
  },
  {
    id: 'send-proof',
    icon: 'magnifier',
    title: { zh: '请给我依据和明细', en: 'Send me proof and details' },
    to: 'both',
    effects: [
      KEEP_PROOF,
      inPlace(
        'CN',
        effect(
          'does',
          CN_TRANSFER,
          '债权如已转让，通知到您才对您生效。',
          'If the debt was sold, that binds you only once you are told.',
        ),
      ),
      inPlace(
        'CN',
        effect(
          'does',
          CN_OBJECTION,
          '信用卡：银行应记下您的异议并核实。',
          'For a card, the bank must note your objection and check.',
        ),
      ),
      inPlace(
        'US',
        effect(
          'does',
          US_DISPUTE,
          '30天内要原债权人名称，须先答复再催。',
          'Ask within 30 days who the first creditor is. They must answer first.',
        ),
      ),
      effect(
        'does-not',
        NOTICE_PRACTICE,
        '对方不一定会停下来。',
        'They will not necessarily stop meanwhile.',
      ),
      effect(
        'risk',
        NOTICE_PRACTICE,
        '收到明细后，别急着付。先核对。',
        'When details come, check before you pay.',
      ),
    ],
    revives: 'no',
    parameters: [COLLECTOR, REFERENCE, SENDER, DATE],
    body: [
      TO_COLLECTOR,
      ABOUT,
      { zh: '请寄给本人以下材料：', en: 'Send me the following:' },
      {
        zh: '一、合同；二、本金、利息、费用和已付款的明细；三、现在的债权人是谁；四、贵司受托或受让的依据。',
        en: '1. The contract. 2. A list of principal, interest, fees and payments. 3. Who the creditor is now. 4. On what authority you act.',
      },
      {
        zh: '在此之前，本人对所主张的金额有异议。',
        en: 'Until then I dispute the amount claimed.',
      },
      ADMITS_NOTHING,
      ANSWER_IN_WRITING,
      SIGNED,
    ],
  },
  {
    id: 'plan-question',
    icon: 'question',
    title: { zh: '先问问有什么办法（不承认）', en: 'Ask what plans exist (accepts nothing)' },
    to: 'lender',
    effects: [
      effect(
        'does',
        NOTICE_PRACTICE,
        '只问有什么办法，不提金额。',
        'It only asks what there is, and names no amount.',
      ),
      effect('does-not', NOTICE_PRACTICE, '它不会让催收停下来。', 'It does not stop the collecting.'),
      effect(
        'risk',
        NOTICE_PRACTICE,
        '即使这样，旧债也可能因此重新起算。旧债先问律师。',
        'Even this may make an old debt run anew. If it is old, ask a lawyer first.',
      ),
    ],
    revives: 'may',
    parameters: [LENDER, REFERENCE, SENDER, DATE],
    body: [
      TO_LENDER,
      ABOUT,
      {
        zh: '请告知贵司对有困难的人提供哪些安排、条件是什么、费用多少。',
        en: 'Tell me what arrangements you offer to people in difficulty, on what terms and at what cost.',
      },
      {
        zh: '这只是询问，不是提出还款计划，也不是请求延期。',
        en: 'This is only a question. It proposes no plan and asks for no extension.',
      },
      ADMITS_NOTHING,
      ANSWER_IN_WRITING,
      SIGNED,
    ],
  },
  {
    id: 'plan-request',
    icon: 'calendar',
    title: { zh: '请求分期', en: 'Ask for a payment plan' },
    to: 'lender',
    effects: [
      inPlace(
        'CN',
        effect(
          'does',
          CN_CARD_PLAN,
          '信用卡：银行可以同意分期，最长60个月。',
          'For a card the bank may agree on up to 60 months.',
        ),
      ),
      inPlace(
        'CN',
        effect(
          'does-not',
          CN_CARD_PLAN,
          '银行不是必须同意。签了协议才停止催收。',
          'The bank need not agree. Collecting stops only once it is signed.',
        ),
      ),
      inPlace(
        'CN',
        effect(
          'risk',
          CN_LIMITATION,
          '同意还款会让时效重新起算；已过时效的，就不能反悔。',
          'Agreeing to pay starts the time anew. If it had run, there is no way back.',
        ),
      ),
      inPlace(
        'CN',
        effect(
          'risk',
          CN_COURT_ON_PLANS,
          '请求分期本身也可能算作同意。',
          'The request itself may count as agreeing.',
        ),
      ),
      inPlace(
        'US',
        effect(
          'risk',
          US_LIMITATION,
          '在许多州，书面承诺或还一点会重新起算。',
          'In many states a written promise or part payment restarts the time.',
        ),
      ),
      inPlace(
        'RU',
        effect(
          'risk',
          RU_LIMITATION,
          '这可能被当成承认，重新起算。',
          'It may count as an admission and restart the time.',
        ),
      ),
      effect(
        'risk',
        NOTICE_PRACTICE,
        '写明不承认，也可能被当成承认。旧债先问律师。',
        'Saying that you admit nothing may not help. If it is old, ask first.',
      ),
      effect(
        'does-not',
        NOTICE_PRACTICE,
        '对方没同意之前，什么都没变。',
        'Until they agree, nothing changes.',
      ),
    ],
    revives: 'may',
    milder: 'plan-question',
    parameters: [
      LENDER,
      REFERENCE,
      {
        name: 'monthly',
        kind: 'amount',
        label: { zh: '每月拿得出多少', en: 'What you can spare a month' },
        example: { zh: '300元', en: '40 dollars' },
      },
      {
        name: 'months',
        kind: 'text',
        label: { zh: '希望多少个月', en: 'How many months' },
        example: { zh: '24', en: '24' },
      },
      {
        name: 'reason',
        kind: 'text',
        label: { zh: '为什么有困难', en: 'Why it is difficult' },
        example: { zh: '失业', en: 'I lost my job' },
      },
      SENDER,
      DATE,
    ],
    body: [
      TO_LENDER,
      ABOUT,
      {
        zh: '目前有困难，原因是：{reason}。在不承认所主张金额的前提下，请贵司考虑：每月{monthly}，{months}个月。',
        en: 'Things are difficult, for this reason: {reason}. Without accepting the amount claimed, I ask you to consider {monthly} a month for {months} months.',
      },
      {
        zh: '请书面说明：是否继续计息收费，是否停止催收，如何报送征信。',
        en: 'State in writing whether interest and fees go on, whether collecting stops, and what is reported.',
      },
      {
        zh: '双方书面签订之前，本函不构成承诺。',
        en: 'Until both sides have signed, this is no promise.',
      },
      ADMITS_NOTHING,
      SIGNED,
    ],
  },
  {
    id: 'dispute-within-30-days',
    icon: 'stop-check',
    title: { zh: '30天内书面异议', en: 'Dispute within 30 days' },
    to: 'collector',
    places: ['US'],
    effects: [
      effect(
        'does',
        US_DISPUTE,
        '在期限内寄出，对方须停下，核实后才能再催。',
        'Sent in time, they must stop until they have sent verification.',
      ),
      effect(
        'does',
        US_PERIOD,
        '期限：收到核实通知后30天。',
        'The time: 30 days from when you got the validation notice.',
      ),
      effect(
        'does-not',
        US_WHO,
        '对用自己名义催收的原贷款人不适用。',
        'It does not bind a first lender who collects in its own name.',
      ),
      effect(
        'risk',
        US_DISPUTE,
        '口头说没有这个效果。请寄书面信，留下凭证。',
        'Saying it by phone does not do this. Write, and keep proof.',
      ),
    ],
    revives: 'no',
    parameters: [COLLECTOR, REFERENCE, SENDER, DATE],
    body: [
      TO_COLLECTOR,
      ABOUT,
      {
        zh: '本人对所主张的债务全部提出异议。请寄来核实材料。',
        en: 'I dispute the whole of the debt that you claim. Send me verification.',
      },
      {
        zh: '请同时告知原债权人的名称和地址。',
        en: 'Also send the name and address of the original creditor.',
      },
      {
        zh: '答复之前请停止催收。如向征信机构报送，请注明有异议。',
        en: 'Stop collecting until you have answered. If you report it, report it as disputed.',
      },
      ADMITS_NOTHING,
      SIGNED,
    ],
  },
  {
    id: 'stop-contacting-me',
    icon: 'hand',
    title: { zh: '不要再联系我', en: 'Stop contacting me' },
    to: 'collector',
    places: ['US', 'RU'],
    effects: [
      inPlace(
        'US',
        effect(
          'does',
          US_CEASE,
          '催收公司收到书面要求后，应停止联系。',
          'Once a collector has it in writing, contact ends.',
        ),
      ),
      inPlace(
        'US',
        effect(
          'does-not',
          US_CEASE_LEAVES,
          '对方仍可通知：将采取某个步骤，例如起诉。',
          'It may still tell you of a step, such as a lawsuit.',
        ),
      ),
      inPlace(
        'US',
        effect(
          'does-not',
          US_WHO,
          '对用自己名义催收的原贷款人不适用。',
          'It does not bind a first lender who collects in its own name.',
        ),
      ),
      inPlace(
        'RU',
        effect(
          'does',
          RU_ARTICLE_8,
          '逾期满4个月后，可能只准邮寄联系。',
          'From 4 months of default on, they may only write by post.',
        ),
      ),
      inPlace(
        'RU',
        effect(
          'does-not',
          RU_ARTICLE_8,
          '满4个月之前寄出，可能没有效力。',
          'Sent before 4 months it may have no effect.',
        ),
      ),
      inPlace('RU', RU_NEEDS_FORM),
      DOES_NOT_CANCEL,
      effect(
        'risk',
        NOTICE_PRACTICE,
        '对方可能改为起诉。收到法院文书一定要回应。',
        'They may sue instead. Always answer court papers.',
      ),
    ],
    revives: 'no',
    parameters: [COLLECTOR, REFERENCE, SENDER, DATE],
    body: [
      TO_COLLECTOR,
      ABOUT,
      {
        zh: '请停止就所主张的债务联系本人。',
        en: 'Stop all further contact with me about the debt that you claim.',
      },
      ADMITS_NOTHING,
      SIGNED,
    ],
  },
]
