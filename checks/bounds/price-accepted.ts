/** Mutants of price law that no case can notice, each with the reason. */
export const PRICE_ACCEPTED: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  {
    pattern: /^cn\/loan-prime-rate-1-year \/values\/(?:[0-3]|4\/from)/,
    reason:
      'Values from before 2020-08-20, when the cap began: they stand for the history, and no rule in force asks for them.',
  },
  {
    pattern: /^cn\/small-loan-cost-guideline-2025\/four-times-lpr \/(?:atMost\/times|measure)/,
    reason:
      'The rule begins at the end of 2027, for which no LPR is known: there is no number to compare with.',
  },
]
