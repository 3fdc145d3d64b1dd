/** What facts, documents, classes and events are called, complete by type: a name without words does not compile. */
import type { Words } from '@forbear/conduct/language'
import type {
  CountName,
  DateName,
  DocumentName,
  LimitationEventKind,
  ListName,
  LoanClass,
  RateName,
  SHOWN,
  ShownName,
  SumName,
  WordName,
} from '../language/vocabulary.ts'

type PlainName = WordName | DateName | RateName | SumName | CountName | ListName | 'currency'

const w = (en: string, zh: string): Words => ({ en, zh })

export const FACT_WORDS: Readonly<Record<PlainName, Words>> = {
  'lender.type': w('what kind of lender it is', '贷款人类型'),
  'lender.natural-person': w('whether the lender is a natural person', '贷款人是否为自然人'),
  'lender.addressed-by-2025-notice': w(
    'whether the notice of March 2025 addresses this bank',
    '该银行是否属2025年3月通知所指',
  ),
  'borrower.natural-person': w('whether the borrower is a natural person', '借款人是否为自然人'),
  'borrower.covered-servicemember': w(
    'whether the borrower is a covered servicemember or dependant',
    '借款人是否为受保护的军人或家属',
  ),
  'borrower.in-service-on-earlier-debt': w(
    'whether the borrower serves, on a debt from before service',
    '借款人是否在服役且债务发生在服役前',
  ),
  product: w('what kind of loan it is', '贷款种类'),
  'terms.secured': w('whether the loan is secured', '是否有担保'),
  'terms.online': w('whether it was made online', '是否线上办理'),
  'terms.purpose': w('what it was lent for', '贷款用途'),
  'terms.repayment': w('how it is repaid', '还款方式'),
  'terms.signing': w('how it was signed', '签约方式'),
  'terms.assisted': w('whether it is assisted lending', '是否为助贷'),
  'terms.payment-order-agreed': w(
    'whether an order of payment was agreed or named',
    '是否约定或指定了抵充顺序',
  ),
  'terms.interest-clause': w('what the contract says of interest', '合同对利息的约定'),
  'terms.late-rate-agreed': w('whether a late rate was agreed', '是否约定逾期利率'),
  'terms.regular': w('whether the transaction is regular', '交易是否常规'),
  'rate.method': w('by which method the shown rate was found', '所示利率的计算方法'),
  'class.reported': w('the class in which the loan is reported', '报告的分类'),
  'plan.performed': w('whether the plan is performed', '协议是否正常履行'),
  'plan.says-collection-stops': w('whether the plan says that collecting stops', '协议是否载明停止催收'),
  'heir.renounced': w('whether the heir renounced', '继承人是否放弃继承'),
  'costs.court-title': w('whether there is a court title', '是否有执行名义'),
  'costs.first-letter-paid': w('whether the first letter was paid', '首封函件后是否清偿'),
  'moratorium.running': w('whether a breathing space is running', '喘息期是否在进行'),
  'on.judged': w('the day on which it is asked', '提问之日'),
  'on.signed': w('the day of the contract', '合同订立日'),
  'on.advertised': w('the day of the advertisement', '宣传之日'),
  'on.overdue': w('the first day past due', '逾期首日'),
  'on.sued': w('the day of the suit', '起诉日'),
  'on.plan-signed': w('the day on which the plan was signed', '还款协议签订日'),
  'on.paid': w('the day of the payment', '付款日'),
  'on.claimed': w('the day of the claim', '主张之日'),
  'rate.contract': w("the contract's yearly rate", '合同年利率'),
  'rate.overdue': w('the late rate', '逾期利率'),
  'rate.misuse': w('the penalty rate for misuse', '挪用罚息利率'),
  'rate.on-unpaid-interest': w('the rate on unpaid interest', '复利利率'),
  'rate.late-penalty': w('the penalty, by the year', '年化违约金'),
  'rate.late-other': w('other late charges, by the year', '年化其他逾期费用'),
  'rate.shown': w('the rate that was shown', '所示利率'),
  'amount.principal': w('the principal in the contract', '合同载明的本金'),
  'amount.line': w("the household's credit line", '单户授信额度'),
  'amount.household-balance': w("the household's balance", '单户余额'),
  'amount.borrower-balance': w("the borrower's balance with this lender", '借款人在该机构的余额'),
  'amount.lender-net-assets': w("the lender's net assets", '贷款人净资产'),
  'amount.principal-outstanding': w('the outstanding principal', '未偿本金'),
  'amount.interest-and-charges-claimed': w(
    'the interest claimed, with charges that are no expenses of recovery',
    '主张的利息，及不属追收开支的费用',
  ),
  'amount.total-claimed': w('principal and interest claimed in all', '主张的本息总额'),
  'amount.due': w('the part that is due', '已到期金额'),
  'amount.default-interest-base': w('the sum on which default interest runs', '逾期利息的计算基数'),
  'amount.inherited': w('the value inherited', '所得遗产价值'),
  'amount.heir-claimed': w('what is claimed of the heir', '向继承人主张的金额'),
  'amount.financed': w('the amount financed', '融资额'),
  'amount.finance-charge': w('the finance charge', '融资费用'),
  'amount.finance-charge-shown': w('the finance charge disclosed', '披露的融资费用'),
  'amount.interest-for-moratorium': w('interest and fees for the breathing space', '喘息期内计收的息费'),
  'amount.listed-with-bureau': w('the debt listed with a bureau', '报送征信的债务金额'),
  'costs.claimed': w('the costs of collection claimed', '主张的催收费用'),
  'costs.claim': w('the claim that is collected', '所催收的债权金额'),
  'costs.lawyer-fee': w("a lawyer's fee for the same", '律师依法可收取的报酬'),
  'costs.fee-unit': w("the unit (1.0) of a lawyer's fee for the claim", '该债权的律师费单位额（1.0）'),
  'arrears.costs': w('costs of enforcement owed', '所欠实现债权的费用'),
  'arrears.interest': w('interest and fees owed', '所欠利息和费用'),
  'arrears.principal': w('principal owed', '所欠本金'),
  'paid.amount': w('the payment', '付款金额'),
  'paid.to-costs': w('what was booked to costs', '抵充费用的金额'),
  'paid.to-interest': w('what was booked to interest and fees', '抵充利息和费用的金额'),
  'paid.to-principal': w('what was booked to principal', '抵充本金的金额'),
  'term.months': w('the term', '期限'),
  'term.months-since-review': w('the time since the last review', '距上次评估的时间'),
  'plan.months': w("the plan's term", '还款协议期限'),
  'arrears.days': w('the days past due', '逾期天数'),
  advances: w('what was really paid out, and when', '实际放款金额与时间'),
  payments: w('what the borrower pays, and when', '借款人的还款金额与时间'),
  charges: w('all charges, to whomever', '各项收费（不论收取主体）'),
  debts: w('the debts, and what was booked to each', '各项债务及其抵充金额'),
  'limitation.events': w('when the debt was due, and what happened since', '债务到期日及其后发生的事由'),
  currency: w('sums in the currency of the rule', '以规则所用货币表示的金额'),
}

const DOCUMENTS: Readonly<Record<DocumentName, Words>> = {
  advertisement: w('in the advertisement', '宣传材料中'),
  contract: w('in the contract', '合同中'),
  'cost-sheet': w('on the cost sheet', '综合融资成本明示表中'),
  'pop-up': w('in the pop-up', '弹窗中'),
  'order-page': w('on the order page', '订单支付页面上'),
  'card-instalment': w('in the card instalment', '信用卡分期中'),
  'plan-agreement': w('in the plan', '还款协议中'),
  'first-claim': w('in the first claim', '首次主张中'),
}

type Items = Exclude<(typeof SHOWN)[DocumentName][number], 'shown'>
const ITEMS: Readonly<Record<Items, Words>> = {
  'annual-rate': w('the annual rate', '年化利率'),
  'annual-rate-most-prominent': w(
    'the annual rate no less prominently than any other',
    '年化利率不弱于其他利率的展示',
  ),
  'simple-method-said': w('that the rate is a simple one', '“单利”说明'),
  'highest-annual-rate': w('the highest annual rate', '最高年化利率'),
  term: w('the term', '期限'),
  repayment: w('how to repay', '还款方式'),
  'default-measures': w('what default brings', '逾期措施'),
  liability: w('what the borrower answers for on default', '违约责任'),
  'personal-information': w('how personal data are handled', '个人信息处理'),
  'interest-clause-explained': w('the clause on interest and fees, explained', '利息费用条款的提示说明'),
  principal: w('the principal', '贷款本金'),
  'charge-way': w('how each charge is made', '各项息费的收取方式'),
  'charge-standard': w('how much each charge is', '各项息费的收取标准'),
  'charge-payee': w('to whom each charge goes', '各项息费的收取主体'),
  'annual-cost': w('the yearly all-in cost', '年化综合融资成本'),
  'default-costs': w('what default costs', '违约或有成本'),
  'nothing-else': w('that nothing else is charged', '不再收取其他息费的声明'),
  'signed-before-contract': w('the signature before the contract', '合同订立前的签署'),
  'forced-reading': w('a time for which it has to be read', '强制阅读时间'),
  'confirmed-before-signing': w('the confirmation before signing', '签约前的确认'),
  'cost-prominent': w('the cost, prominently', '显著成本信息'),
  'cost-as-interest': w('the cost as interest, not as a fee', '以利息而非手续费展示的成本'),
  balance: w('the balance', '欠款余额'),
  instalments: w('each instalment', '每期还款安排'),
  'charges-that-run': w('what keeps running', '是否继续计收息费'),
  'no-new-card-promise': w('the promise not to apply for cards', '不再申领信用卡的承诺'),
  'rights-and-duties': w('rights and duties', '权利义务'),
  'liability-for-default': w('what default of the plan means', '不履行协议的违约责任'),
  'interest-calculation': w('how interest is reckoned', '利息的计算'),
  'cost-kind-amount-cause': w('kind, amount and cause of costs', '费用的种类、金额与原因'),
  'amount-split': w(
    'the amount, split into principal, interest and the rest',
    '金额的明细（本金、利息及其他）',
  ),
}

/** Documents of which it is asked whether there was one at all. */
const SHOWN_ITSELF: Readonly<Record<'cost-sheet' | 'pop-up', Words>> = {
  'cost-sheet': w('the cost sheet itself', '综合融资成本明示表本身'),
  'pop-up': w('the pop-up itself', '弹窗本身'),
}

/** Something that is shown, with where: "the annual rate in the advertisement". */
export function shownWords(name: ShownName): Words {
  const [, document = '', item = ''] = name.split('.')
  const [where, what] = [DOCUMENTS[document as DocumentName], ITEMS[item as Items]]
  if (item === 'shown') return SHOWN_ITSELF[document as keyof typeof SHOWN_ITSELF]
  return { en: `${what.en} ${where.en}`, zh: `${where.zh}的${what.zh}` }
}

/** What a fact is called; a name that is none stays as it is. */
export function factWords(name: string): Words {
  if (name.startsWith('shown.')) return shownWords(name as ShownName)
  return Object.hasOwn(FACT_WORDS, name) ? FACT_WORDS[name as PlainName] : { en: name, zh: name }
}

export const CLASS_WORDS: Readonly<Record<LoanClass, Words>> = {
  normal: w('normal', '正常类'),
  'special-mention': w('special mention', '关注类'),
  substandard: w('substandard', '次级类'),
  doubtful: w('doubtful', '可疑类'),
  loss: w('loss', '损失类'),
}

export const EVENT_WORDS: Readonly<Record<LimitationEventKind, Words>> = {
  due: w('the debt was due', '债务到期'),
  'last-instalment-due': w('the last instalment was due', '最后一期到期'),
  demand: w('a demand', '催告'),
  acknowledgement: w('an acknowledgement of the debt', '承认债务'),
  promise: w('a promise to pay', '承诺偿还'),
  payment: w('a payment', '付款'),
  'agreed-debit': w('a debit as agreed', '按约定扣收'),
  'reminder-to-details-left': w('a reminder sent to the details left', '按预留联系方式催收'),
  'police-report': w('a report to the police', '报案'),
  'suit-filed': w('a suit', '起诉'),
  'proceedings-ended': w('the end of proceedings', '程序终结'),
}
