/** Survivors that are accepted: mutants that no case could notice, or that say the same, each with its reason. */

/** Mutants whose survival is explained. */
export interface Accepted {
  /** Must match the mutant's id. */
  readonly pattern: RegExp
  /** Why no case can, or need, go red. */
  readonly reason: string
}

export const ACCEPTED: readonly Accepted[] = [
  {
    pattern:
      /^(cn\/gbt-45251-2025\/5\.3-effective-calls|cn\/cba-guideline-2026\/ch3-unanswered-dials|us\/ny\/nyc\/dcwp-collection-rule\/5-77-b) \/applies(\/is)? (removed|added servicing)$/,
    reason: 'The cap counts collection contacts alone, so an act for another purpose never passes the limit.',
  },
  {
    pattern:
      /^cn\/cba-guideline-2026\/ch3-third-party-purpose \/applies\/all\/0\/is\/[12] removed (location|relay-message)$/,
    reason:
      'Asking and passing on are what the rule allows, so leaving them out of its scope changes nothing.',
  },
  {
    pattern: /^cn\/gbt-45251-2025 \/binds\/all\/1\/any\/1\/all\/1\/not\/is added bank$/,
    reason: 'Whoever stands for a bank is bound by the part before, so this part frees nobody of them.',
  },
  {
    pattern:
      /^(cn\/gbt-45251-2025\/5\.3-contact-gate|cn\/cba-guideline-2026\/ch3-lost-contact) \/onlyIf\/any\/2\/event\/endedBy(Conversation|Inbound) false → true$/,
    reason: 'The event is the death of the debtor, after whom nobody talks or rings.',
  },
  {
    pattern: /^cn\/cba-guideline-2026\/ch3-private-phones \/except\/1\/when\/event\/proof shown → documents$/,
    reason: 'The exception is unverified and only ever leaves doubt, as a consent without papers does.',
  },
  {
    pattern: /^ru\/230-fz\/7-3-meetings-20\d\d \/each\/options\/per-debt(or)? added channel$/,
    reason: 'The cap counts one channel alone, so dividing it by channel changes no count.',
  },
  {
    pattern: /^ru\/230-fz\/7-3-conversations-20\d\d \/each\/options\/per-debt added channel$/,
    reason:
      'The second channel is only possibly counted, and the possible verdict takes the stricter reading, per debtor, which still counts both.',
  },
  {
    pattern: /^ru\/230-fz\/7-[35]-[\w-]+ \/each\/options\/per-debt added creditor$/,
    reason: 'A debt has one creditor, so what is counted by debt is already counted by creditor.',
  },
  {
    pattern:
      /^ru\/230-fz\/7-3-robots \/count\/(channels added chat-call|outcomes\/(certain conversation → possible|possible \w+ → certain))$/,
    reason: 'The rule is unverified and never accuses, so certain and possible members weigh the same.',
  },
  {
    pattern:
      /^ru\/230-fz\/((7-1-doubtful-talks|8-(representative|refusal)) \/while\/0\/|4-5-third-parties \/onlyIf\/all\/1\/not\/event\/)proof shown → documents$/,
    reason: 'The rule is unverified and only ever leaves doubt, as a request without papers does.',
  },
  {
    pattern: /^ru\/230-fz\/8-(representative|refusal) \/strict false → true$/,
    reason:
      'The state runs from notice: only a request received and entered in the record later tells the two apart, and whether that excuses (S18) no clause says.',
  },
  {
    pattern:
      /^us\/ny\/nyc\/dcwp-collection-rule\/5-77-b-old \/(applies(\/all\/[01])? removed|applies\/all\/0\/is added servicing|applies\/all\/1\/is added sms|each added channel)$/,
    reason:
      'The cap counts calls for collection alone, so no other act passes its limit and no other channel divides it.',
  },
  {
    pattern: /^us\/ny\/nyc\/dcwp-collection-rule\/5-77-b \/each added creditor$/,
    reason: 'A debt has one creditor, so what is counted by debt is already counted by creditor.',
  },
  {
    pattern: /^us\/ny\/nyc\/dcwp-collection-rule \/binds\/any\/1\/all\/0\/is added agency$/,
    reason:
      'An agency is bound at every stage by the part before, so naming it in this one binds nobody more.',
  },
  {
    pattern: /^us\/ny\/nyc\/dcwp-collection-rule \/binds\/any\/1\/all\/1\/is added not-due$/,
    reason: 'Every rule speaks of collection, and a debt that is not due is not collected.',
  },
  {
    pattern: /^us\/ny\/nyc\/dcwp-collection-rule\/5-77-electronic-consent \/consentMakesLawful removed$/,
    reason:
      'The rule asks for nothing but the consent, so where no source carries consents it is not tested either way.',
  },
  {
    pattern: /^us\/ny\/nyc\/dcwp-collection-rule\/5-77-opt-out \/strict false → true$/,
    reason: 'The state runs from notice, and before notice nothing is on record either way.',
  },
  {
    pattern:
      /^us\/regulation-f\/(6-b-1-ii-addresses|6-b-3|6-c-1-electronic) \/while\/0\/proof shown → documents$/,
    reason: 'The rule is unverified and only ever leaves doubt, as a request without papers does.',
  },
  {
    pattern:
      /^us\/regulation-f\/(6-b-2 \/except\/[01]|6-c-1 \/except\/1|6-d-1 \/except\/[01]|14-b-2-[AB] \/exclude\/1)\/when\/event\/proof shown → documents$/,
    reason: 'The exception is unverified and only ever leaves doubt, as a statement without papers does.',
  },
  {
    pattern: /^us\/regulation-f\/6-c-1-electronic \/strict false → true$/,
    reason: 'The state runs from notice, and before notice nothing is on record either way.',
  },
  {
    pattern: /^us\/regulation-f\/(6-d-4|22-f-3) \/must\/any\/0\/contacts\/channels added call$/,
    reason: 'No call comes in on an e-mail address, and what is counted shares the point of contact.',
  },
  {
    pattern:
      /^us\/regulation-f\/(6-d-[45] \/must\/any\/0|6-d-5 \/must\/any\/2\/all\/0\/any\/0|22-f-3 \/must\/any\/0)\/each added channel$/,
    reason: 'One channel alone is counted, so dividing the count by channel changes nothing.',
  },
  {
    pattern: /^us\/regulation-f\/(10-b-[12] \/applies\/all\/1\/is|10-c \/roles) added debtor$/,
    reason:
      'Whatever is said to a debtor about an overdue debt is collection, so an enquiry after somebody never goes to one.',
  },
  {
    pattern: /^us\/regulation-f\/10-c \/onlyIf(\/is added collection| removed)$/,
    reason: 'The rule applies to enquiries alone, so the same condition inside it is always met.',
  },
  {
    pattern:
      /^us\/regulation-f\/(14-b-2-A|14-b-2-B \/anchor|18-e-1 \/applies\/all\/2|18-e-1-written \/applies\/all\/3|18-e-2 \/applies\/all\/2\/not) ?\/each added creditor$/,
    reason: 'A debt has one creditor, so what is counted by debt is already counted by creditor.',
  },
  {
    pattern: /^us\/regulation-f\/14-b-2-B \/closes\/direction outbound → any$/,
    reason: 'Inbound contacts are not judged, so the gate has none to close.',
  },
  {
    pattern:
      /^us\/regulation-f\/14-b-2-B \/exclude\/[01]\/when\/event\/lasts(\/days \+1|\/dayOne anchor → next| → as many times 24 hours| removed)$/,
    reason:
      'A later talk ends the consent, so it is never younger than the talk whose seven days it outlasts.',
  },
  {
    pattern: /^us\/regulation-f\/14-h-1 \/except\/0\/when\/all\/2\/first\/direction outbound → any$/,
    reason: 'Nobody but a collector confirms an opt-out.',
  },
  {
    pattern:
      /^us\/regulation-f\/(26-b-suit \/duty\/while|26-b-threat \/applies\/all\/1\/event|30-a-1-returned \/duty\/while|30-b \/duty\/while)\/proof shown → documents$/,
    reason: 'The rule is unverified and only ever leaves doubt, as an event without papers does.',
  },
  {
    pattern: /^us\/regulation-f\/(38-c|30-b) \/strict false → true$/,
    reason: 'The state runs from notice, and before notice nothing is on record either way.',
  },
  {
    pattern: /^us\/regulation-f\/22-f-3 \/must\/any\/0\/each added creditor$/,
    reason: 'A debt has one creditor, so what is counted by debt is already counted by creditor.',
  },
  {
    pattern: /^us\/regulation-f\/22-f-3 \/applies\/all\/1\/is added call$/,
    reason: 'The rule is about addresses that an employer gave, and no call goes to an e-mail address.',
  },
  {
    pattern: /^us\/tcpa\/64-1200-a-10 \/except\/1\/when\/all\/[01]\/event\/proof shown → documents$/,
    reason: 'The exception is unverified and only ever leaves doubt, as a word without papers does.',
  },
  {
    pattern:
      /^(house\/considerate\/6-read-out|house\/template\/2-calls|us\/tcpa\/64-1200-a-(12-one|3-iii)) \/each added channel$/,
    reason: 'One channel alone is counted, so dividing the count by channel changes nothing.',
  },
  {
    pattern: /^house\/considerate\/1-hours \/open\/1\/on every-day but 7$/,
    reason: 'The opening before it already governs Sundays, and the first that contains the date counts.',
  },
  {
    pattern:
      /^us\/regulation-f\/30-a-1 \/except\/0\/when\/event\/(startsFrom event → notice|endedBy(Conversation|Inbound) false → true)$/,
    reason:
      'Rule and exception are both unverified, so the exception leaves the doubt that the rule alone leaves too.',
  },
  {
    pattern: /^us\/regulation-f\/30-a-1 \/strict false → true$/,
    reason: 'Rule and exception are both unverified, so what was known of the exception changes no verdict.',
  },
  {
    pattern:
      /^us\/regulation-f\/30-a-1 \/except\/0( removed|\/when\/event\/(kind\/0|where\/by) removed|\/when\/event\/proof shown → documents)/,
    reason:
      'Rule and exception are both unverified, so the exception leaves the doubt that the rule alone leaves too.',
  },
  {
    pattern:
      /^(cn\/sms-provisions-2015\/refusal|us\/bankruptcy-code\/1301-a) \/while\/0\/proof shown → documents$/,
    reason: 'The rule is unverified and only ever leaves doubt, as an event without papers does.',
  },
  {
    pattern: /^us\/bankruptcy-code\/362-a-6 \/except\/[01]\/when\/event\/proof shown → documents$/,
    reason: 'The exception is unverified and only ever leaves doubt, as an event without papers does.',
  },
  {
    pattern: /^us\/tcpa\/64-1200-a-1-iii(-autodialler)? \/consentMakesLawful removed$/,
    reason: 'The rule asks for consent, so where no source carries consents it is not tested either way.',
  },
]

/** The reason why a mutant may survive, or `undefined` if none is known. */
export function reasonFor(id: string): string | undefined {
  return ACCEPTED.find(({ pattern }) => pattern.test(id))?.reason
}
